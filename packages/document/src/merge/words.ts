import type { Range } from '../range.js';

/**
 * What a person changes as one thing: a word, a number, a date, a clock, an address, the box of a task, the bar of a
 * table, a line end. Scripts without spaces go letter by letter; spaces and punctuation lie between.
 */
const thing = new RegExp(
  [
    String.raw`\r?\n`,
    String.raw`\|`,
    String.raw`\[[ xX]\](?=\s|$)(?<=^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+...)`,
    String.raw`[a-z]{2,8}://[^\s<>()\[\]|]+`,
    String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]`,
    String.raw`[\p{L}\p{N}\p{M}_]+(?:(?:[.:/'’@_–-]|(?<=\d),(?=\d))[\p{L}\p{N}\p{M}_]+)*%?`,
    String.raw`[^\s\p{P}\p{L}\p{N}\p{M}\p{ASCII}]+`,
  ].join('|'),
  'gmu',
);

/** The things of a stretch of text, in order. */
export function wordsIn(text: string, { from, to }: Range): Range[] {
  const words: Range[] = [];
  for (const match of text.slice(from, to).matchAll(thing)) {
    const start = from + match.index;
    words.push({ from: start, to: start + match[0].length });
  }
  return words;
}

const bare = /[\p{L}\p{N}\p{M}]+/gu;

/** The words that tell whether two lines say nearly the same; of long lines, the first. */
export function wordBag(words: string): ReadonlyMap<string, number> {
  const bag = new Map<string, number>();
  for (const [word] of words.slice(0, 600).matchAll(bare)) {
    const key = word.toLowerCase();
    bag.set(key, (bag.get(key) ?? 0) + 1);
  }
  return bag;
}

/** From 0, nothing in common, to 1, the same words. */
export function likeness(one: ReadonlyMap<string, number>, two: ReadonlyMap<string, number>): number {
  let shared = 0;
  let all = 0;
  for (const [word, count] of one) {
    shared += Math.min(count, two.get(word) ?? 0);
    all += count;
  }
  for (const count of two.values()) all += count;
  return all === 0 ? 1 : (2 * shared) / all;
}
