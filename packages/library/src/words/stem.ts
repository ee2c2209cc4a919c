const vowel = /[aeiouy]/;

/**
 * What the forms of an English word have in common, so that `retries`, `retried` and `retry` find each other. It is
 * no word itself, and a rare false friend is harmless: the form that was typed counts more.
 */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = word.length < 4 || !/^[a-z]+$/.test(word) ? word : withoutE(withoutEnding(singular(word)));
  if (stems.size >= mostStems) stems.clear();
  stems.set(word, stem);
  return stem;
}

/** The same words come again and again; so many are remembered. */
const stems = new Map<string, string>();
const mostStems = 20_000;

function singular(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (/(?:[sxz]|[cs]h)es$/.test(word)) return word.slice(0, -1);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

function withoutEnding(word: string): string {
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`;
  const rest = /^(.{3,})(?:ed|ing)$/.exec(word)?.[1] ?? '';
  if (!vowel.test(rest)) return word;
  // `dropped` doubles its last letter, `filled` has two of its own.
  return /([^aeioulsz])\1$/.test(rest) ? rest.slice(0, -1) : rest;
}

function withoutE(word: string): string {
  return word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word;
}
