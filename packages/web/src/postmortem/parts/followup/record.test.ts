import { isRefusal, parse, takeStep } from '@debrief/document';
import { expect, test } from 'vitest';
import { type FollowUpFacts, followUpIn, followUpProblem, followUpSteps, type LookedAt } from './record.js';

const actions =
  '## Action items\n\n- [x] **A1** Add jitter\n  - Owner: Mei Chen\n- [ ] **A2** Drill a failover\n- [x] **A3** Page earlier\n  - Verdict: Helped\n';
const text = `# Declined\n\n${actions}`;

function recorded(
  some: Partial<FollowUpFacts>,
  looks: Readonly<Record<string, Partial<LookedAt>>> = {},
): string {
  const { model } = parse(text);
  const before = followUpIn(model);
  const facts = {
    ...before,
    ...some,
    looks: Object.fromEntries(
      Object.entries(before.looks).map(([key, look]) => [key, { ...look, ...looks[key] }]),
    ),
  };
  return followUpSteps(model, facts).reduce((now, step) => {
    const done = takeStep(now, step);
    if (isRefusal(done)) throw new Error(done.message);
    return done.parsed;
  }, parse(text)).text;
}

test('What nobody has said changes nothing', () => {
  expect(recorded({})).toBe(text);
});

test('What people say of each action stands at it, and the meeting in a part of its own', () => {
  const after = recorded(
    { held: '2026-12-16 14:00 UTC', present: ['Mei Chen', 'Dana Reyes'], lookAgain: '2027-01-20' },
    {
      A1: { verdict: 'Helped — no storm since May' },
      A2: { state: 'dropped', dropped: 'the new cluster fails over by itself' },
    },
  );
  const { actions: now, followUp } = parse(after).model;
  expect(now.map(({ verdict, dropped }) => [verdict, dropped])).toEqual([
    ['Helped — no storm since May', null],
    [null, 'the new cluster fails over by itself'],
    ['Helped', null],
  ]);
  expect(followUp).toMatchObject({ held: '2026-12-16 14:00 UTC', present: ['Mei Chen', 'Dana Reyes'] });
  expect(after).toContain('- Look again: 2027-01-20');
});

test('An action that was done meanwhile is ticked and judged at once', () => {
  const after = recorded({}, { A2: { state: 'done', verdict: 'Too early to tell — ' } });
  expect(parse(after).model.actions[1]).toMatchObject({ done: true, verdict: 'Too early to tell' });
});

test('A drop without a reason, and a meeting without a day, are asked about', () => {
  const { model } = parse(text);
  const facts = followUpIn(model);
  expect(followUpProblem(model, facts)).toBe(null);
  const looks = { ...facts.looks, A2: { state: 'dropped', verdict: '', dropped: ' ' } } as const;
  expect(followUpProblem(model, { ...facts, looks })).toMatch(/A2/);
  expect(followUpProblem(model, { ...facts, held: 'next week' })).toMatch(/2026-12-16/);
});
