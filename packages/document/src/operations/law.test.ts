import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Model } from '../model.js';
import { type Parsed, parse } from '../parse.js';
import { applyEdits } from '../range.js';
import { canonical, tidy } from '../testing/canonical.js';
import { readCorpus, readExamples } from '../testing/corpus.js';
import { dice, diceFrom } from '../testing/dice.js';
import { anyText, postmortem } from '../testing/documents.js';
import { editElsewhere } from '../testing/elsewhere.js';
import { inverseOf } from '../testing/inverse.js';
import { brokenChange, brokenLaw, brokenOrder, brokenRefusal } from '../testing/law.js';
import { ownRanges } from '../testing/lines.js';
import { anyOn, hostileOn, sensibleOn } from '../testing/operations.js';
import { saidBy } from '../testing/said.js';
import { apply, type Done } from './apply.js';
import { mapOperation } from './map.js';
import type { Operation } from './operation.js';
import { isRefusal } from './outcome.js';
import { invert, rebase } from './position.js';

/** Hundreds of documents take their time where other work goes on beside them. */
vi.setConfig({ testTimeout: 240_000 });

type OperationsOn = (model: Model) => fc.Arbitrary<Operation>;

/** Texts, each with a few operations on it as it is. */
function texts(text: fc.Arbitrary<string>, on: OperationsOn) {
  return text.chain((given) =>
    fc.record({
      text: fc.constant(given),
      operations: fc.array(on(parse(given).model), { minLength: 1, maxLength: 6 }),
    }),
  );
}

/** Checks each operation on each text; what `check` returns is what is wrong. */
function holds(
  given: ReturnType<typeof texts>,
  numRuns: number,
  check: (parsed: Parsed, operation: Operation) => string | null,
): void {
  fc.assert(
    fc.property(given, ({ text, operations }) => {
      const parsed = parse(text);
      for (const operation of operations)
        expect(check(parsed, operation), JSON.stringify(operation).slice(0, 600)).toBeNull();
    }),
    { numRuns },
  );
}

/** The law, for operations that may be refused. */
function lawOrRefusal(parsed: Parsed, operation: Operation): string | null {
  const done = apply(parsed, operation);
  return isRefusal(done) ? brokenRefusal(done, parsed.text) : brokenLaw(parsed, operation, done, false);
}

describe('an operation', () => {
  it('on a document in canonical form is done, and shows its change and nothing else', () => {
    holds(texts(canonical, sensibleOn), 150, (parsed, operation) => {
      const done = apply(parsed, operation);
      return isRefusal(done)
        ? `refused: ${done.message}`
        : (brokenLaw(parsed, operation, done, true) ?? brokenOrder(parsed, done));
    });
  });

  it('with words that Markdown takes for something else keeps the law or is refused', () => {
    holds(texts(canonical, hostileOn), 120, lawOrRefusal);
  });

  it('on any text at all keeps the law or says why not, and never throws', () => {
    holds(texts(fc.oneof(postmortem, anyText), anyOn), 400, lawOrRefusal);
  });

  it('that is refused has changed nothing', () => {
    holds(texts(fc.oneof(postmortem, canonical), anyOn), 100, (parsed, operation) => {
      const { text, model } = parsed;
      const said = JSON.stringify(saidBy(model));
      const given = JSON.stringify(operation);
      apply(parsed, operation);
      if (parsed.text !== text || parsed.model !== model) return 'the document is another one';
      if (JSON.stringify(operation) !== given) return 'the operation is another one';
      return JSON.stringify(saidBy(model)) === said ? null : 'the model says something else';
    });
  });

  it('about an id that two things share is ambiguous', () => {
    const text =
      '## Contributing factors\n\n- **F1** a\n- **F1** b\n\n## Action items\n\n- [ ] **A1** c\n- [ ] **A1** d\n\n## Open questions\n\n- [ ] **Q1** e\n- [ ] **Q1** f\n';
    const parsed = parse(text);
    for (const [what, item] of [
      ['factor', 'F1'],
      ['action', 'A1'],
      ['question', 'Q1'],
    ] as const) {
      for (const operation of [
        { do: 'remove', what, item },
        { do: 'change', what, item, facts: { text: 'g' } },
        { do: 'move', what, item, before: null },
        { do: 'renumber', what, item },
        { do: 'add', what, facts: { text: 'g' }, before: item },
      ] as const) {
        expect(apply(parsed, operation), JSON.stringify(operation)).toMatchObject({ refused: 'ambiguous' });
      }
    }
  });

  it('about what the document does not have finds no such item', () => {
    const parsed = parse('# T\n\n## Action items\n\n- [ ] **A1** a\n');
    for (const what of things) {
      for (const item of [0, 1e9, 'A2', '', 'constructor'])
        expect(apply(parsed, { do: 'remove', what, item }), `${what} ${item}`).toMatchObject({
          refused: 'no such item',
        });
      for (const item of [-1, Number.NaN, Number.POSITIVE_INFINITY])
        expect(apply(parsed, { do: 'remove', what, item }), `${what} ${item}`).toHaveProperty('refused');
    }
    for (const section of [0, 1e9, -1, Number.NaN])
      expect(apply(parsed, { do: 'remove-section', section }), String(section)).toHaveProperty('refused');
  });
});

