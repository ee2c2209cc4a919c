import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSearch, type Search, writeSearch } from '../app/address.js';
import { chosenIn, isChosen, toggled, without, withWords } from './search.js';

const names = ['owner', 'team', 'system'] as const;
const name = fc.constantFrom(...names);
const word = fc.constantFrom('Dana', 'dana', 'Mei Chen', 'payments', 'a&b=c', 'é', '+ %');
/** Addresses as they are read: a word once, whatever its case, and no empty lists. */
const search: fc.Arbitrary<Search> = fc
  .dictionary(name, fc.uniqueArray(word, { minLength: 1, selector: (each) => each.toLowerCase() }))
  .map((all) =>
    Object.entries(all).reduce<Search>((before, [each, words]) => withWords(before, each, words), {}),
  );

describe('Choosing', () => {
  test('a value is chosen after it was not, and the other way round', () => {
    fc.assert(
      fc.property(search, name, word, (before, own, value) => {
        const after = toggled(before, own, value);
        expect(isChosen(after, own, value)).toBe(!isChosen(before, own, value));
        expect(isChosen(toggled(after, own, value), own, value)).toBe(isChosen(before, own, value));
      }),
    );
  });

  test('choosing and taking back leads to where one was', () => {
    fc.assert(
      fc.property(search, name, word, (before, own, value) => {
        fc.pre(!isChosen(before, own, value));
        expect(toggled(toggled(before, own, value), own, value)).toEqual(before);
      }),
    );
  });

  test('nothing else changes', () => {
    fc.assert(
      fc.property(search, name, word, (before, own, value) => {
        const after = toggled(before, own, value);
        expect(without(after, [own])).toEqual(without(before, [own]));
      }),
    );
  });

  test('an address says what is chosen, and can be read again', () => {
    fc.assert(
      fc.property(search, (before) => {
        const read = readSearch(writeSearch(before));
        expect(chosenIn(read, names)).toEqual(chosenIn(before, names));
      }),
    );
  });
});

test('several values of a filter stand one behind the other, and the last one alone', () => {
  const two = toggled({ owner: 'Dana' }, 'owner', 'Mei');
  expect(two).toEqual({ owner: ['Dana', 'Mei'] });
  expect(toggled(two, 'owner', 'DANA')).toEqual({ owner: 'Mei' });
  expect(toggled({ owner: 'Mei' }, 'owner', 'mei')).toEqual({});
});

test('taking all back leaves what is no filter', () => {
  expect(without({ owner: 'Dana', team: ['a', 'b'], page: '2' }, ['owner', 'team'])).toEqual({ page: '2' });
});
