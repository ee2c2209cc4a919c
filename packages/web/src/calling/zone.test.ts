import { expect, test } from 'vitest';
import { zoneName } from './zone.js';

test.each([
  ['UTC', 0, 'UTC'],
  ['Etc/UTC', 0, 'UTC'],
  ['Europe/Berlin', 60, 'Europe/Berlin'],
  ['Europe/London', 0, 'Europe/London'],
  ['America/Port-au-Prince', -300, '-05:00'],
  ['America/Indiana/Knox', -360, '-06:00'],
  ['Asia/Calcutta', 330, 'Asia/Calcutta'],
  ['', 345, '+05:45'],
])('%s is %s minutes east as %s', (place, minutes, name) => expect(zoneName(place, minutes)).toBe(name));
