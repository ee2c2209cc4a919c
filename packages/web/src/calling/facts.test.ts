import { expect, test } from 'vitest';
import { callOf, factsIn, keyOf, sketchOf } from './facts.js';

test('A link of an alert fills the form in', () => {
  const facts = factsIn({
    title: 'Search is slow',
    system: ['search', 'app,web'],
    began: '2026-11-20 10:53 UTC',
    severity: 'sev2',
    trigger: 'degraded',
    owner: 'ignored',
  });
  expect(sketchOf(facts, 'Europe/Berlin')).toEqual({
    ...{ title: 'Search is slow', systems: ['search', 'app', 'web'], began: '2026-11-20 10:53 UTC' },
    ...{ severity: 'sev2', triggers: ['degraded'], zone: 'Europe/Berlin', template: 'standard' },
  });
});

test('What is not known is not said, and what is still going on has no end', () => {
  const facts = { ...factsIn({}), title: 'T', began: '10:00', ended: '10:30', isOngoing: true };
  expect(callOf(facts, 'UTC', ['2026/11.a.b'])).toEqual({
    ...{ title: 'T', systems: [], triggers: [], began: '10:00', isOver: false, zone: 'UTC' },
    ...{ template: 'standard', seen: ['2026/11.a.b'] },
  });
  expect(callOf({ ...facts, isOngoing: false, outage: 'no', detectedBy: 'odd' }, 'UTC', [])).toMatchObject({
    ...{ ended: '10:30', fullOutage: false },
  });
});

test('What one link brought is kept apart from what was typed without one', () => {
  expect(keyOf({})).toBe('call');
  expect(keyOf({ primer: '' })).toBe('call');
  expect(keyOf({ title: 'A' })).not.toBe(keyOf({ title: 'B' }));
});
