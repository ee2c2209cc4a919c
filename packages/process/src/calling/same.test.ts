import { expect, test } from 'vitest';
import { type Sketch, sameIncidents } from './same.js';

const now = new Date('2026-11-20T12:00:00Z');
const call: Sketch = { id: '2026/11.search.down', systems: ['search'], began: '2026-11-20T10:00:00Z' };
const other: Sketch = {
  id: '2026/11.search.no-answers',
  systems: ['Search', 'app'],
  began: '2026-11-20T10:20:00Z',
};

test.each<readonly [string, Partial<Sketch>, Partial<Sketch>, boolean]>([
  ['the same system at the same time', {}, {}, true],
  ['the same system on another day', {}, { began: '2026-11-19T10:00:00Z' }, false],
  ['another system at the same time', {}, { systems: ['payments'] }, false],
  ['no system at the same time', { systems: [] }, { systems: [] }, false],
  ['the same name', {}, { id: '2026/11.search.Down', systems: [], began: null }, true],
  ['the same name with a number', {}, { id: '2026/11.search.down-2', systems: [], began: null }, true],
  ['the other of no time', {}, { began: null }, true],
  ['this of no time, the other of today', { began: null }, {}, true],
  ['this of no time, the other of last week', { began: null }, { began: '2026-11-13T10:00:00Z' }, false],
  ['both of no time, in one month', { began: null }, { began: null }, true],
  ['both of no time, in two months', { began: null }, { id: '2026/10.search.x', began: null }, false],
])('%s', (_, mine, theirs, isSame) => {
  const found = sameIncidents({ ...call, ...mine }, [{ ...other, ...theirs }], now);
  expect(found.length === 1).toBe(isSame);
});
