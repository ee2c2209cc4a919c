import { describe, expect, test } from 'vitest';
import { add, heardIn, labelOf, newTally, report, spanIn, splitOf } from './score.mjs';

const text = 'First.\n\n- It should\n  have been *tested*.\n';
const finding = { rule: 'hindsight/should-have', severity: 'error', from: 13, to: 26 };

describe('A label', () => {
  test('is that of the family, or of the rule itself, or none', () => {
    expect(labelOf('hindsight/should-have')).toBe('counterfactual');
    expect(labelOf('facts/vague-time')).toBe('vague');
    expect(labelOf('facts/outage')).toBe('outage-word');
    expect(labelOf('facts/hidden-actor')).toBe('passive');
    expect(labelOf('facts/unknown-acronym')).toBeNull();
    expect(labelOf('syntax/duplicate-id')).toBeNull();
  });
});

test('A sentence is found over line ends', () => {
  const found = spanIn(text, 8, 'It should have been *tested*.');
  expect(found && text.slice(found.from, found.to)).toBe('It should\n  have been *tested*.');
  expect(spanIn(text, 8, 'First.')).toBeNull();
});

describe('A fault', () => {
  const sentence = spanIn(text, 8, 'It should have been *tested*.') ?? { from: 0, to: 0, text: '' };

  test('is found where a finding overlaps its words', () => {
    const label = { label: 'counterfactual', span: 'should have been' };
    expect(heardIn([finding], { ...sentence, text }, label)).toMatchObject({ any: true, right: true });
    expect(heardIn([{ ...finding, from: 10, to: 12 }], { ...sentence, text }, label).any).toBe(false);
    expect(heardIn([{ ...finding, from: 0, to: 5 }], { ...sentence, text }, label).inSentence).toEqual([]);
  });

  test('found by another family is not right', () => {
    const label = { label: 'judgement', span: 'should have been' };
    expect(heardIn([finding], { ...sentence, text }, label)).toMatchObject({ any: true, right: false });
  });
});

test('Recall and precision are shares of what was wanted and of what was raised', () => {
  const tally = newTally();
  const heard = { inSentence: [finding], any: true, right: true };
  add(tally, { label: 'counterfactual' }, heard);
  add(tally, { label: 'counterfactual' }, { inSentence: [], any: false, right: false });
  add(tally, { label: 'ok' }, heard);
  add(tally, { label: 'ok' }, { inSentence: [], any: false, right: false });
  expect(tally.get('counterfactual')).toEqual({ wanted: 2, found: 1, right: 1, alarms: 1 });
  expect(tally.get('all')).toEqual({ wanted: 2, found: 1, right: 1, alarms: 1 });
  expect(report(tally)).toMatch(/^counterfactual +2 +0\.500 +0\.500 +1 +0\.500$/m);
});

test('Sentences are parted the same way each time', () => {
  expect(splitOf('It broke.')).toBe(splitOf('It broke.'));
  expect(new Set(Array.from({ length: 20 }, (_, index) => splitOf(`It broke ${index}.`))).size).toBe(2);
});
