/** Letters that nobody sees, and that turn the order of others around. */
const unseen = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;

/** Words on one line, as a person would have typed them. */
export function oneLine(words: string): string {
  return words
    .replace(unseen, '')
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
}

/** Lines without what ends them and what nobody sees. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n?|[\n\u2028\u2029]/).map((line) => line.replace(unseen, '').trimEnd());
}

/** An entry is a sentence or two; what goes on beyond that stands aside. */
const longest = 1000;

/** The words of an entry, and what was too long for one. */
export function shortened(words: string): { readonly text: string; readonly also: string | null } {
  const text = oneLine(words);
  if (text.length <= longest) return { text, also: null };
  const space = text.lastIndexOf(' ', longest);
  const end = space > longest / 2 ? space : longest;
  return { text: text.slice(0, end), also: text.slice(end).trim() };
}

/** An address that may stand in a link, or null. */
export function webAddress(words: unknown): string | null {
  if (typeof words !== 'string') return null;
  const address = words.trim();
  return /^https?:\/\/[^\s<>"'`\\()[\]]{3,2000}$/i.test(address) ? address : null;
}
