import { applyEdits, type Model, parse } from '@debrief/document';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Checker, check } from './check.js';
import { rules } from './english/rules.js';
import { documentOf } from './example.js';
import { mask } from './passages/mask.js';
import { passagesOf } from './passages/passages.js';

const summary = (words: string): string => `## Summary\n\n${words}\n`;

describe('A finding', () => {
  test('names the bias, says why it matters, asks, and stands at the words', () => {
    const text = summary('It should have been tested.');
    const [finding, ...others] = check(parse(text).model);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'hindsight/should-have',
      bias: 'hindsight bias',
      ask: 'What made this look right at the time?',
    });
    expect(finding?.why).toBeTruthy();
    expect(finding?.instead).toBeTruthy();
    expect(text.slice(finding?.from, finding?.to)).toMatch(/^should have/);
  });

  test('of one habit comes once in a paragraph, and again in the next', () => {
    const words = 'It should have been tested. It should have been reviewed.';
    expect(check(parse(summary(words)).model)).toHaveLength(1);
    expect(check(parse(summary(`${words}\n\n${words}`)).model)).toHaveLength(2);
  });

  test('of one habit stands where it weighs most', () => {
    const words = 'The alert should have fired. The team should have paged the storage people.';
    expect(check(parse(summary(words)).model).map(({ severity }) => severity)).toEqual(['error']);
  });

  test('of a rule that is off makes no other one silent', () => {
    const { model } = parse(summary('The novice who ran the import deleted the table.'));
    const rulesOff = (settings: Record<string, 'off'>) => check(model, { settings }).map(({ rule }) => rule);
    const [first = ''] = rulesOff({}).filter((rule) => rule.startsWith('naming/'));
    expect(rulesOff({ [first]: 'off' }).some((rule) => rule.startsWith('naming/') && rule !== first)).toBe(
      true,
    );
  });

  test('has the severity that a policy gives its rule, or its family, or none', () => {
    const { model } = parse(summary('It should have been tested.'));
    const severity = (settings: Record<string, 'note' | 'warning' | 'off'>) =>
      check(model, { settings }).map((each) => each.severity);
    expect(severity({ 'hindsight/should-have': 'note' })).toEqual(['note']);
    expect(severity({ hindsight: 'off' })).toEqual([]);
    expect(severity({ hindsight: 'off', 'hindsight/should-have': 'warning' })).toEqual(['warning']);
  });
});

test('Every rule says all that is to be said, once', () => {
  for (const rule of rules) {
    expect(rule.name).toMatch(/^[a-z-]+\/[a-z-]+$/);
    for (const words of [rule.says, rule.why, rule.ask, rule.instead, rule.source, rule.bias])
      expect(words.trim(), rule.name).not.toBe('');
    expect(rule.ask, rule.name).toMatch(/\?$/);
    expect(rule.flags.length, rule.name).toBeGreaterThan(1);
    expect(rule.leaves.length, rule.name).toBeGreaterThan(1);
  }
  expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
});

test('A checker that saw other texts before finds what a new one finds', () => {
  const texts = rules
    .flatMap(({ flags, leaves }) => [...flags.slice(0, 2), ...leaves.slice(0, 1)])
    .map((example) => documentOf(example).document);
  const checker = new Checker();
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...texts), { minLength: 1, maxLength: 5 }),
      fc.nat(),
      fc.constantFrom('', 'a', '\n\n', '.', ' not', 'Dana ', '**', '`', '<!--', '- '),
      (parts, at, insert) => {
        const text = parts.join('\n');
        const typed = text.slice(0, at % text.length) + insert + text.slice(at % text.length);
        for (const each of [text, typed]) {
          const { model } = parse(each);
          expect(checker.check(model)).toEqual(check(model));
        }
      },
    ),
    { numRuns: 200 },
  );
});

test('Findings lie in the text, in order; a fix takes its finding away and changes nothing but its words', () => {
  const examples = rules.flatMap(({ flags }) => flags).map((example) => documentOf(example).document);
  const fixable = examples.filter((text) => check(parse(text).model).some(({ fixes }) => fixes.length > 0));
  expect(fixable.length).toBeGreaterThan(10);
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          { withCrossShrink: true },
          fc.constantFrom(...fixable),
          fc.constantFrom(...examples, '\u0000', '😀', '“', '> ', '| a |\n'),
        ),
        { maxLength: 4 },
      ),
      fc.array(
        fc.tuple(
          fc.nat(),
          fc.constantFrom('**', '*', ' *', '* ', '[', '](#x) ', '<!-- a -->', '`', '\n', '\\', ', '),
        ),
        { maxLength: 3 },
      ),
      (parts, marks) => {
        const text = marks.reduce((done, [at, mark]) => inserted(done, at, mark), parts.join('\n'));
        const { model } = parse(text);
        const { words } = mask(model);
        let last = 0;
        for (const { rule, from, to, fixes } of check(model)) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          for (const { edits } of fixes) {
            const fixed = parse(applyEdits(text, edits)).model;
            const said = text.slice(from, to);
            const again = check(fixed).filter((each) => each.rule === rule && each.from === from);
            expect(again.map((each) => fixed.text.slice(each.from, each.to))).not.toContain(said);
            expect(mask(fixed).words).toBe(applyEdits(words, edits));
            expect(rolesOf(fixed)).toEqual(rolesOf(model));
          }
          last = from;
        }
      },
    ),
    { numRuns: 400 },
  );
});

function inserted(text: string, at: number, piece: string): string {
  const index = at % (text.length + 1);
  return text.slice(0, index) + piece + text.slice(index);
}

/** What the words of a document are, one passage after the other: headings, items, entries … */
function rolesOf(model: Model): readonly string[] {
  return passagesOf(model, mask(model).words).map(({ role }) => role);
}
