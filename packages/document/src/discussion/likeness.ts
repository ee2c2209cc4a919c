import search from 'approx-string-match';

/** Where a string stands in a text, the first fifty times. */
export function occurrences(text: string, words: string, most = 50): number[] {
  const found: number[] = [];
  const head = words.slice(0, 256);
  let tries = 0;
  for (let at = text.indexOf(head); at >= 0 && found.length < most; at = text.indexOf(head, at + 1)) {
    if (head.length === words.length || text.slice(at, at + words.length) === words) found.push(at);
    // A text that is one pattern over and over again is not worth more.
    else if (++tries > 1000) break;
    if (at >= text.length) break;
  }
  return found;
}

/** How much of a few words stands in a text, from 0 to 1. `likeness('the pool', 'of the tool')` is 0.875. */
export function likeness(words: string, text: string): number {
  if (words === '' || text === '') return 0;
  if (text.includes(words)) return 1;
  const [best] = search(text, words, Math.floor(words.length / 2));
  return best ? 1 - best.errors / words.length : 0;
}

/** True for words that are much alike but for their numbers: `numbersDiffer('10:41 paged', '10:53 paged')`. */
export function numbersDiffer(words: string, other: string): boolean {
  const [one, two] = [words.match(/\d+/g) ?? [], other.match(/\d+/g) ?? []];
  if (one.length === 0 || one.join() === two.join()) return false;
  return likeness(words.replace(/\d/g, '0'), other.replace(/\d/g, '0')) >= 0.6;
}
