import { applyEdits, isRefusal, parse, takeStep } from '@debrief/document';
import { expect, test } from 'vitest';
import { type ActionFacts, factsOf, isTwice, nothingSaid, stepsFor } from './facts.js';

const text =
  '## Action items\n\n- [ ] **A1** Add jitter\n  - Owner: Mei Chen\n  - Ticket: [PAY-1](https://tracker.example/PAY-1)\n  - Committed: Thandiwe Mokoena\n';

function after(some: Partial<ActionFacts>): string {
  const { model } = parse(text);
  const [action] = model.actions;
  if (!action) throw new Error('The text has an action.');
  const before = factsOf(action, model);
  return stepsFor(action, before, { ...before, ...some }).reduce((now, step) => {
    const done = takeStep(parse(now), step);
    if (isRefusal(done)) throw new Error(done.message);
    return applyEdits(now, done.edits);
  }, text);
}

test.each([
  [{}, text],
  [{ text: 'Add jitter ' }, text],
  [{ ticketUrl: '' }, text.replace(/\[PAY-1\]\(.*\)/, 'PAY-1')],
  [{ ticket: 'PAY-2' }, text.replace('[PAY-1]', '[PAY-2]')],
  [{ owner: 'Dana Reyes' }, text.replace('Mei Chen', 'Dana Reyes')],
  [{ owner: '' }, text.replace('  - Owner: Mei Chen\n', '')],
  [{ committed: 'Siobhán Keane' }, text.replace('Thandiwe Mokoena', 'Siobhán Keane')],
  [{ outcome: 'no storm' }, `${text}  - Outcome: no storm\n`],
  [{ addresses: ['F2'] }, `${text}  - Addresses: F2\n`],
])('%j is written as a change of the text', (some, changed) => {
  expect(after(some)).toBe(changed);
});

test('A new action says what was said, and nothing else', () => {
  const facts = { ...nothingSaid, text: ' Add jitter ', due: '2026-12-01', committed: 'Dana Reyes' };
  expect(stepsFor(null, nothingSaid, facts)).toEqual([
    {
      do: 'add',
      what: 'action',
      facts: { text: 'Add jitter', due: '2026-12-01', fields: { 'Committed by': 'Dana Reyes' } },
    },
  ]);
});

test('A ticket is its key and its address', () => {
  const { model } = parse(text);
  expect(model.actions.map((each) => factsOf(each, model))[0]).toMatchObject({
    ticket: 'PAY-1',
    ticketUrl: 'https://tracker.example/PAY-1',
  });
});

test('Two actions of one number are known', () => {
  const { model } = parse('## Action items\n\n- **A1** One\n- **A1** Two\n- **A2** Three\n- Four\n');
  expect(model.actions.map((each) => isTwice(model, each))).toEqual([true, true, false, false]);
});
