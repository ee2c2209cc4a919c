import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mostLetters, mostRows, readPasted } from './pasted.js';
import { friday } from './testing/told.js';

/** The words of a text: letters and figures that stand together. */
function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Words of a text that are nowhere in what was read from it. */
function lost(text: string): string[] {
  const { rows, left, passed } = readPasted(text, friday);
  const told = [
    ...rows.flatMap(({ said, text: words, also, who, source, moment }) => [
      said,
      words,
      also,
      who,
      source,
      moment,
    ]),
    ...left,
    ...passed,
  ].join(' ');
  const heard = new Set(wordsIn(told.toLowerCase()));
  return wordsIn(text.toLowerCase()).filter((word) => !heard.has(word));
}

const word = fc.constantFrom(
  'declines',
  'rose',
  'ledger',
  'Mei',
  '"quoted"',
  'a|b',
  'x;y',
  '1,5',
  '<b>',
  '(edited)',
  'مدفوعات',
  '🔥',
  ':eyes:',
  '`code`',
  '12',
);
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((each) => each.join(' '));
const clock = fc.constantFrom(
  '10:53',
  '10:54 AM',
  '[10:55]',
  '2026-11-20T10:56:00Z',
  '  10:57 PM',
  'Yesterday',
  'Nov 3',
  '24:00',
  '99:99',
  '~11:00',
);
const line = fc.oneof(
  words,
  clock,
  fc.tuple(clock, words).map(([time, said]) => `${time} ${said}`),
  fc.tuple(words, clock).map(([said, time]) => `${said}  ${time}`),
  fc.tuple(clock, words, words).map((cells) => cells.join('\t')),
  fc.tuple(clock, words, words).map((cells) => `| ${cells.join(' | ')} |`),
  fc.constantFrom(
    '',
    '---',
    '| - | - | - |',
    'New',
    '2 replies',
    'Dana Reyes',
    '- ',
    '> 10:58 quoted',
    '\u202e10:59 turned',
  ),
);

it('loses nothing of any text', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
      expect(lost(lines.join(end))).toEqual([]);
    }),
    { numRuns: 600 },
  );
});

it('never throws, whatever comes', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.string({ unit: 'binary' })), (text) => {
      const { rows, left, passed } = readPasted(text, friday);
      expect(
        text.trim() === '' || rows.length + left.length + passed.length > 0 || wordsIn(text).length === 0,
      ).toBe(true);
    }),
    { numRuns: 500 },
  );
});

it('reads much in a moment, and says kindly what is too much', () => {
  const long = readPasted('10:53 Declines rose\n'.repeat(60_000), friday);
  expect(long.rows).toHaveLength(mostRows);
  expect(long.left).toHaveLength(60_000 - mostRows);
  expect(long.note).toContain('another time');
  const tooLong = readPasted('x'.repeat(mostLetters + 1), friday);
  expect([tooLong.rows, tooLong.note?.includes('part by part')]).toEqual([[], true]);
});

it.each([
  ['[', '['.repeat(100_000)],
  ['quotes', `10:53,"${'a'.repeat(100_000)}\n`.repeat(5)],
  ['one line', `10:53 ${'word '.repeat(50_000)}`],
  ['colons', ':a'.repeat(100_000)],
  ['blanks', ' '.repeat(300_000)],
  ['blanks behind a name', `Dana${' '.repeat(100_000)}x`],
  ['bars', '|'.repeat(100_000)],
  ['names', 'Dana Reyes\n'.repeat(20_000)],
])('stays quick with hostile %s', (_, text) => {
  const start = performance.now();
  readPasted(text, friday);
  expect(performance.now() - start).toBeLessThan(5000);
});
