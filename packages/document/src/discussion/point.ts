import type { Anchor, Page } from './anchor.js';
import { type Folded, fold, indexAt } from './fold.js';
import { type Candidate, type Hints, type Located, pick } from './hints.js';
import { occurrences } from './likeness.js';
import { around, type Quoted } from './quoted.js';

/**
 * A place between words: where both sides still meet, or else beside the one that still stands. What somebody else put
 * there meanwhile comes behind it.
 */
export function findPoint(page: Page, anchor: Anchor, quoted: Quoted, hints: Hints): Located | null {
  const { before, behind, left, right } = quoted;
  const { words } = page.folded;
  const meeting = occurrences(words, before + behind).map((at) => behindOf(page, anchor, at + before.length));
  const candidates = (how: Candidate['how'], offsets: readonly (number | null)[]): Candidate[] =>
    [...new Set(offsets)]
      .filter((offset) => offset !== null)
      .map((offset) => ({ from: offset, to: offset, how, likeness: 1 }));
  if (before + behind !== '' && meeting.length > 0) return pick(candidates('exact', meeting), anchor, hints);
  const ends = left ? occurrences(words, left.words).map((at) => at + left.words.length) : [];
  if (ends.length > 0)
    return pick(
      candidates(
        'close',
        ends.map((at) => behindOf(page, anchor, at)),
      ),
      anchor,
      hints,
    );
  const starts = right ? occurrences(words, right.words) : [];
  return pick(
    candidates(
      'close',
      starts.map((at) => beforeOf(page, anchor, at)),
    ),
    anchor,
    hints,
  );
}

/** The offset behind the letter in front of an index, and behind the marks and spaces that the prefix ends with. */
function behindOf({ text, folded }: Page, { prefix }: Anchor, index: number): number {
  const last = beforeSpace(folded, index);
  const offset = folded.ends[last - 1] ?? 0;
  const own = fold(prefix, { lineBegins: prefix.length < around });
  const rest = prefix.slice(own.ends[beforeSpace(own, own.words.length) - 1] ?? 0);
  if (text.startsWith(rest, offset)) return offset + rest.length;
  const lines = rest.split('\n').length - 1;
  let at = offset;
  for (let passed = 0; at < text.length && /[\s*_`~)]/.test(text.charAt(at)); at++) {
    if (text[at] === '\n' && ++passed > lines) break;
    if (passed === lines && lines > 0 && text[at] === '\n') return at + 1;
  }
  return at;
}

/** The offset in front of the letter at an index, and in front of the marks and spaces that the suffix begins with. */
function beforeOf({ text, folded }: Page, { prefix, suffix }: Anchor, index: number): number | null {
  const own = fold(prefix + suffix, { lineBegins: prefix.length < around });
  const first = indexAt(own, prefix.length);
  const start = own.words[first] === ' ' ? first + 1 : first;
  const rest = suffix.slice(0, (own.starts[start] ?? prefix.length) - prefix.length);
  const at = folded.starts[folded.words[index] === ' ' ? index + 1 : index] ?? text.length;
  return text.slice(0, at).endsWith(rest) ? at - rest.length : null;
}

function beforeSpace({ words }: Folded, index: number): number {
  return words[index - 1] === ' ' ? index - 1 : index;
}
