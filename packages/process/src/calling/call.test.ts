import { readMoment } from '@debrief/document';
import { expect, test } from 'vitest';
import { type Call, incidentOfCall, minutesOf } from './call.js';

const now = new Date('2026-11-20T12:00:00Z');
const said = (words: string) => {
  const read = readMoment(words, { now, today: '2026-11-20', zone: 'UTC' });
  return typeof read === 'string' ? null : read;
};
const call: Call = {
  title: 'Search was slow',
  systems: ['search'],
  severity: 'sev3',
  triggers: ['degraded'],
  began: said('10:00'),
  ended: null,
  isOver: null,
  fullOutage: null,
  recurrence: null,
};

test.each<readonly [string, Partial<Call>, number | null]>([
  ['neither end nor whether it is over is known', {}, null],
  ['it has an end', { ended: said('10:45') }, 45],
  ['people still work on it', { isOver: false }, 120],
  ['it is over, nobody knows since when', { isOver: true }, null],
  ['only the day is known', { began: said('2026-11-19'), ended: said('10:45') }, null],
  ['the end lies before the beginning', { ended: said('9:00') }, null],
])('How long it was where %s', (_, changed, minutes) =>
  expect(minutesOf({ ...call, ...changed }, now)).toBe(minutes));

test('What is said of it is what policy is asked about', () => {
  expect(incidentOfCall({ ...call, isOver: false, fullOutage: true }, now)).toMatchObject({
    ...{ systems: ['search'], severity: 'sev3', triggers: ['degraded'] },
    ...{ minutes: 120, extent: 'full', stable: false },
  });
  expect(incidentOfCall({ ...call, fullOutage: false }, now)).toMatchObject({
    extent: 'partial',
    stable: true,
  });
  expect(incidentOfCall(call, now).extent).toBeNull();
});
