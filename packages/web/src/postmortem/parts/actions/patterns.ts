/** How a verdict begins, so that figures understand it; behind it stands what shows it. */
export const verdictBeginnings = ['Helped', 'Helped in part', 'Did not help', 'Too early to tell'] as const;

const dash = ' — ';

/** Words that begin as the pattern does, with what was said behind the beginning that they had. */
export function begunWith(pattern: string, words: string): string {
  const known = verdictBeginnings
    .toSorted((a, b) => b.length - a.length)
    .find((each) => words.toLowerCase().startsWith(each.toLowerCase()));
  const rest = words.slice(known?.length ?? 0).replace(/^\s*[—–:,.-]?\s*/, '');
  return `${pattern}${dash}${rest}`;
}

/** The beginning that words have; null where they have another. */
export function beginningOf(words: string): string | null {
  const behind = (each: string): string => words.slice(each.length);
  return (
    verdictBeginnings
      .toSorted((a, b) => b.length - a.length)
      .find((each) => words.toLowerCase().startsWith(each.toLowerCase()) && !/^\p{L}/u.test(behind(each))) ??
    null
  );
}

/** A verdict as it is kept: a beginning with nothing behind it needs no dash. */
export function verdictWords(words: string): string {
  return words.trim().replace(/\s*—$/, '');
}
