import type { Edit, Range } from '../range.js';

/** Words of an action, and whether they say that it is done. */
export interface Told {
  readonly words: Range;
  readonly done: boolean | null;
}

const isDone = 'done|completed?|finished|fixed|merged|shipped|implemented|deployed|resolved|closed';
const isOpen = 'to[ -]?do|wip|in[ -]progress|open|pending|planned|not started|ongoing';

/** A word for the state in marks of its own, or in capitals behind a dash or in front of a colon. */
const stated = new RegExp(
  `(?<=[([]|\\*\\*|__|_|\`)\\s*(?:${isDone}|${isOpen})\\s*(?=[)\\]]|\\*\\*|__|_|\`|:)|(?<=^|[–—-]\\s+)(?:DONE|TODO|WIP|OPEN)(?=\\s*[:.]?(?:\\s|$))`,
  'gi',
);
const picture = /^(?:✅|☑|✔|✓|❌|✗|✘|⬜|☐)\uFE0F?/u;
const ticks = /^[✅☑✔✓]/u;

/** What leads the words and says how far the work is, and what ends them so. */
const leading = new RegExp(
  `^(?:${picture.source.slice(1)}\\s*|(?:[([]|\\*\\*)(?:${isDone}|${isOpen})(?:[)\\]]|\\*\\*):?\\s+|(?:DONE|TODO|WIP)\\s*[:–-]?\\s+)`,
  'iu',
);
const ending = new RegExp(`\\s+(?:[([](?:${isDone}|${isOpen})[)\\]]|[–—-]\\s+(?:DONE|TODO|WIP))$`, 'i');

/** Edits in the words, and whether a box is to say what they no longer say. */
export interface Marked {
  readonly edits: readonly Edit[];
  readonly box: boolean;
}

/**
 * How words say that an action is done, or open again: their own mark turned round, or the mark that other actions of
 * the list have. Null where there is neither.
 */
export function stateMark(text: string, words: Range, done: boolean, others: readonly Told[]): Marked | null {
  const own = ownMark(text, words, done);
  if (own) return own;
  const like = others.find((other) => other.done === done);
  const source = like ? text.slice(like.words.from, like.words.to) : '';
  const [head, tail] = [leading.exec(source)?.[0], ending.exec(source)?.[0]];
  if (head) return { edits: [put(words.from, head)], box: false };
  if (tail) return { edits: [put(words.to, tail)], box: false };
  return isStruck(source) ? { edits: [put(words.from, '~~'), put(words.to, '~~')], box: false } : null;
}

/** The mark of the words themselves, turned round; null where they have none. */
function ownMark(text: string, words: Range, done: boolean): Marked | null {
  const source = text.slice(words.from, words.to);
  if (isStruck(source)) return done ? null : { edits: [cut(words.from, 2), cut(words.to - 2, 2)], box: true };
  const drawn = picture.exec(source)?.[0];
  if (drawn && ticks.test(drawn) !== done) {
    const space = /^\s*/.exec(source.slice(drawn.length))?.[0].length ?? 0;
    return done
      ? { edits: [{ from: words.from, to: words.from + drawn.length, insert: '✅' }], box: false }
      : { edits: [cut(words.from, drawn.length + space)], box: true };
  }
  for (const match of source.matchAll(stated)) {
    const said = match[0].trim();
    if (new RegExp(`^(?:${isDone})$`, 'i').test(said) === done) continue;
    const from = words.from + match.index + match[0].indexOf(said);
    const insert = inLettersOf(said, done ? 'done' : 'to do');
    return { edits: [{ from, to: from + said.length, insert }], box: false };
  }
  return null;
}

function isStruck(source: string): boolean {
  return /^~~[^~]+~~$/.test(source);
}

function inLettersOf(said: string, words: string): string {
  if (said === said.toUpperCase()) return words.replace(' ', '').toUpperCase();
  return said === said.toLowerCase() ? words : words.slice(0, 1).toUpperCase() + words.slice(1);
}

function put(at: number, insert: string): Edit {
  return { from: at, to: at, insert };
}

function cut(from: number, length: number): Edit {
  return { from, to: from + length, insert: '' };
}
