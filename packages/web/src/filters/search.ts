import { type Search, wordsOf } from '../app/address.js';

/** Whether a value of a filter is chosen, whatever its case. */
export function isChosen(search: Search, name: string, value: string): boolean {
  return wordsOf(search, name).some((each) => folded(each) === folded(value));
}

/**
 * The address in which a value is chosen where it was not, and not where it was.
 *
 *     toggled({ owner: 'Dana' }, 'owner', 'Mei'); // { owner: ['Dana', 'Mei'] }
 */
export function toggled(search: Search, name: string, value: string): Search {
  const words = wordsOf(search, name);
  return withWords(
    search,
    name,
    isChosen(search, name, value)
      ? words.filter((each) => folded(each) !== folded(value))
      : [...words, value],
  );
}

/** The address with other words for one filter; one without any is left out. */
export function withWords(search: Search, name: string, words: readonly string[]): Search {
  const { [name]: _before, ...rest } = search;
  const [first, ...more] = words;
  if (first === undefined) return rest;
  return { ...rest, [name]: more.length === 0 ? first : words };
}

/** The address in which nothing of these filters is asked for. */
export function without(search: Search, names: readonly string[]): Search {
  return Object.fromEntries(Object.entries(search).filter(([name]) => !names.includes(name)));
}

/** What is chosen, filter by filter. */
export function chosenIn(
  search: Search,
  names: readonly string[],
): readonly { readonly name: string; readonly value: string }[] {
  return names.flatMap((name) => wordsOf(search, name).map((value) => ({ name, value })));
}

function folded(word: string): string {
  return word.normalize('NFC').trim().toLowerCase();
}
