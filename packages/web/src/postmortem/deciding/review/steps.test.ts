import { parse } from '@debrief/document';
import { expect, test } from 'vitest';
import { notYetStep } from './steps.js';

const asked = (line: string) => {
  const criterion = parse(`# T\n\n## Review\n\n${line}\n`).model.review?.criteria[0] ?? null;
  return { text: 'The impact is complete', criterion, list: 'review' as const };
};

test('A reason that stands there already is not written again', () => {
  expect(notYetStep(asked('- [ ] The impact is complete — care reads it'), ' care reads it ')).toBeNull();
});

test('Another reason is, and also the same one of what somebody has ticked since', () => {
  const facts = { met: false, reason: 'care reads it' };
  expect(notYetStep(asked('- [ ] The impact is complete — next week'), 'care reads it')).toMatchObject({
    facts,
  });
  expect(notYetStep(asked('- [x] The impact is complete'), 'care reads it')).toMatchObject({ facts });
});
