import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kept } from './same.js';

const list = (words: string): string[] => [...words];

test.each([
  ['abc', 'abc', [0, 1, 2]],
  ['abc', 'abxc', [0, 1, null, 2]],
  ['abc', 'ac', [0, 2]],
  ['abc', 'xyz', [null, null, null]],
  ['aab', 'ab', [0, 2]],
  ['', 'ab', [null, null]],
  ['abcd', 'xbycz', [null, 1, null, 2, null]],
])('of %o, %o keeps %o', (was, is, places) => {
  expect(kept(list(was), list(is))).toEqual(places);
});

test('what is kept is the same, in order, and nothing twice', () => {
  const some = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
  fc.assert(
    fc.property(some, some, (was, is) => {
      const places = kept(was, is);
      expect(places).toHaveLength(is.length);
      let last = -1;
      for (const [at, place] of places.entries()) {
        if (place === null) continue;
        expect(was[place]).toBe(is[at]);
        expect(place).toBeGreaterThan(last);
        last = place;
      }
    }),
  );
});

test('a text that only grows keeps all of it', () => {
  const some = fc.array(fc.string({ maxLength: 2 }), { maxLength: 8 });
  fc.assert(
    fc.property(some, some, (was, more) => {
      expect(kept(was, [...was, ...more]).slice(0, was.length)).toEqual(was.map((_, at) => at));
    }),
  );
});
