import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Bytes } from './bytes.js';
import { blockSize, countIn, type Posting, pack, placesIn, unpack, withPosting } from './postings.js';

const block = 3;

/** Places as `Terms` has them: how many, and the steps from one to the next. */
function placed(places: readonly number[]): Uint8Array {
  const bytes = new Bytes(8);
  bytes.number(places.length);
  let last = 0;
  for (const place of places) {
    bytes.number(place - last);
    last = place;
  }
  return bytes.view().slice();
}

const places = fc
  .uniqueArray(fc.integer({ min: 0, max: 4_000_000 }), { maxLength: 5 })
  .map((all) => placed(all.toSorted((a, b) => a - b)));
const document = fc.integer({ min: block * blockSize, max: (block + 1) * blockSize - 1 });
const impact = fc.integer({ min: 1, max: 255 });
const posting: fc.Arbitrary<Posting> = fc.record({ document, impact, places });
const postings = fc
  .uniqueArray(posting, { selector: (each) => each.document, maxLength: 40 })
  .map((all) => all.toSorted((a, b) => a.document - b.document));

const plain = (all: readonly Posting[]): unknown =>
  all.map((each) => [each.document, each.impact, placesIn(each.places)]);

describe('A packed list', () => {
  it('says what was packed', () => {
    fc.assert(
      fc.property(postings, (all) => {
        const packed = pack(block, all);
        expect(plain(unpack(block, packed))).toEqual(plain(all));
        expect(countIn(block, packed.list)).toBe(all.length);
      }),
    );
  });

  it('in which one document is another is the one that is packed so', () => {
    fc.assert(
      fc.property(postings, posting, fc.boolean(), fc.nat(), (all, made, isGone, at) => {
        // Half of the time it is one that the list has.
        const own = all[at % Math.max(1, all.length * 2)];
        const other = own ? { ...made, document: own.document } : made;
        const rest = all.filter((each) => each.document !== other.document);
        const wanted = isGone ? rest : [...rest, other].sort((a, b) => a.document - b.document);
        const changed = withPosting(block, pack(block, all), other.document, isGone ? null : other);
        expect(changed).toEqual(pack(block, wanted));
      }),
      { numRuns: 1000 },
    );
  });

  it('is damaged when any byte of it is another', () => {
    fc.assert(
      fc.property(postings, fc.nat(), fc.integer({ min: 1, max: 255 }), (all, at, by) => {
        const { list, places: own } = pack(block, all);
        const wrong = list.slice();
        wrong[at % wrong.length] = (wrong[at % wrong.length] ?? 0) ^ by;
        expect(() => unpack(block, { list: wrong, places: own })).toThrow('not as it was written');
      }),
    );
  });
});
