import { lineEndIn } from '../markdown/write.js';
import { type Edits, isRefusal, type Refusal, refuse } from '../operations/outcome.js';
import { applyEdits } from '../range.js';
import type { Hand } from './form.js';
import { type FrontMatter, type FrontMatterKey, listOf, readFrontMatter } from './frontmatter.js';
import { changeHead, type HeadChange } from './head.js';
import { obstacle, tomlObstacle } from './obstacle.js';
import { isCommented } from './pair.js';
import { isDone } from './proof.js';
import { alreadySays, type KeyChange, type KeyValue, readWanted } from './wanted.js';

export type { KeyValue } from './wanted.js';

// How the parts work together: `wanted` is what a key shall say, `form` how that is written. `pair` and `series` tell
// how a key, a list or a map stands in the text, and are null where the reader (`yaml`, `toml`) shows less than there
// is. `head` changes the keys of the block, `values` what one of them says, and `arrangement` the lines or words of a
// series. `proof` holds what is read afterwards against what was asked; `obstacle` says why nothing would do.

/**
 * Makes a key say something, or with null takes it out. The path is the name of a key, or that of a key and of one name
 * in it. What already says so is left as it is written.
 *
 *     setKey(text, frontMatter, ['severity'], 'sev1');
 *     setKey(text, frontMatter, ['people', 'scribe'], 'Mei Chen');
 */
export function setKey(
  text: string,
  frontMatter: FrontMatter,
  path: readonly string[],
  value: KeyValue,
): Edits {
  const place = readPath(path);
  if (isRefusal(place)) return place;
  const { name, inner } = place;
  if (value === null) return done(text, frontMatter, { type: 'remove', name, inner });
  const wanted = readWanted(value);
  if (isRefusal(wanted)) return wanted;
  if (inner === null) return done(text, frontMatter, { type: 'set', name, inner, wanted });
  if (wanted.type !== 'map') return done(text, frontMatter, { type: 'set', name, inner, wanted });
  return refuse(
    'value not allowed',
    'Names can stand one level deep. Give this one words or a list of words.',
  );
}

/** Adds words to the list of a key, at its end, where they are not yet in it: `addToList(text, frontMatter, ['labels'], 'failover')`. */
export function addToList(
  text: string,
  frontMatter: FrontMatter,
  path: readonly string[],
  words: string | readonly string[],
): Edits {
  const place = readPath(path);
  if (isRefusal(place)) return place;
  const value = keyAt(frontMatter, place)?.value ?? null;
  if (value?.type === 'map') return refuse('no place', noList(place), value);
  const before = listOf(value).map((said) => said.value);
  const fresh = [...new Set(wordsOf(words))].filter((each) => !before.includes(each));
  return fresh.length === 0 ? [] : setKey(text, frontMatter, path, [...before, ...fresh]);
}

/**
 * Takes words out of the list of a key. The key goes with the last of them, unless a comment stands behind it:
 * `removeFromList(text, frontMatter, ['labels'], 'failover')`.
 */
export function removeFromList(
  text: string,
  frontMatter: FrontMatter,
  path: readonly string[],
  words: string | readonly string[],
): Edits {
  const place = readPath(path);
  if (isRefusal(place)) return place;
  const key = keyAt(frontMatter, place);
  if (!key?.value) return [];
  if (key.value.type === 'map') return refuse('no place', noList(place), key.value);
  const before = listOf(key.value).map((said) => said.value);
  const gone = wordsOf(words);
  const after = before.filter((each) => !gone.includes(each));
  if (after.length === before.length) return [];
  return setKey(text, frontMatter, path, after.length > 0 || isCommented(text, key) ? after : null);
}

/** Gives a key, or a name in a key, another name: `renameKey(text, frontMatter, ['lead'], 'owner')`. */
export function renameKey(
  text: string,
  frontMatter: FrontMatter,
  path: readonly string[],
  to: string,
): Edits {
  const place = readPath(path);
  if (isRefusal(place)) return place;
  const next = readPath([to]);
  if (isRefusal(next)) return next;
  const key = keyAt(frontMatter, place);
  if (!key) return refuse('no such item', `The front matter has no \`${path.join('.')}\`.`);
  if (next.name === key.name) return [];
  const taken = keyAt(frontMatter, place.inner === null ? next : { ...place, inner: next.name });
  if (!taken) return done(text, frontMatter, { type: 'rename', ...place, to: next.name });
  return refuse(
    'value not allowed',
    `There already is a \`${next.name}\`. Choose another name, or put the two together first.`,
    taken,
  );
}

interface KeyPath {
  readonly name: string;
  readonly inner: string | null;
}

function readPath(path: readonly string[]): KeyPath | Refusal {
  const [name = '', inner = null, ...more] = path.map((each) => each.trim());
  if (name !== '' && inner !== '' && more.length === 0) return { name, inner };
  return refuse('value not allowed', 'A key of the front matter has a name, or a name and one name in it.');
}

function wordsOf(words: string | readonly string[]): string[] {
  return (typeof words === 'string' ? [words] : words)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

function noList({ name, inner }: KeyPath): string {
  return `\`${inner ?? name}\` holds names with words, not a list of words. Say to which of its names they belong.`;
}

/** The key that a path leads to, or the entry in it. */
function keyAt(frontMatter: FrontMatter, { name, inner }: KeyPath): FrontMatterKey | null {
  const key = frontMatter.get(name);
  if (inner === null) return key;
  const entries = key?.value?.type === 'map' ? key.value.entries : [];
  return entries.find((entry) => entry.name === inner) ?? null;
}

/** Two ways to write a change, the lighter one first; the first one that reads as what was meant is taken. */
function done(text: string, frontMatter: FrontMatter, change: KeyChange): Edits {
  if (says(frontMatter, change)) return [];
  const notation =
    text.startsWith('+++', frontMatter.from) && frontMatter.to > frontMatter.from ? 'toml' : 'yaml';
  const never = notation === 'toml' ? tomlObstacle(change) : null;
  if (never) return never;
  const hand: Hand = { text, notation, lineEnd: lineEndIn(text), careful: false };
  for (const careful of [false, true]) {
    const head = changeHead({ ...hand, careful }, frontMatter, change);
    if (head && reads(text, frontMatter, head, change)) return head.edits;
  }
  return obstacle(text, frontMatter, change);
}

function says(frontMatter: FrontMatter, change: KeyChange): boolean {
  if (change.type === 'rename') return false;
  const key = keyAt(frontMatter, change);
  return change.type === 'remove' ? !key : alreadySays(key?.value ?? null, change.wanted);
}

function reads(
  text: string,
  frontMatter: FrontMatter,
  { edits, to }: HeadChange,
  change: KeyChange,
): boolean {
  // Nothing below a closing line that stays can change what stands above it.
  const end = frontMatter.closed && to > frontMatter.from ? frontMatter.to : text.length;
  const after = readFrontMatter(applyEdits(text.slice(0, end), edits));
  return after.to === to && isDone(frontMatter, after, change);
}
