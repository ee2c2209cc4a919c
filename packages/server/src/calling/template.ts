import { isBuiltIn, templatePath } from '@debrief/process/calling';
import { ProblemError } from '../problem/problem.js';
import type { Snapshot } from '../workbench/snapshot.js';
import { decoded } from '../workbench/text.js';
import type { Workbench } from '../workbench/workbench.js';

/** Templates are forms; whatever is longer was meant for another purpose. */
const mostBytes = 200_000;

/** What a postmortem begins with where no template is at hand. */
const bare = '# What happened, and to whom\n\n## Summary\n\n## Timeline\n\nAll times are UTC.\n';

/** The text of a template, by its name; a team's own goes before ours. */
export async function templateText(
  name: string,
  { files }: Pick<Snapshot, 'files'>,
  { store, templates }: Pick<Workbench, 'store' | 'templates'>,
): Promise<string> {
  const wanted = name.trim().toLowerCase();
  const path = templatePath(wanted, files.keys());
  const file = path === null ? null : await store.read(path);
  if (file && file.bytes.length <= mostBytes) return decoded(file.bytes);
  if (isBuiltIn(wanted)) return templates.get(wanted) ?? bare;
  throw new ProblemError(
    'bad-request',
    file ? `The template ${name} is too long to begin with.` : `There is no template ${name}.`,
    'Choose one of those that are offered: standard asks everything.',
  );
}
