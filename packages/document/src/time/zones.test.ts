import { describe, expect, it } from 'vitest';
import { zoneIn, zoneOffset } from './zones.js';

describe('the zone that words state', () => {
  it.each([
    ['All times in CET (GMT+1)', 'CET'],
    ['All times in PST (UTC-7)', 'PST'],
    ['All times in UTC+1 (Oslo time)', 'UTC+1'],
    ['All times in Central European Time (CET)', 'CET'],
    ['All times in UC/Pacific', 'UC/Pacific'],
    ['Timeline (all times in PST/PDT)', 'PST/PDT'],
    ['Date and Time in CET', 'CET'],
    ['Times are Europe/Berlin', 'Europe/Berlin'],
    ['We MET them at the BEST place', null],
    ['Nothing here', null],
  ])('%s', (words, zone) => expect(zoneIn(words)).toBe(zone));
});

describe('minutes east of UTC', () => {
  it.each([
    ['UTC', 0],
    ['CEST', 120],
    ['UTC-3', -180],
    ['GMT+5:30', 330],
    ['+02:00', 120],
    ['PT', -480],
    ['Europe/Berlin', 60],
    ['PST/PDT', -480],
    ['Nowhere/Land', null],
  ])('%s in November', (zone, minutes) => expect(zoneOffset(zone, 2026, 11, 3, 10, 41)).toBe(minutes));

  it('follows the summer time of a place, and takes an abbreviation as stated', () => {
    expect(zoneOffset('PT', 2026, 7, 3, 10, 0)).toBe(-420);
    expect(zoneOffset('PST', 2026, 7, 3, 10, 0)).toBe(-480);
  });

  it('knows both sides of the night the clocks change', () => {
    expect(zoneOffset('Europe/Berlin', 2026, 3, 29, 1, 59)).toBe(60);
    expect(zoneOffset('Europe/Berlin', 2026, 3, 29, 3, 1)).toBe(120);
  });
});
