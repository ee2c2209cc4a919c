import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visible, visibleJson } from './visible.js';
import { widthOf } from './width.js';

test('Control characters become their pictures', () => {
  expect(visible('\u001b[2J\u0007bell\u007f')).toBe('␛[2J␇bell␡');
  expect(visible('tab\tend\n')).toBe('tab end ');
});

test('What reorders text or begins a sequence in eight bits becomes a mark', () => {
  expect(visible('\u202eevil\u2066\u009b1m')).toBe('\ufffdevil\ufffd\ufffd1m');
});

test('Other text stays: accents, emoji, right-to-left words', () => {
  const text = 'Siobhán 日本 👩‍👩‍👧 שלום';
  expect(visible(text)).toBe(text);
});

test('For all texts: nothing acts on the terminal, and the width stays', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const shown = visible(text);
      expect(shown).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      expect(widthOf(shown)).toBe(widthOf(text));
    }),
  );
});

test('For all values: JSON made harmless says the same', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      const json = visibleJson(JSON.stringify(value, null, 2));
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(json).not.toMatch(/[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    }),
  );
});
