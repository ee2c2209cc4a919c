import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalTexts } from '../testing/canonical.js';
import { readCorpus, readExamples } from '../testing/corpus.js';
import { together, type Walk, walk } from '../testing/walk.js';

const corpus = readCorpus();
const steps = 200;

/**
 * How many of a hundred operations with sensible words may be refused on real documents, by kind; where nothing is
 * said, one. What cannot be told in the notation of a text is refused: a time with a zone in a timeline that names
 * none, a place in front of a paragraph, who was hurt in a bullet.
 */
const mostRefused: Readonly<Record<string, number>> = {
  'add entry': 8,
  'change entry': 6,
  'change impact': 6,
  'add impact': 6,
  'add action': 4,
  'change action': 4,
  'move action': 8,
  'move impact': 15,
  'move lesson': 6,
  'move amendment': 8,
  'add lesson': 2,
  'set-meeting': 4,
  'set-external': 3,
  'set-section': 3,
  'remove impact': 6,
};

describe('a walk of 200 operations', () => {
  it('over each document in canonical form leaves what it says', () => {
    const seeds = fc.integer({ min: 0, max: 1e9 });
    fc.assert(
      fc.property(fc.constantFrom(...canonicalTexts), seeds, (text, seed) => {
        const { broken } = walk(text, steps, seed);
        expect(broken).toBeNull();
      }),
      { numRuns: 12 },
    );
  });

  it('over each example leaves what it says', () => {
    for (const { name, text } of readExamples()) expect(walk(text, steps, 1).broken, name).toBeNull();
  });

  it.skipIf(corpus.length === 0)('over each real document leaves what it says, and few are refused', () => {
    const walks = corpus.map(({ name, text }, index): Walk => {
      const walked = walk(text, steps, index);
      expect(walked.broken, name).toBeNull();
      return walked;
    });
    for (const [kind, { done, refused }] of together(walks)) {
      const share = (100 * refused) / (done + refused);
      expect(share, `${kind}: ${refused} of ${done + refused} refused`).toBeLessThanOrEqual(
        mostRefused[kind] ?? 1,
      );
    }
  });
});
