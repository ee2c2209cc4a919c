import type { Range } from '@debrief/document';
import type { Field } from '../reading/fields.js';
import { weights } from '../reading/fields.js';
import type { Passage } from '../reading/passages.js';
import { type Token, tokensIn } from '../words/tokens.js';

/** Some words of a postmortem that show why it was found. */
export interface ShownPassage {
  readonly field: Field;
  /** The title of the part that they are from; null for the title itself, the front matter and links. */
  readonly section: string | null;
  /** One or two sentences; `…` where more stands in front or behind. */
  readonly text: string;
  /** The words that were asked for, in `text`. */
  readonly marks: readonly Range[];
}

/** What to look for: the words of one clause in all their forms, one behind the other. */
export type Sought = readonly ((word: string) => boolean)[];

/** So long is a passage that is shown, in characters. */
const size = 200;
/** So many are shown of one postmortem. */
const mostPassages = 2;

/** The passages that show best what was sought: first the one with most of it, then one with what that has not. */
export function passagesFor(passages: readonly Passage[], sought: readonly Sought[]): ShownPassage[] {
  const seen = seenIn(passages, sought);
  const shown: ShownPassage[] = [];
  const covered = new Set<number>();
  for (let count = 0; count < mostPassages; count++) {
    const best = mostOf(seen, covered);
    if (!best) break;
    for (const { index } of best.found) covered.add(index);
    shown.push(cutOut(best.passage, best.found));
  }
  if (shown.length > 0) return shown;
  // The name alone says why it was found; what it is about stands in the summary.
  const first = passages.find(({ field, section, text }) => field === 'summary' && text !== section);
  return first ? [cutOut(first, [])] : [];
}

interface Seen {
  readonly passage: Passage;
  readonly found: readonly FoundWords[];
}

/** The passages with something in them, those first whose words count most; none is looked at behind one with all. */
function seenIn(passages: readonly Passage[], sought: readonly Sought[]): Seen[] {
  const seen: Seen[] = [];
  const inOrder = passages
    .filter(({ field }) => field !== 'title' && field !== 'name')
    .sort((a, b) => weights[b.field] - weights[a.field]);
  for (const passage of inOrder) {
    const found = foundIn(passage.text, sought);
    if (found.length > 0) seen.push({ passage, found });
    if (new Set(found.map(({ index }) => index)).size === sought.length) break;
  }
  return seen;
}

/** The one with most that is not covered yet. */
function mostOf(seen: readonly Seen[], covered: ReadonlySet<number>): Seen | null {
  let best: Seen | null = null;
  let most = 0;
  for (const each of seen) {
    const fresh = new Set(each.found.map(({ index }) => index).filter((index) => !covered.has(index))).size;
    if (fresh > most) [best, most] = [each, fresh];
  }
  return best;
}

/** Where in a text the words stand that are sought. */
export function marksIn(text: string, sought: readonly Sought[]): Range[] {
  return foundIn(text, sought).map(({ from, to }) => ({ from, to }));
}

interface FoundWords extends Range {
  /** Which of those that are sought. */
  readonly index: number;
}

function foundIn(text: string, sought: readonly Sought[]): FoundWords[] {
  const tokens = tokensIn(text);
  const found: FoundWords[] = [];
  for (let at = 0; at < tokens.length; ) {
    const hit = hitAt(tokens, at, sought);
    if (hit) found.push(hit.words);
    at += hit?.length ?? 1;
  }
  return found;
}

/** The longest of what is sought that stands at a word. */
function hitAt(
  tokens: readonly Token[],
  at: number,
  sought: readonly Sought[],
): { words: FoundWords; length: number } | null {
  let best: { words: FoundWords; length: number } | null = null;
  const first = tokens[at];
  for (const [index, words] of sought.entries()) {
    if (!first || words.length <= (best?.length ?? 0)) continue;
    if (!words.every((isOne, step) => isOne(tokens[at + step]?.word ?? ''))) continue;
    const last = tokens[at + words.length - 1];
    if (last) best = { words: { from: first.from, to: last.to, index }, length: words.length };
  }
  return best;
}

/** As much around the words as can be taken in at a glance. */
function cutOut({ field, section, text }: Passage, found: readonly FoundWords[]): ShownPassage {
  if (text.length <= size) return { field, section, text, marks: found.map(rangeOf) };
  const { from, to } = window(text, found);
  const head = from > 0 ? '… ' : '';
  const tail = to < text.length ? ' …' : '';
  const shift = head.length - from;
  return {
    field,
    section,
    text: `${head}${text.slice(from, to)}${tail}`,
    marks: found
      .filter((each) => each.from >= from && each.to <= to)
      .map((each) => ({ from: each.from + shift, to: each.to + shift })),
  };
}

function rangeOf({ from, to }: Range): Range {
  return { from, to };
}

/** The stretch with most of the words, from the beginning of a word to the end of one. */
function window(text: string, found: readonly FoundWords[]): Range {
  let start = 0;
  let most = 0;
  for (const { from } of found) {
    const begin = Math.max(0, from - size / 4);
    const inside = found.filter((each) => each.from >= from && each.to <= begin + size);
    const worth = new Set(inside.map(({ index }) => index)).size * 100 + inside.length;
    if (worth > most) [start, most] = [begin, worth];
  }
  // What is near the end of the text is shown with its end.
  start = Math.max(0, Math.min(start, text.length - size));
  const from = start === 0 ? 0 : behindSpace(text, start);
  const end = Math.min(text.length, from + size);
  return { from, to: end === text.length ? end : beforeSpace(text, end, from) };
}

function behindSpace(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space < 0 || space > at + 30 ? whole(text, at) : space + 1;
}

function beforeSpace(text: string, at: number, from: number): number {
  const space = text.lastIndexOf(' ', at);
  return space <= from || space < at - 30 ? whole(text, at) : space;
}

/** No half of a character. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
