import type { Range } from '@debrief/document';

/** Of a line that is longer, no more than this is shown at a piece. */
const longest = 1_000;

/** A text that is not too long to show; of one that is, the end where `from` is its length, and else the start. */
export function window(text: string, from: number): string {
  if (text.length <= longest) return text;
  return from >= text.length ? `…${text.slice(-longest)}` : `${text.slice(0, longest)}…`;
}

/** What differs in two forms of a line, by whole words; null where they have too little in common to say. */
export function changedWithin(before: string, after: string): readonly [Range, Range] | null {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  while (start > 0 && (inWord(before, start) || inWord(after, start))) start--;
  while (end > 0 && (inWord(before, before.length - end) || inWord(after, after.length - end))) end--;
  if ((start + end) * 3 < shorter) return null;
  return [
    { from: start, to: before.length - end },
    { from: start, to: after.length - end },
  ];
}

/** True where an offset parts a word, or a character of two units. */
function inWord(text: string, at: number): boolean {
  const isLetter = (index: number): boolean => /[\p{L}\p{N}\p{M}\p{Cs}]/u.test(text[index] ?? '');
  return isLetter(at - 1) && isLetter(at);
}

/** White space at the end of a line is shown, since that may be all that changed. */
export function markedEnd(text: string): string {
  return text.replace(/[ \t\u00a0]+$/, (space) => space.replace(/\t/g, '→').replace(/[ \u00a0]/g, '·'));
}
