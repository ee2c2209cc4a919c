/** A number below the one that is given, as from a die with so many sides. */
export type Dice = (sides: number) => number;

export function pick<T>(dice: Dice, values: readonly [T, ...T[]]): T;
export function pick<T>(dice: Dice, values: readonly T[]): T | undefined;
export function pick<T>(dice: Dice, values: readonly T[]): T | undefined {
  return values[dice(values.length)];
}

/** Words that say what they say, wherever they stand. */
export const sensibleWords = [
  'Add jitter to the shared client library',
  'Two nodes kept the old limit of the pool',
  'The cache in front of the ledger was cold',
  'Card payments were slow for 18% of shoppers',
  'Read `pool.max` from the configuration',
  'A drill without payments shows little',
  'The dashboard keeps hourly points, so the rise is not seen for long',
  'Siobhán Keane rang the depot; nobody knew yet',
  'Take the *two* busy nodes back into service',
] as const;

/** Words that Markdown, or a postmortem, may take for something else. */
export const hostileWords = [
  '# A heading',
  '### F9 A factor',
  '1. First',
  '7) Seventh',
  '- a bullet',
  '* [x] a ticked one',
  '[ ] open',
  '[x]',
  'a | b || c',
  '|---|---|',
  '> quoted',
  '<!-- a comment',
  '-->',
  '<div>',
  '</table>',
  '```',
  '~~~ js',
  '`unclosed',
  '**bold** and **unclosed',
  '__init__',
  '~~gone~~',
  '[a](b',
  '[a]: https://b.example',
  '![](x.png)',
  'two\nlines',
  'two\r\n\r\nparagraphs',
  '\n\n## Timeline\n\n- 10:45 a',
  'a\tb\t',
  '\tindented',
  '    code',
  '---',
  '===',
  '***',
  '\\',
  'ends with \\',
  'a\0b',
  '\ud83d alone',
  'alone \ude00',
  '😀 🏳️‍🌈',
  '\u202eright to left\u202c',
  'שלום',
  '\u2028',
  '\ufeffmark',
  ' ',
  '',
  '\u00a0',
  'Timeline',
  'Action items',
  '**Impact**: everybody',
  'Summary:',
  '10:45 it broke',
  '2026-11-03 10:45 UTC',
  '2026-11-03',
  'A1',
  'A99 Something else',
  'F1: because',
  '**Q7** Which?',
  'Owner: Nobody',
  'Status: done',
  'DONE',
  'Why? Because.',
  'Why was it so?',
  'Resolved.',
  '**Began.** It began',
  '(uncertain)',
  'a — b — c',
  'a: b: c',
  '@dana #12 PAY-9',
  '&amp; &lt; &#x41;',
  'Human error is never a cause.',
  'null',
  '~',
  'Only one factor: this',
  'x'.repeat(3000),
  '*'.repeat(200),
  '['.repeat(200),
] as const;

/** Words for a place: sensible ones, or now and then hostile ones. */
export type Words = (dice: Dice) => string;

export const sensible: Words = (dice) => pick(dice, sensibleWords);
export const hostile: Words = (dice) => pick(dice, hostileWords);
export const mixed: Words = (dice) => (dice(4) === 0 ? hostile(dice) : sensible(dice));
