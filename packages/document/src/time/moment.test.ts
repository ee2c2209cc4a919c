import { expect, test } from 'vitest';
import { isAhead, readMoment } from './moment.js';

/** A Friday, at noon where it is UTC. */
const now = new Date('2026-11-20T12:00:00Z');
const read = (words: string, zone: string | null = 'UTC') =>
  readMoment(words, { now, today: '2026-11-20', zone });

test.each([
  ['2026-11-03 10:41 UTC', '2026-11-03T10:41', 'UTC', '2026-11-03T10:41:00Z'],
  ['2026-11-03T10:41:00Z', '2026-11-03T10:41', 'UTC', '2026-11-03T10:41:00Z'],
  ['2026-11-03 10:41+02:00', '2026-11-03T10:41', '+02:00', '2026-11-03T08:41:00Z'],
  ['2026-11-03 10:41', '2026-11-03T10:41', null, '2026-11-03T10:41:00Z'],
  ['2026-11-03', '2026-11-03', null, null],
  ['3 Nov 14:10 CET', '2026-11-03T14:10', 'CET', '2026-11-03T13:10:00Z'],
  ['3 nov 14:10 cet', '2026-11-03T14:10', 'CET', '2026-11-03T13:10:00Z'],
  ['Nov 3, 2026 2:10 pm PST', '2026-11-03T14:10', 'PST', '2026-11-03T22:10:00Z'],
  ['3 Dec 14:10 UTC', '2025-12-03T14:10', 'UTC', '2025-12-03T14:10:00Z'],
  ['13/11/2026 10:41', '2026-11-13T10:41', null, '2026-11-13T10:41:00Z'],
  ['Tuesday 10:41', '2026-11-17T10:41', null, '2026-11-17T10:41:00Z'],
  ['Saturday 10:41', '2026-11-14T10:41', null, '2026-11-14T10:41:00Z'],
  ['10:41', '2026-11-20T10:41', null, '2026-11-20T10:41:00Z'],
  ['23:50', '2026-11-19T23:50', null, '2026-11-19T23:50:00Z'],
  ['Friday 23:00', '2026-11-13T23:00', null, '2026-11-13T23:00:00Z'],
  ['9:05 am', '2026-11-20T09:05', null, '2026-11-20T09:05:00Z'],
  ['today 9:05', '2026-11-20T09:05', null, '2026-11-20T09:05:00Z'],
  ['yesterday 14:10 CET', '2026-11-19T14:10', 'CET', '2026-11-19T13:10:00Z'],
  ['Yesterday, at 14:10', '2026-11-19T14:10', null, '2026-11-19T14:10:00Z'],
  ['yesterday', '2026-11-19', null, null],
  ['now', '2026-11-20T12:00', 'UTC', '2026-11-20T12:00:00Z'],
])('%s is %s', (words, local, zone, at) =>
  expect(read(words)).toMatchObject({ local, zone, at, approximate: false }));

test('Without a zone, that of the timeline counts', () => {
  expect(read('2026-11-03 10:41', 'CET')).toMatchObject({ zone: null, at: '2026-11-03T09:41:00Z' });
  expect(read('12:30', 'CET')).toMatchObject({ local: '2026-11-20T12:30' });
  expect(read('12:30', 'EST')).toMatchObject({ local: '2026-11-19T12:30' });
});

test('About is kept', () =>
  expect(read('~10:41')).toMatchObject({ local: '2026-11-20T10:41', approximate: true }));

test.each([
  '',
  'soon',
  '10:41 or so',
  '10:41–11:00',
  '2026-13-03 10:41',
  'T+5m',
  '14:??',
  '10:41\n- 10:42',
])('“%s” is no time', (words) =>
  expect(read(words)).toMatch(/is not read as a time\. Say it as 2026-11-03 10:41 UTC/));

test('A day that can be two is asked for', () => {
  expect(read('03/11/2026 10:41')).toBe(
    '“03/11/2026 10:41” can be read as two days. Write it as 2026-11-03 10:41 UTC.',
  );
  expect(read('11/11/2026 10:41')).toMatchObject({ local: '2026-11-11T10:41' });
});

test('What lies ahead is told from what is over', () => {
  const ahead = (words: string) => isAhead(read(words) as { local: string; at: string | null }, now);
  expect(['2027-11-03', '2026-11-20 12:01 UTC', '2026-11-22'].map(ahead)).toEqual([true, true, true]);
  expect(['2026-11-20', '2026-11-20 11:59 UTC', 'now'].map(ahead)).toEqual([false, false, false]);
});

test('Without a clock at hand, all of today has happened', () => {
  const said = (words: string) => readMoment(words, { today: '2026-11-20', zone: 'CET' });
  expect(said('23:50')).toMatchObject({ local: '2026-11-20T23:50', at: '2026-11-20T22:50:00Z' });
  expect(said('yesterday 14:10 CET')).toMatchObject({ local: '2026-11-19T14:10', zone: 'CET' });
  expect(said('Saturday 10:41')).toMatchObject({ local: '2026-11-14T10:41' });
  expect(said('now')).toMatch(/is not read as a time/);
});
