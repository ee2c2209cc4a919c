import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv, guarded } from './csv.js';

/** Reads CSV as RFC 4180 has it, letter by letter. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text.charAt(at + 1) === '"') cell += text.charAt(at++);
      else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === ',') {
      row.push(cell);
      cell = '';
    } else if (letter === '\r' && text.charAt(at + 1) === '\n') {
      at++;
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else cell += letter;
  }
  return rows;
}

test('Words with commas, quotes and lines are quoted', () => {
  expect(csv([['a', 'b, c', 'say "d"', 'e\nf', '', 'ä']])).toBe('a,"b, c","say ""d""","e\nf",,ä\r\n');
});

test.each(['=1+1', '+49 30', '-5', '@dana', '\tx', '\rx'])('%j is no formula', (words) => {
  expect(guarded(words)).toBe(`'${words}`);
});

test.each(["'=1", 'a=1', '', ' =1', '5-3'])('%j stays as it is', (words) => {
  expect(guarded(words)).toBe(words);
});

test('What is written is read again, with the guards in front', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '=', 'a', 'ä') }),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1 })), (rows) => {
      expect(read(csv(rows))).toEqual(rows.map((row) => row.map(guarded)));
    }),
  );
});
