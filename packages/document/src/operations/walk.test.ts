import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { canonicalTexts } from '../testing/canonical.js';
import { readCorpus } from '../testing/corpus.js';
import { together, walk } from '../testing/walk.js';

const corpus = readCorpus();
const steps = 200;
/** There are many real documents, and each is walked over. */
const fewer = 80;

/** Other walks: `DEBRIEF_WALK=500 npx vitest run walk`. */
const firstSeed = Number(process.env['DEBRIEF_WALK'] ?? 0);

/** Thousands of operations take their time where other work goes on beside them. */
vi.setConfig({ testTimeout: 240_000 });

/**
 * How many of a hundred operations with sensible words may be refused on real documents, by kind; where nothing is
 * said, one. What cannot be told in the notation of a text is refused: a time with a zone in a timeline that names
 * none, a place in front of a paragraph, who was hurt in a bullet.
 */
const mostRefused: Readonly<Record<string, number>> = {
  'add entry': 8,
  'change entry': 5,
  'change action': 5,
  'add action': 3,
  'add impact': 5,
  'change impact': 2,
  'remove impact': 5,
  'move impact': 3,
  'add criterion': 4,
  'add dissent': 5,
  'add-section': 4,
  'set-meeting': 4,
  'set-section': 3,
};

describe('a walk of many operations', () => {
  it('over a document in canonical form leaves what it says', () => {
    const seeds = fc.integer({ min: 0, max: 1e9 });
    fc.assert(
      fc.property(fc.constantFrom(...canonicalTexts), seeds, (text, seed) => {
        expect(walk(text, steps, seed).broken).toBeNull();
      }),
      { numRuns: 5 },
    );
  });

  it.skipIf(corpus.length === 0)('over each real document leaves what it says, and few are refused', () => {
    const walks = corpus.map(({ name, text }, index) => ({ name, ...walk(text, fewer, firstSeed + index) }));
    const broken = walks.flatMap(({ name, broken: where }) => (where ? [`${name}: ${where}`] : []));
    expect(broken).toEqual([]);
    for (const [kind, { done, refused }] of together(walks)) {
      const share = (100 * refused) / (done + refused);
      const told = `${kind}: ${refused} of ${done + refused} refused`;
      expect(share, told).toBeLessThanOrEqual(mostRefused[kind] ?? 1);
    }
  });
});
