// What people might look for in a collection: words by how many documents have them, and the same letter by letter.
import { Random } from '../dist/generate/random.js';

/** Full-text engines leave these out, or are asked for them by nobody. */
const stopWords = new Set(
  'about after again before being between both could does doing down during each from have here itself just more most nobody none only other over same should some such than that their them then there these they this those through until very was were what when where which while will with would your'.split(
    ' ',
  ),
);

/**
 * Shares of all documents that have a word.
 * @type {readonly (readonly [name: string, from: number, to: number])[]}
 */
const bands = [
  ['words in most documents', 0.45, 1],
  ['common words', 0.05, 0.45],
  ['middling words', 0.003, 0.05],
  ['rare words', 0, 0.003],
];

/**
 * @typedef {object} Queries
 * @property {{ text: string, words: string[], band: string }[]} words whole words: one, two and three of them
 * @property {{ text: string, words: string[] }[]} typed the same queries, up to each of their letters
 * @property {{ text: string, words: string[] }[]} phrases
 * @property {{ text: string, words: string[] }[]} prefixes the last word is a beginning
 * @property {{ text: string }[]} filters
 */

/** Always the same for the same texts. @param {string[]} texts @returns {Queries} */
export function queriesFrom(texts) {
  const random = new Random(2026, texts.length);
  const counts = countsOf(texts);
  /** @param {string} word */
  const bandOf = (word) => {
    const share = (counts.get(word) ?? 0) / texts.length;
    return bands.find(([, from, to]) => share > from && share <= to)?.[0];
  };
  const typable = texts.map(
    (text) => () => [...wordsOf(text)].filter((word) => word.length > 3 && !stopWords.has(word)),
  );
  const sample = random.some(typable, 200).map((words) => words());
  /** Words of one document, so that they are found together. @param {string} band @param {number} count */
  const together = (band, count) => {
    for (;;) {
      const known = random.pick(sample);
      const [first] = random.some(
        known.filter((word) => bandOf(word) === band && (counts.get(word) ?? 0) > 1),
        1,
      );
      const others = random.some(
        known.filter((word) => word !== first && (counts.get(word) ?? 0) > 20),
        count - 1,
      );
      if (first !== undefined && others.length === count - 1) return [first, ...others];
    }
  };
  const words = bands.flatMap(([band]) =>
    [1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3].map((count) => asQuery(together(band, count), band)),
  );
  const pairs = random.some(texts, 12).flatMap((text) => {
    const found = [...text.matchAll(/(?<=\s)([a-z]{4,}) ([a-z]{4,})(?=\s)/g)].filter(
      ([, one = '', two = '']) => !stopWords.has(one) && !stopWords.has(two),
    );
    const [, one, two] = found.length > 0 ? random.pick(found) : [];
    return one && two ? [{ text: `"${one} ${two}"`, words: [one, two] }] : [];
  });
  return {
    words: random.some(words, words.length),
    typed: random.some(
      words.flatMap(({ text }) =>
        Array.from({ length: text.length }, (_, at) => typed(text.slice(0, at + 1))),
      ),
      10_000,
    ),
    phrases: pairs,
    prefixes: [1, 2, 3, 4].flatMap((length) =>
      bands.map(([band]) => {
        const [word = ''] = together(band, 1);
        return { text: `${word.slice(0, length)}*`, words: [word.slice(0, length)] };
      }),
    ),
    filters: [
      'severity:sev1',
      'status:closed system:payments',
      'alarm system:payments',
      'alarm severity:sev1 since:2024',
      'action:open since:2025',
      'title:alarm',
      'factor:alarm status:final',
      'on:2024-03',
    ].map((text) => ({ text })),
  };
}

/** @param {string[]} words @param {string} band */
function asQuery(words, band) {
  return { text: words.join(' '), words, band };
}

/** @param {string} text */
function typed(text) {
  return { text, words: text.trim().split(' ') };
}

/** In how many texts each word is. @param {string[]} texts */
function countsOf(texts) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const text of texts) for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** @param {string} text */
function wordsOf(text) {
  return new Set(text.toLowerCase().match(/(?<![\w-])[a-z]{2,}(?![\w-])/g));
}
