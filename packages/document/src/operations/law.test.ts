import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Parsed, parse } from '../parse.js';
import { applyEdits } from '../range.js';
import { canonical, canonicalTexts } from '../testing/canonical.js';
import { anyText, postmortem } from '../testing/documents.js';
import { brokenEdits, brokenLaw, brokenRefusal } from '../testing/law.js';
import { anyOn, dice, diceFrom, hostileOn, operationOn, sensibleOn } from '../testing/operations.js';
import { saidBy } from '../testing/said.js';
import { sensible } from '../testing/words.js';
import { apply } from './apply.js';
import type { Operation } from './operation.js';
import { isRefusal } from './outcome.js';
import { invert } from './position.js';

/** A document with some operations, each on the document as it is at first. */
const withOperations = (
  text: fc.Arbitrary<string>,
  on: typeof sensibleOn,
): fc.Arbitrary<{ readonly text: string; readonly operations: readonly Operation[] }> =>
  text.chain((given) => {
    const { model } = parse(given);
    return fc.record({
      text: fc.constant(given),
      operations: fc.array(on(model), { minLength: 1, maxLength: 6 }),
    });
  });

describe('an operation on a document in canonical form', () => {
  it('is done, and shows its change and nothing else', () => {
    fc.assert(
      fc.property(withOperations(canonical, sensibleOn), ({ text, operations }) => {
        const parsed = parse(text);
        for (const operation of operations) {
          const done = apply(parsed, operation);
          expect(done, JSON.stringify(operation)).not.toHaveProperty('refused');
          if (!isRefusal(done)) expect(brokenLaw(parsed, operation, done, true), told(operation)).toBeNull();
        }
      }),
      { numRuns: 400 },
    );
  });

  it('keeps the law with any words, or is refused', () => {
    fc.assert(
      fc.property(withOperations(canonical, hostileOn), ({ text, operations }) => {
        const parsed = parse(text);
        for (const operation of operations) {
          const done = apply(parsed, operation);
          const broken = isRefusal(done)
            ? brokenRefusal(done, text)
            : brokenLaw(parsed, operation, done, false);
          expect(broken, told(operation)).toBeNull();
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('an operation on any text', () => {
  it('keeps the law or says why not, and never throws', () => {
    fc.assert(
      fc.property(withOperations(fc.oneof(postmortem, anyText), anyOn), ({ text, operations }) => {
        const parsed = parse(text);
        for (const operation of operations) {
          const done = apply(parsed, operation);
          const broken = isRefusal(done)
            ? brokenRefusal(done, text)
            : brokenLaw(parsed, operation, done, false);
          expect(broken, told(operation)).toBeNull();
        }
      }),
      { numRuns: 500 },
    );
  });
});

function told(operation: Operation): string {
  return JSON.stringify(operation).slice(0, 600);
}
