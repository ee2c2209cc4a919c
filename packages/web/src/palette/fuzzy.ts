/**
 * How well words that somebody types fit a name: the higher the better, null where they do not fit at all. Each word
 * has to stand in the name: at its beginning, at that of one of its words, or as the first letters of several.
 *
 *     fit('wri bl', 'Writing without blame') > fit('lame', 'Writing without blame');
 */
export function fit(typed: string, name: string): number | null {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  const text = folded(name);
  let sum = 0;
  for (const word of words) {
    const score = fitOf(word, text);
    if (score === null) return null;
    sum += score;
  }
  // Of two that fit alike the shorter one was meant.
  return words.length === 0 ? 0 : sum / words.length - Math.min(text.length, 100) / 1000;
}

function fitOf(word: string, text: string): number | null {
  if (text.startsWith(word)) return text.length === word.length ? 5 : 4;
  const parts = text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  if (parts.some((part) => part.startsWith(word))) return 3;
  if (word.length > 1 && initialsOf(parts).includes(word)) return 2;
  return word.length > 2 && text.includes(word) ? 1 : null;
}

function initialsOf(parts: readonly string[]): string {
  return parts.map((part) => part.slice(0, 1)).join('');
}

function folded(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .trim();
}
