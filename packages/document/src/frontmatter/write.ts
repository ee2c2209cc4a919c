import type { Draft } from '../operations/draft.js';
import { type Fact, keySays } from '../operations/facts.js';
import type { Plan } from '../operations/guard.js';
import type { Planned } from '../operations/items.js';
import type { ChangeList, RenameKey, SetKey } from '../operations/operation.js';
import { isRefusal } from '../operations/outcome.js';
import { applyEdits, type Edit } from '../range.js';
import { readFrontMatter } from './frontmatter.js';
import { addToList, removeFromList, renameKey, setKey } from './keys.js';

/** Sets a key of the front matter. */
export function planKey(draft: Draft, { key, value }: SetKey): Planned {
  const path = typeof key === 'string' ? [key] : key;
  const { text, model } = draft;
  const edits = setKey(text, model.frontMatter, path, value);
  return isRefusal(edits) ? edits : planOf(draft, path, edits);
}

/** Adds words to a list in the front matter, or takes them out. */
export function planList(draft: Draft, { do: how, key, words }: ChangeList): Planned {
  const path = typeof key === 'string' ? [key] : key;
  const change = how === 'add-to-key' ? addToList : removeFromList;
  const edits = change(draft.text, draft.model.frontMatter, path, words);
  return isRefusal(edits) ? edits : planOf(draft, path, edits);
}

/** Gives a key, or a name in a key, another name. */
export function planName({ model, text }: Draft, { key, to }: RenameKey): Planned {
  const path = typeof key === 'string' ? [key] : key;
  const edits = renameKey(text, model.frontMatter, path, to);
  if (isRefusal(edits)) return edits;
  if (edits.length === 0) return [];
  const [name = ''] = path;
  const before = model.frontMatter.get(name);
  const now = path.length > 1 ? name : to.trim();
  const after = readFrontMatter(applyEdits(text, edits)).get(now);
  const says = { name: now, value: keySays(after?.value ?? null) };
  const follows = { ...followers.get(name), ...followers.get(now) };
  return [
    { edits, expects: [{ part: 'keys', item: before, says }], touches: before ? [before] : [], follows },
  ];
}

/** The writer has read its head of the document again; here the rest of it is held to the law. */
function planOf({ model, text }: Draft, [name = '']: readonly string[], edits: readonly Edit[]): Planned {
  if (edits.length === 0) return [];
  const before = model.frontMatter.get(name);
  const after = readFrontMatter(applyEdits(text, edits)).get(name);
  const says: Fact['says'] | null = after && { name, value: keySays(after.value) };
  const plan: Plan = {
    edits,
    expects: [{ part: 'keys', item: before, says }],
    touches: before ? [before] : [],
    follows: followers.get(name) ?? {},
  };
  // Where there is no heading, the title is one of the keys.
  const titled = name === 'title' && !model.titleHeading;
  if (!titled) return [plan];
  const title = { part: 'title' as const, item: model.title, says: after && { text: says?.['value'] } };
  return [
    {
      ...plan,
      expects: [...plan.expects, title],
      touches: [...plan.touches, ...(model.title ? [model.title] : [])],
    },
  ];
}

const days = ['local', 'at', 'zone'];

/** What is worked out from a key, elsewhere in the document. */
const followers: ReadonlyMap<string, NonNullable<Plan['follows']>> = new Map(
  ['title', 'date', 'incident-date'].map((name) => [name, { timeline: days }]),
);