const things = ['entry', 'factor', 'action', 'lesson', 'criterion', 'dissent', 'why', 'answer'] as const;

/** An operation that was done and has changed something; null for the others. */
function doneOn(parsed: Parsed, operation: Operation): Done | null {
  const done = apply(parsed, operation);
  return isRefusal(done) || done.edits.length === 0 ? null : done;
}

/** A new column of a table stays when what it was made for goes. */
function addsColumn({ edits }: Done): boolean {
  return edits.some(({ insert }) => insert.includes('---'));
}

describe('the inverse', () => {
  it('of an operation on a tidy document gives the old text back', () => {
    let tried = 0;
    let taken = 0;
    holds(texts(tidy, sensibleOn), 120, (parsed, operation) => {
      const done = doneOn(parsed, operation);
      if (!done) return null;
      tried++;
      const inverse = inverseOf(parsed.model, operation, done.parsed.model);
      if (!inverse || addsColumn(done)) return null;
      taken++;
      const back = apply(done.parsed, inverse);
      if (isRefusal(back)) return `${JSON.stringify(inverse)} is refused: ${back.message}`;
      return back.parsed.text === parsed.text ? null : `${JSON.stringify(inverse)} gives another text`;
    });
    expect(taken / tried).toBeGreaterThan(0.4);
  });

  it('of the edits gives the old text back, whatever they did', () => {
    holds(texts(fc.oneof(canonical, postmortem), anyOn), 200, (parsed, operation) => {
      const done = doneOn(parsed, operation);
      if (!done) return null;
      const back = applyEdits(done.parsed.text, invert(parsed.text, done.edits));
      return back === parsed.text ? null : 'the text is another one';
    });
  });

  it('of ticking a box is to untick it, in every document', () => {
    let boxes = 0;
    for (const { name, text } of [...readCorpus(), ...readExamples()]) {
      const parsed = parse(text);
      for (const { from, done } of parsed.model.actions) {
        if (!/^\S+\s+\[[ xX]\]/.test(text.slice(from, from + 20)) || done === null) continue;
        boxes++;
        const ticked = apply(parsed, { do: 'change', what: 'action', item: from, facts: { done: !done } });
        if (isRefusal(ticked)) expect.fail(`${name}: ${ticked.message}`);
        const back = apply(ticked.parsed, { do: 'change', what: 'action', item: from, facts: { done } });
        expect(isRefusal(back) ? back.message : back.parsed.text.toLowerCase(), name).toBe(
          text.toLowerCase(),
        );
      }
    }
    expect(boxes).toBeGreaterThan(10);
  });
});

describe('an operation and a change of another hand elsewhere', () => {
  it('do both: its edits over the change, and the operation itself on the changed text', () => {
    let tried = 0;
    const given = fc.tuple(texts(canonical, sensibleOn), dice);
    fc.assert(
      fc.property(given, ([{ text, operations }, numbers]) => {
        const parsed = parse(text);
        const throws = diceFrom(numbers);
        for (const operation of operations) {
          const done = doneOn(parsed, operation);
          const away = done && [...done.edits, ...ownRanges(parsed.model, operation)];
          const theirs = away && editElsewhere(parsed.model, away, throws);
          if (!done || !theirs) continue;
          tried++;
          const there = parse(applyEdits(text, theirs));
          const edits = rebase(done.edits, theirs) ?? expect.fail('both are in one place');
          const mapped = mapOperation(operation, theirs) ?? expect.fail('what it is about has gone');
          const rebased = { edits, parsed: parse(applyEdits(there.text, edits)) };
          const told = `${JSON.stringify(operation)} beside ${JSON.stringify(theirs)}`;
          expect(brokenChange(there.model, mapped, rebased, true), told).toBeNull();
          const again = apply(there, mapped);
          expect(isRefusal(again) ? again.message : brokenLaw(there, mapped, again, true), told).toBeNull();
        }
      }),
      { numRuns: 80 },
    );
    expect(tried).toBeGreaterThan(60);
  });
});
