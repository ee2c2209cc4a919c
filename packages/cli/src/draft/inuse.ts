import { isPostmortem, parse } from '@debrief/document';
import { foldedId } from '@debrief/process/calling';
import type { Folder } from '../folder/folder.js';
import { metaOf } from '../listing/head.js';
import { textsOf } from '../listing/texts.js';
import type { Choice } from '../terminal/ask.js';
import { decoded } from '../text.js';

/** What this team has called things so far. */
export interface InUse {
  readonly systems: readonly string[];
  readonly severities: readonly Choice[];
  /** Ids that lead to a postmortem, now or from earlier. */
  readonly ids: ReadonlySet<string>;
}

/** Reads the words of the policy, and of the postmortems among the files of the folder. */
export async function inUse(folder: Folder, files: readonly string[]): Promise<InUse> {
  const texts = await textsOf(folder, files.filter(isPostmortem));
  // Of old postmortems only those are read whose earlier ids count.
  const read = texts.filter(({ text }, index) => index >= texts.length - recent || text.includes('aliases'));
  const metas = read.map(({ text }) => metaOf(text) ?? parse(text).model.meta);
  const aliases = metas.flatMap((meta) => meta.aliases.map(({ value }) => value));
  const ids = files.filter((path) => /\.md$/i.test(path)).map((path) => path.slice(0, -3));
  const policy = await policyWords(folder);
  const severities = metas.flatMap(({ severity }) => (severity ? [{ value: severity.value }] : []));
  return {
    systems: distinct([
      ...policy.systems,
      ...byUse(metas.flatMap(({ systems }) => systems.map(({ value }) => value))),
    ]),
    severities: distinctChoices([
      ...policy.severities,
      ...severities.toSorted((a, b) => (a.value < b.value ? -1 : 1)),
    ]),
    ids: new Set([...ids, ...aliases].map(foldedId)),
  };
}

const recent = 200;

/** The systems and severities that `debrief.yaml` names; it is read as front matter is, and an error in it is no obstacle. */
async function policyWords({ store }: Folder): Promise<Pick<InUse, 'systems' | 'severities'>> {
  const file = await store.read('debrief.yaml');
  if (!file) return { systems: [], severities: [] };
  const { frontMatter } = parse(`---\n${decoded(file.bytes)}\n---\n`).model;
  const names = (key: string): string[] => {
    const value = frontMatter.get(key)?.value;
    if (value?.type === 'map') return value.entries.map(({ name }) => name);
    return frontMatter.list(key).map((said) => said.value);
  };
  const meanings = frontMatter.map('severities');
  const severities = names('severities').map((value): Choice => {
    const hint = meanings.get(value)?.value;
    return { value, ...(hint !== undefined && { hint }) };
  });
  return { systems: names('systems'), severities };
}

/** The words that are used most first. */
function byUse(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([word]) => word);
}

function distinct(words: readonly string[]): string[] {
  return [...new Map(words.toReversed().map((word) => [word.toLowerCase(), word])).values()].toReversed();
}

function distinctChoices(choices: readonly Choice[]): Choice[] {
  return [
    ...new Map(choices.toReversed().map((each) => [each.value.toLowerCase(), each])).values(),
  ].toReversed();
}
