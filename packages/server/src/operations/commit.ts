import type { Changed, Person } from '@debrief/api';
import { difference } from '@debrief/document';
import { StoreError } from '@debrief/store';
import { ProblemError } from '../problem/problem.js';
import { writingProblem } from '../problem/store.js';
import type { ReadText } from '../workbench/views.js';
import type { Workbench } from '../workbench/workbench.js';

/** Who asks: whatever is written carries their name. */
export function somebody(person: Person | null): Person {
  if (person) return person;
  throw new ProblemError(
    'not-ready',
    'Git does not know your name yet, and a change carries the name of its author.',
    'Tell it once: git config --global user.name "Your Name", and git config --global user.email you@example.com',
  );
}

/** Another text for a postmortem, as one commit; null where somebody was faster. */
export async function committed(
  read: ReadText,
  text: string,
  message: string,
  author: Person,
  { store }: Pick<Workbench, 'store'>,
): Promise<Changed | null> {
  const { path, version: base } = read;
  const edit = difference(read.text, text);
  if (!edit) return { version: base, revision: null, message, edits: [], back: [], committed: true };
  const outcome = await writing(() =>
    store.commit({ author, message, changes: [{ path, base, content: text }] }),
  );
  if (!outcome.done) return null;
  return {
    version: outcome.versions.get(path) ?? base,
    revision: outcome.revision,
    message,
    edits: [{ ...edit }],
    back: backTo(read.text, text),
    committed: !outcome.uncommitted.includes(path),
  };
}

/** The edits that make a text what it was before. */
export function backTo(before: string, after: string): Changed['back'] {
  const edit = difference(after, before);
  return edit ? [{ ...edit }] : [];
}

/** What keeps a change from being kept is told with its way out. */
export async function writing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof StoreError ? writingProblem(error) : error;
  }
}
