import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './dates.js';
import { convert, type Local, localOf, plainStamp, readWhen, type When } from './when.js';

const near = { day: { year: 2026, month: 11, day: 3 }, zone: null };

function read(words: string, zone: string | null = null): string | null {
  const when = readWhen(words, { ...near, zone });
  return when && plainStamp(when);
}

function shown(local: Local | null): string | null {
  return local && plainStamp({ ...local, zone: null });
}

function local(words: string): Local {
  const when = readWhen(words, near);
  if (!when?.day || !when.clock) throw new Error(`no day and clock: ${words}`);
  return { day: when.day, clock: when.clock };
}

describe('what a person types', () => {
  it.each([
    ['10:53', '10:53'],
    [' 9:05 ', '09:05'],
    ['9:05 pm', '21:05'],
    ['9 pm', '21:00'],
    ['10.53', '10:53'],
    ['10:53:22', '10:53'],
    ['2026-11-03', '2026-11-03'],
    ['3 Nov', '2026-11-03'],
    ['2026-11-03 10:41 UTC', '2026-11-03 10:41 UTC'],
    ['14:10 CET', '14:10 CET'],
    ['14:10 cet', '14:10 CET'],
    ['9:05 pm et', '21:05 ET'],
    ['2:10 pm et', '14:10 ET'],
    ['3 Nov 14:10', '2026-11-03 14:10'],
    ['Wed 14:10', '2026-11-04 14:10'],
    ['10:00–10:20 UTC', '10:00–10:20 UTC'],
    ['2026-11-03T10:41:00Z', '2026-11-03 10:41 UTC'],
    ['2026-11-03T10:41:00.123Z', '2026-11-03 10:41 UTC'],
    ['2026-11-03T10:41:00+01:00', '2026-11-03 10:41+01:00'],
    ['2026-11-03T10:41-02:00', '2026-11-03 10:41 (-02:00)'],
    ['2026-11-03 24:00', '2026-11-04 00:00'],
  ])('%s is %s', (words, plain) => expect(read(words)).toBe(plain));

  it.each([
    '25:00',
    '10:60',
    'soon',
    '',
    ' ',
    'Morning:',
    '--:--',
    '~10:53',
    '14:20ish',
    'T+5m',
    '2026-02-30',
    '10:53 or so',
    '1',
    '12 pods',
  ])('"%s" is no time', (words) => expect(readWhen(words, near)).toBeNull());

  it('tells a moment out of a log in the zone of the document', () => {
    expect(read('2026-11-03T23:41:00Z', 'CET')).toBe('2026-11-04 00:41 CET');
    expect(read('2026-11-03T10:41:00+01:00', 'UTC')).toBe('2026-11-03 09:41 UTC');
    expect(read('2026-11-03T10:41:00Z', 'the harbour')).toBe('2026-11-03 10:41 UTC');
    expect(read('14:10 CET', 'UTC')).toBe('14:10 CET');
  });

  it('says nothing that was not said', () => {
    expect(readWhen('10:53', near)).toEqual({ day: null, clock: { hour: 10, minute: 53 }, zone: null });
    expect(readWhen('3 Nov', { day: null, zone: null })).toBeNull();
  });

  it('may be any text at all', () => {
    const zones = fc.constantFrom(null, 'UTC', 'PT', 'nowhere');
    fc.assert(
      fc.property(fc.string(), zones, (words, zone) => {
        const when: When | null = readWhen(words, { ...near, zone });
        expect(when === null || when.day !== null || when.clock !== null).toBe(true);
      }),
    );
  });
});

const places = [
  'America/New_York',
  'Europe/Berlin',
  'Europe/London',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Atlantic/Azores',
];

