import { type ClockTime, plainClock } from './clockform.js';
import { addDays, type Day, dayNumber, formatDay, resolveDay } from './dates.js';
import { readStamp } from './stamp.js';
import { zoneOffset } from './zones.js';

/** A point in time as somebody says it. What is null was not said. */
export interface When {
  readonly day: Day | null;
  readonly clock: ClockTime | null;
  readonly zone: string | null;
  /** The end of a range; left out, nothing is said of one. */
  readonly until?: ClockTime | null;
}

/** A day and a clock, in a zone that is known from elsewhere. */
export interface Local {
  readonly day: Day;
  readonly clock: ClockTime;
}

/** The canonical form: `2026-11-03 10:41 UTC`, `10:41–10:50`, `2026-11-03`. */
export function plainStamp({ day, clock, zone, until }: When): string {
  const date = day ? formatDay(day) : '';
  if (!clock) return date;
  const clocks = plainClock(clock) + (until ? `–${plainClock(until)}` : '');
  return (date ? `${date} ` : '') + clocks + (zone ? zoneBehind(zone) : '');
}

/** An offset with a minus reads as the end of a range unless brackets hold it. */
function zoneBehind(zone: string): string {
  if (zone.startsWith('-')) return ` (${zone})`;
  return zone.startsWith('+') ? zone : ` ${zone}`;
}

/**
 * What a person types for a time: `10:53`, `3 Nov 14:10 CET`, `9:05 pm`, `2026-11-03`. Null for what is no time. A day
 * that leaves something out is the one close to `near`; a moment out of a log, such as `2026-11-03T10:41:00Z`, is told
 * in the zone of `near`, if it has one.
 *
 *     readWhen('14:10 CET', { day: null, zone: 'UTC' }); // { day: null, clock: { hour: 14, minute: 10 }, zone: 'CET' }
 */
export function readWhen(words: string, near: Pick<When, 'day' | 'zone'>): When | null {
  const typed = upperZone(words.trim());
  const stamp = readStamp(typed, 0, typed.length, true);
  if (!stamp || stamp.from > 0 || stamp.rest < typed.length) return null;
  if (stamp.blank || stamp.relative || stamp.approximate) return null;
  const day = stamp.day && resolveDay(stamp.day, near.day);
  if (stamp.day && !day) return null;
  const { clock, zone } = stamp;
  if (!clock) return day && { day, clock: null, zone: null };
  const until = stamp.until ? { until: timeOf(stamp.until) } : {};
  const when: When =
    clock.hour === 24
      ? { day: day && addDays(day, 1), clock: { hour: 0, minute: 0 }, zone, ...until }
      : { day, clock: timeOf(clock), zone, ...until };
  if (!instant.test(typed) || !day || !zone || !near.zone || near.zone === zone) return when;
  const there = convert({ day, clock: timeOf(clock) }, zone, near.zone);
  return there ? { ...there, zone: near.zone } : when;
}

const instant = /^\d{4}-\d{2}-\d{2}T\S+(?:Z|[+-]\d{2}:\d{2})$/;

/** People type `cet` for `CET`. */
function upperZone(words: string): string {
  return words.replace(/(?<=\d |[ap]m )(?![ap]m$)[a-z]{2,4}$/, (name) => name.toUpperCase());
}

function timeOf({ hour, minute }: ClockTime): ClockTime {
  return { hour, minute };
}

/**
 * The same moment in another zone, where its day may be another one; null when a zone cannot be told.
 * `convert(local, 'CET', 'UTC')`
 */
export function convert({ day, clock }: Local, fromZone: string, toZone: string): Local | null {
  const offset = zoneOffset(fromZone, day.year, day.month, day.day, clock.hour, clock.minute);
  return offset === null ? null : localAt(minutesOf(day, clock) - offset, toZone);
}

/** The day and the clock of an instant in a zone: `localOf('2026-11-03T10:41:00Z', 'CET')` is at 11:41. */
export function localOf(at: string, zone: string): Local | null {
  const time = Date.parse(at);
  return Number.isNaN(time) ? null : localAt(Math.floor(time / 60_000), zone);
}

/** What the clocks of a zone show so many minutes after the start of 1970 in UTC. */
function localAt(minutes: number, zone: string): Local | null {
  const offsets = new Set([-1440, 0, 1440].map((away) => offsetAt(zone, minutes + away)));
  const known = [...offsets].filter((offset) => offset !== null);
  if (known.length < offsets.size) return null;
  // In an hour that clocks skip or show twice, `zoneOffset` takes the offset closer to UTC: there too many fit or none.
  known.sort((one, two) => Math.abs(two) - Math.abs(one));
  const offset = known.find((each) => offsetAt(zone, minutes + each) === each) ?? known[0];
  return offset === undefined ? null : split(minutes + offset);
}

/** The offset of a zone while its clocks show so many minutes since the start of 1970. */
function offsetAt(zone: string, minutes: number): number | null {
  const { day, clock } = split(minutes);
  return zoneOffset(zone, day.year, day.month, day.day, clock.hour, clock.minute);
}

function split(minutes: number): Local {
  const days = Math.floor(minutes / 1440);
  const rest = minutes - days * 1440;
  const day = addDays({ year: 1970, month: 1, day: 1 }, days);
  return { day, clock: { hour: Math.floor(rest / 60), minute: rest % 60 } };
}

function minutesOf(day: Day, { hour, minute }: ClockTime): number {
  return dayNumber(day) * 1440 + hour * 60 + minute;
}
