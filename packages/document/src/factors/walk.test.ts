import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Model } from '../model.js';
import { apply } from '../operations/apply.js';
import { isRefusal } from '../operations/outcome.js';
import { type Parsed, parse } from '../parse.js';
import { applyEdits, type Range, trimmed } from '../range.js';
import { readCorpus } from '../testing/corpus.js';
import { type Choice, stepOf, type ToldFactor, type ToldWhy, told } from '../testing/factorwalk.js';

const words = fc
  .array(
    fc.constantFrom(
      'the pool',
      'was full',
      'no alarm',
      'retries',
      'a `drill`',
      'in May',
      '**never**',
      'naïve',
      '日本',
      '😀',
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((each) => each.join(' '));

/** A why with its answers, and whys below them down to a depth. */
const whyTo = (depth: number): fc.Arbitrary<ToldWhy> =>
  fc.record({
    question: words.map((each) => `Why ${each}?`),
    answers: fc.array(
      fc.record({
        text: words,
        whys: depth > 0 ? fc.array(whyTo(depth - 1), { maxLength: 2 }) : fc.constant([]),
      }),
      { maxLength: 2 },
    ),
  });

const chain = fc.record({
  label: fc.constantFrom('Why it happened', 'Why it was not caught', 'Detection'),
  whys: fc.array(whyTo(2), { minLength: 1, maxLength: 2 }),
});

const factor = fc.record({
  text: words,
  level: fc.constantFrom('technical', null),
  accepted: fc.option(words),
  assumed: fc.option(words),
  chains: fc.uniqueArray(chain, { maxLength: 2, selector: ({ label }) => label }),
});
type Factor = typeof factor extends fc.Arbitrary<infer T> ? T : never;

const choice: fc.Arbitrary<Choice> = fc.record({
  step: fc.nat(999),
  one: fc.nat(99),
  other: fc.nat(99),
  words,
});

/** The lines of a list of whys in the canonical form. */
const lines = (whys: readonly ToldWhy[], indent: string): string =>
  whys
    .map(({ question, answers }) => {
      const below = answers.map(
        ({ text, whys: more }) => `${indent}   - ${text}\n${lines(more, `${indent}     `)}`,
      );
      return `${indent}1. ${question}\n${below.join('')}`;
    })
    .join('');

const fieldsOf = ({ level, accepted, assumed }: Factor, indent: string): string =>
  Object.entries({ Level: level, Assumed: assumed, Accepted: accepted })
    .map(([name, value]) => (value === null ? '' : `${indent}- ${name}: ${value}\n`))
    .join('');

const asHeading = (each: Factor, index: number): string => {
  const fields = fieldsOf(each, '');
  const chains = each.chains.map(({ label, whys }) => `\n**${label}**\n\n${lines(whys, '')}`);
  return `\n### F${index + 1} ${each.text}\n${fields && `\n${fields}`}${chains.join('')}`;
};

const asItem = (each: Factor, index: number): string => {
  const chains = each.chains.map(({ label, whys }) => `\n  **${label}**\n\n${lines(whys, '  ')}`);
  return `- **F${index + 1}** ${each.text}\n${fieldsOf(each, '  ')}${chains.join('')}`;
};

const front = '---\nstatus: draft\n---\n\n# Down\n\n## Timeline\n\n- 10:41 Down\n\n## Contributing factors\n';
const back = '\n## Action items\n\n- [ ] **A1** Fix it\n  - Addresses: F1\n';

/** Says what is left when a new factor is taken out of the list; null where more than one thing is new. */
const withoutNew = (before: readonly ToldFactor[], after: readonly ToldFactor[]): ToldFactor | null => {
  const index = after.findIndex((each, at) => JSON.stringify(each) !== JSON.stringify(before[at]));
  const fresh = after[index];
  expect(after.toSpliced(index, 1)).toEqual(before);
  return fresh ?? null;
};

/** True for an edit that takes nothing out of other parts than those for factors. */
const isWithin = ({ text, outline, factors }: Model, edit: Range): boolean => {
  const { from, to } = trimmed(text, edit.from, edit.to);
  const led = factors.filter(({ ledBy }) => ledBy);
  const parts = [...outline.all.filter(({ kind }) => kind === 'factors'), ...led];
  return from === to || parts.some((each) => each.from <= from && to <= each.to);
};

interface Walked {
  parsed: Parsed;
  readonly done: string[];
  readonly refused: string[];
}

/** Takes the steps one after another, and holds what the text tells against what the steps say. */
const walk = (text: string, choices: readonly Choice[]): Walked => {
  const walked: Walked = { parsed: parse(text), done: [], refused: [] };
  for (const each of choices) {
    const { model } = walked.parsed;
    const before = told(model);
    const step = stepOf(model, before, each);
    if (!step) continue;
    const { operation } = step;
    const name = `${operation.do} ${'what' in operation ? operation.what : ''}`;
    const done = apply(walked.parsed, operation);
    if (isRefusal(done)) {
      walked.refused.push(`${name}: ${done.refused}: ${done.message}`);
      continue;
    }
    walked.done.push(name);
    expect(applyEdits(walked.parsed.text, done.edits)).toBe(done.parsed.text);
    expect(done.edits.filter((edit) => !isWithin(model, edit))).toEqual([]);
    const now = told(parse(done.parsed.text).model);
    if (step.after) expect(now).toEqual(step.after);
    else expect(withoutNew(before, now)).toMatchObject({ chains: [] });
    walked.parsed = done.parsed;
  }
  return walked;
};

const plainly = (choices: readonly Choice[]): Choice[] =>
  choices.map((each) => ({ ...each, words: each.words.replace(/[`*]/g, '') }));

describe('any walk of operations on factors, whys and answers', () => {
  const forms = fc.constantFrom({ form: asHeading, lead: '' }, { form: asItem, lead: '\n' });

  it('in the canonical form does each of them, says what it is to say, and leaves the rest as it was', () => {
    fc.assert(
      fc.property(
        fc.array(factor, { maxLength: 4 }),
        forms,
        fc.constantFrom('\n', '\r\n'),
        fc.array(choice, { minLength: 4, maxLength: 14 }),
        (factors, { form, lead }, lineEnd, choices) => {
          const windows = (each: string): string => each.replaceAll('\n', lineEnd);
          const text = windows(front + (factors.length > 0 ? lead : '') + factors.map(form).join('') + back);
          const { parsed, refused } = walk(text, plainly(choices));
          expect(refused).toEqual([]);
          expect(parsed.text.startsWith(windows(front).trimEnd())).toBe(true);
          expect(parsed.text.endsWith(windows(back))).toBe(true);
          expect(parsed.text.split(lineEnd).join('')).not.toMatch(/[\r\n]/);
        },
      ),
      { numRuns: 40 },
    );
  });

  it.skipIf(readCorpus().length === 0)('on real documents does what it says, or refuses', () => {
    for (const [index, { text }] of readCorpus().entries()) {
      const choices = fc.sample(choice, { seed: index, numRuns: 5 });
      const { done, refused } = walk(text, plainly(choices));
      expect(done.length).toBeGreaterThanOrEqual(refused.length);
    }
  });
});