describe('another zone', () => {
  it.each([
    ['2026-11-03 10:41', 'UTC', 'CET', '2026-11-03 11:41'],
    ['2026-11-03 23:41', 'UTC', 'CET', '2026-11-04 00:41'],
    ['2027-01-01 00:10', 'UTC', 'PT', '2026-12-31 16:10'],
    ['2026-07-03 10:41', 'UTC', 'Europe/Berlin', '2026-07-03 12:41'],
    ['2026-07-03 10:41', 'PT', 'ET', '2026-07-03 13:41'],
    ['2026-11-03 10:41', '+05:30', '-03:30', '2026-11-03 01:41'],
  ])('%s %s in %s is %s', (words, from, to, there) =>
    expect(shown(convert(local(words), from, to))).toBe(there));

  it('is unknown where one of the two is', () => {
    expect(convert(local('2026-11-03 10:41'), 'UTC', 'Mars/Olympus')).toBeNull();
    expect(convert(local('2026-11-03 10:41'), 'the harbour', 'UTC')).toBeNull();
    expect(localOf('2026-11-03T10:41:00Z', 'the harbour')).toBeNull();
    expect(localOf('soon', 'UTC')).toBeNull();
  });

  it.each([
    ['2026-11-01T05:30:00Z', 'America/New_York', '2026-11-01 01:30'],
    ['2026-11-01T06:30:00Z', 'America/New_York', '2026-11-01 01:30'],
    ['2026-11-01T07:30:00Z', 'America/New_York', '2026-11-01 02:30'],
    ['2026-03-08T06:59:00Z', 'America/New_York', '2026-03-08 01:59'],
    ['2026-03-08T07:00:00Z', 'America/New_York', '2026-03-08 03:00'],
    ['2026-10-25T00:30:00Z', 'Europe/Berlin', '2026-10-25 02:30'],
    ['2026-10-25T01:30:00Z', 'Europe/Berlin', '2026-10-25 02:30'],
    ['2026-10-25T00:30:00Z', 'Europe/London', '2026-10-25 01:30'],
    ['2026-10-25T01:30:00Z', 'Europe/London', '2026-10-25 01:30'],
    ['2026-03-29T01:00:00Z', 'Europe/Berlin', '2026-03-29 03:00'],
    ['2026-11-03T10:41:59+01:00', 'UTC', '2026-11-03 09:41'],
  ])('shows %s in %s as %s, also where its clocks change', (at, zone, there) => {
    expect(shown(localOf(at, zone))).toBe(there);
  });

  it('shows every instant as the calendar of the platform does', () => {
    const from = Date.UTC(2026, 0, 1) / 60_000;
    const minute = fc.integer({ min: from, max: from + 366 * 1440 });
    // Around the changes of 2026 in New York, Berlin and Lord Howe.
    const change = fc
      .constantFrom(
        '2026-03-08T07:00Z',
        '2026-11-01T06:00Z',
        '2026-03-29T01:00Z',
        '2026-10-25T01:00Z',
        '2026-04-04T15:00Z',
      )
      .chain((at) => fc.integer({ min: -180, max: 180 }).map((away) => Date.parse(at) / 60_000 + away));
    fc.assert(
      fc.property(fc.oneof(minute, change), fc.constantFrom(...places), (time, timeZone) => {
        const instant = new Date(time * 60_000);
        const options = { timeZone, dateStyle: 'short', timeStyle: 'short' } as const;
        const there = new Intl.DateTimeFormat('sv-SE', options).format(instant);
        expect(shown(localOf(instant.toISOString(), timeZone))).toBe(there);
      }),
      { numRuns: 300 },
    );
  });

  it('and back is the same moment', () => {
    const zones = fc.constantFrom('UTC', 'CET', '+05:30', 'MST', 'UTC-3');
    const minute = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(fc.integer({ min: -9000, max: 9000 }), minute, zones, zones, (days, minutes, one, two) => {
        const here = {
          day: addDays({ year: 2026, month: 1, day: 1 }, days),
          clock: { hour: Math.floor(minutes / 60), minute: minutes % 60 },
        };
        const there = convert(here, one, two);
        expect(there && convert(there, two, one)).toEqual(here);
      }),
    );
  });
});

describe('a plain stamp', () => {
  const day = { year: 2026, month: 11, day: 3 };
  const clock = { hour: 9, minute: 5 };
  it.each([
    [{ day: null, clock, zone: null }, '09:05'],
    [{ day, clock, zone: null }, '2026-11-03 09:05'],
    [{ day, clock, zone: 'UTC' }, '2026-11-03 09:05 UTC'],
    [{ day, clock: null, zone: 'UTC' }, '2026-11-03'],
    [{ day: null, clock, zone: 'UTC', until: { hour: 10, minute: 0 } }, '09:05–10:00 UTC'],
    [{ day: null, clock: null, zone: null }, ''],
  ])('of %j is %s', (when, plain) => expect(plainStamp(when)).toBe(plain));
});
