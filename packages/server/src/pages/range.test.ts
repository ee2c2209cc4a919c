import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rangeIn } from './range.js';

test.each([
  ['bytes=0-4', { from: 0, to: 5 }],
  ['bytes=5-', { from: 5, to: 10 }],
  ['bytes=-3', { from: 7, to: 10 }],
  ['bytes=-30', { from: 0, to: 10 }],
  ['bytes=8-100', { from: 8, to: 10 }],
  ['bytes=9-9', { from: 9, to: 10 }],
  ['bytes=10-', 'none'],
  ['bytes=-0', 'none'],
  ['bytes=5-4', null],
  ['bytes=0-1,3-4', null],
  ['bytes=-', null],
  ['lines=0-4', null],
  ['', null],
  [undefined, null],
])('%s of ten bytes', (header, expected) => {
  expect(rangeIn(header, 10)).toEqual(expected);
});

test('A part lies in the file and is not empty, whatever was asked for', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.option(fc.nat(2000)), fc.option(fc.nat(2000)), (size, first, last) => {
      const range = rangeIn(`bytes=${first ?? ''}-${last ?? ''}`, size);
      if (range === null || range === 'none') return;
      expect(0 <= range.from && range.from < range.to && range.to <= size).toBe(true);
    }),
  );
});
