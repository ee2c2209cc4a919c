/**
 * The words of a command line as one query. What the shell took as one word with spaces in it was in quotes; where it
 * is no query by itself, it is meant as a phrase: `debrief search "connection pool"`.
 */
export function queryOf(words: readonly string[]): string {
  if (words.length === 1) return words[0] ?? '';
  return words.map((word) => (/\s/.test(word) && !/["“”:]/.test(word) ? `"${word}"` : word)).join(' ');
}
