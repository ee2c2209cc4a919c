import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Doing, messageFor, messageOfAll, toldOf, type Verb } from './doing.js';

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

test.each([
  [
    [doing('add', { noun: 'action' }), doing('tick')],
    ['A5', 'A2'],
    'Add action A5 and tick A2 in 2026/11.payments.failover-declines',
  ],
  [
    [doing('add', { noun: 'action' }), doing('change'), doing('tick'), doing('tick')],
    ['A5', 'A5', 'A1', 'A2'],
    `Add action A5, and tick A1 and A2 in 2026/11.payments.failover-declines`,
  ],
  [
    [doing('tick'), doing('set', { value: 'sev1' }), doing('remove')],
    ['A1', 'severity', 'owner'],
    'Change A1, severity and owner of 2026/11.payments.failover-declines',
  ],
  [
    [doing('add', { noun: 'factor' }), doing('set', { value: 'sev1' }), doing('remove')],
    ['F1', 'severity', 'owner'],
    'Add factor F1, set severity, and remove owner',
  ],
  [
    [doing('tick'), doing('set', { value: 'sev1' }), doing('remove'), doing('change')],
    ['A1', 'severity', 'owner', 'F2'],
    'Change A1, severity, owner and F2 of 2026/11.payments.failover-declines',
  ],
  [
    ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9'].map(() => doing('tick')),
    ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9'],
    'Tick A1 and more of 2026/11.payments.failover-declines',
  ],
])('Several things are named as a person would: %#', (doings, names, subject) => {
  expect(messageFor(doings, names, id).split('\n')[0]).toBe(subject);
});

test('What a first line leaves out of several things stands below, each on its line', () => {
  const doings = [doing('tick'), doing('set', { value: 'sev1' }), doing('remove')];
  expect(messageFor(doings, ['A1', 'severity', 'owner'], id).split('\n').slice(1)).toEqual([
    '',
    '- Tick A1',
    '- Set severity to sev1',
    '- Remove owner',
  ]);
});

const name = fc.oneof(fc.string(), fc.constantFrom('A1', 'the entry of 10:53', 'x\ny', 'z'.repeat(90)));
const parts = fc.array(
  fc.record(
    {
      verb: fc.constantFrom<Verb | null>('add', 'set', 'change', 'tick', 'remove', null),
      name,
      noun: fc.constant('action'),
      value: name,
    },
    { requiredKeys: ['verb', 'name'] },
  ),
  { maxLength: 8 },
);

test('For all things: a message begins with one line that says something, and fits', () => {
  fc.assert(
    fc.property(parts, fc.constantFrom(id, `2026/${'y'.repeat(100)}`), (some, of) => {
      const message = messageOfAll(some, of);
      const [subject = '', ...below] = message.split('\n');
      expect(subject.trim()).not.toBe('');
      expect(subject.length).toBeLessThanOrEqual(72);
      expect(below[0] ?? '').toBe('');
      expect(messageOfAll(structuredClone(some), of)).toBe(message);
    }),
  );
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
