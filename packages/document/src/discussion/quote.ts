import { mapRange } from '../operations/position.js';
import { difference, type Edit, type Range } from '../range.js';
import { type Anchor, type Apart, findAnchor } from './anchor.js';
import { type Folded, fold, indexAt, withoutSpaces } from './fold.js';
import { occurrences } from './likeness.js';
import { around } from './quoted.js';

/**
 * The words at a place, with as much around them as tells them from the same words elsewhere.
 *
 *     quote('We raised the pool limit.', { from: 14, to: 24 });
 *     // { exact: 'pool limit', prefix: 'We raised the ', suffix: '.' }
 */
export function quote(text: string, { from, to }: Range, sectionTitle?: string): Anchor {
  const folded = foldFor(text, from, to);
  const apart = tellApart(folded, from, to);
  const enough = withNeighbours(folded, from, to, apart);
  let start = from;
  let end = to;
  for (let length = around; length <= mostAround; length *= 2) {
    start = wholeLetters(text, Math.max(0, from - mostAround, Math.min(from - length, enough.from)));
    end = wholeLetters(text, Math.min(text.length, to + mostAround, Math.max(to + length, enough.to)));
    if (occurrences(text, text.slice(start, end), 2).length < 2) break;
  }
  return {
    exact: text.slice(from, to),
    prefix: text.slice(start, from),
    suffix: text.slice(to, end),
    ...(sectionTitle === undefined ? {} : { section: sectionTitle }),
    ...(apart ? { apart } : {}),
  };
}

/** No more than this is kept on either side. */
const mostAround = 2048;

/**
 * The anchor for the text after edits, where its words or what became of them stand exactly; null when the edits took
 * all of them away, or when it hung nowhere before.
 */
export function moveAnchor(
  before: string,
  anchor: Anchor,
  edits: readonly Edit[],
  after: string,
): Anchor | null {
  const place = findAnchor(before, anchor);
  if (!place) return null;
  const moved = mapRange(
    place,
    edits.flatMap((edit) => narrowed(before, edit)),
  );
  if (moved.from === moved.to && place.from < place.to) return null;
  return quote(after, moved, anchor.section);
}

/** Only what an edit changes: an editor may replace a whole paragraph for one letter. */
function narrowed(text: string, { from, to, insert }: Edit): Edit[] {
  const change = difference(text.slice(from, to), insert);
  return change ? [{ from: from + change.from, to: from + change.to, insert: change.insert }] : [];
}

/** How much before a stretch, and how much behind it, tells it from others with its words; null where there are none. */
function tellApart(folded: Folded, start: number, end: number): Apart | null {
  const { words } = folded;
  const { from, to } = withoutSpaces(words, { from: indexAt(folded, start), to: indexAt(folded, end) });
  const single = (first: number, last: number): boolean =>
    occurrences(words, words.slice(Math.max(0, first), last), 2).length < 2;
  if (from < to && single(from, to)) return null;
  const before = lengths.find((length) => single(from - length, to));
  const behind = lengths.find((length) => single(from, to + length));
  return {
    before: before === undefined ? null : Math.min(before, from),
    behind: behind === undefined ? null : Math.min(behind, words.length - to),
  };
}

const lengths = [8, 16, 32, 64, 128, 256];

/** The text as it will be looked for: with the addresses of links only where the quote reaches into one. */
function foldFor(text: string, from: number, to: number): Folded {
  const folded = fold(text);
  if (!text.includes('](')) return folded;
  const full = fold(text, { addresses: true });
  const quoted = (by: Folded): string => by.words.slice(indexAt(by, from), indexAt(by, to));
  return quoted(folded) === quoted(full) ? folded : full;
}

/** The stretch of the text with what tells it apart, and a few letters more. */
function withNeighbours(folded: Folded, from: number, to: number, apart: Apart | null): Range {
  const first = indexAt(folded, from) - Math.max(apart?.before ?? 0, 16) - 8;
  const last = indexAt(folded, to) + Math.max(apart?.behind ?? 0, 16) + 8;
  return {
    from: folded.starts[Math.max(0, first)] ?? from,
    to: folded.ends[Math.min(last, folded.words.length - 1)] ?? to,
  };
}

/** The offset, or the one in front of it where it would part the two halves of a letter. */
function wholeLetters(text: string, offset: number): number {
  const within = isHalf(text, offset, 0xdc00) && isHalf(text, offset - 1, 0xd800);
  return within ? offset - 1 : offset;
}

function isHalf(text: string, offset: number, first: number): boolean {
  const code = text.charCodeAt(offset);
  return code >= first && code < first + 0x400;
}
