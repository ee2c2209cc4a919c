import { expect, test } from 'vitest';
import { type Doing, messageFor, toldOf, type Verb } from './doing.js';

const id = '2026/11.payments.failover-declines';
const doing = (verb: Verb, more: Partial<Doing> = {}): Doing => ({
  operation: { do: 'retitle', title: 'x' },
  verb,
  name: '',
  ...more,
});

test('One thing is told in full', () => {
  const add = [doing('add', { noun: 'action' })];
  expect(messageFor(add, ['A5'], id)).toBe(`Add action A5 to ${id}`);
  expect(toldOf(add, ['A5'], id)).toBe(`Added A5 to ${id}`);
  const set = [doing('set', { value: 'sev1' })];
  expect(messageFor(set, ['severity'], id)).toBe(`Set severity of ${id} to sev1`);
});

test('Several things of one kind share the verb, others are changed', () => {
  expect(toldOf([doing('tick'), doing('tick')], ['A1', 'A2'], id)).toBe(`Ticked A1 and A2 of ${id}`);
  expect(toldOf([doing('set'), doing('remove')], ['owner', 'team'], id)).toBe(
    `Changed owner and team of ${id}`,
  );
  expect(toldOf([doing('change'), doing('change')], ['A1', 'A1'], id)).toBe(`Changed A1 of ${id}`);
});

test('A first line that would be too long leaves out what follows below', () => {
  const set = [doing('set', { value: 'a title that goes on and on' })];
  expect(messageFor(set, ['title'], id)).toBe(
    `Set title of ${id}\n\nSet title of ${id} to a title that goes on and on`,
  );
  for (const subject of [messageFor([doing('remove')], ['x'.repeat(90)], id)].map(
    (each) => each.split('\n')[0],
  ))
    expect(subject?.length).toBeLessThanOrEqual(72);
});
