import type { Edit, Range } from '../range.js';
import { type Around, asWritten, nothingAround } from './around.js';
import { type ClockTime, clockLike, isBare, plainClock, sameClock } from './clockform.js';
import { addDays, type Day, dayNumber, formatDay, readDay, resolveDay, weekdayPattern } from './dates.js';
import { dayLike, sameDay, weekdayLike } from './dayform.js';
import { readersOf, says } from './reread.js';
import type { Stamp } from './stamp.js';
import type { When } from './when.js';
import { zonePattern } from './zones.js';

// How the parts work together: `when` is a time as somebody says it, `around` what the document says of the days and
// clocks beside it. `clockform` and `dayform` write a clock or a day in the notation of another one; here they are put
// in the place of the old ones, `copy` makes a new stamp of a neighbour's, and `reread` holds what is read then against
// what was asked.

/**
 * The edits that make a stamp say something else in its own notation, each no larger than the piece that changes. What
 * `when` leaves null stays as it is, an `until` of null takes the end of a range away, and marks such as `~` stay. Null
 * where the notation cannot say it.
 *
 *     // `**9:05 am** – paged` to `**9:20 am** – paged`
 *     rewriteStamp(text, entry.stamp, { day: null, clock: { hour: 9, minute: 20 }, zone: null });
 */
export function rewriteStamp(
  text: string,
  stamp: Stamp,
  when: When,
  around: Around = nothingAround,
): Edit[] | null {
  const { day, clock } = stamp.parts;
  if (stamp.relative || !(day || clock) || !isPossible(when)) return null;
  const wanted = asWritten(when, around);
  const days = dayEdits(text, stamp, wanted, around);
  if (!days) return null;
  const end = clock?.to ?? day?.to ?? stamp.to;
  const readers = readersOf(text, stamp);
  for (const clocks of clockForms(text, stamp, wanted)) {
    for (const until of untilForms(text, stamp, wanted, end)) {
      for (const zone of zoneForms(text, stamp, wanted, end)) {
        const edits = [...days, ...clocks, ...until, ...zone].sort((a, b) => a.from - b.from || a.to - b.to);
        if (readers.every((reader) => says(reader(edits), stamp, wanted, around))) return edits;
      }
    }
  }
  return null;
}

const zoneName = new RegExp(`^${zonePattern}$`);

/** True for a day of the calendar, clocks of a day and a zone that is one. */
function isPossible({ day, clock, until, zone }: When): boolean {
  const fits = ({ hour, minute }: ClockTime): boolean =>
    /^(?:(?:1?\d|2[0-3]):[1-5]?\d|24:0)$/.test(`${hour}:${minute}`);
  return (
    (!day || sameDay(addDays(day, 0), day)) &&
    (!clock || fits(clock)) &&
    (!until || fits(until)) &&
    (!zone || zone === 'Z' || zoneName.test(zone))
  );
}

function dayEdits(text: string, stamp: Stamp, { day }: When, around: Around): Edit[] | null {
  const { day: place, clock, until } = stamp.parts;
  if (!day) return [];
  if (!place) return clock ? [insert(clock.from, `${formatDay(day)} `)] : null;
  const near = around.near ?? day;
  const was = stamp.day && resolveDay(stamp.day, near, around.order);
  if (was && sameDay(was, day)) return [];
  const words = dayLike(text.slice(place.from, place.to), day, { ...around, near });
  if (words === null) return null;
  const edits = [{ ...place, insert: words }, ...weekdayEdits(text, stamp, day)];
  const second = clock && until ? dayWithin(text, clock.to, until.from) : null;
  if (!second) return edits;
  // `Nov 3 23:50 – Nov 4 00:10` moves as a whole.
  const ends = was && resolveDay(second.words, was, around.order);
  const moved = ends && addDays(ends, dayNumber(day) - dayNumber(was));
  const later = moved && dayLike(text.slice(second.from, second.to), moved, { ...around, near: day });
  return later === null ? null : [...edits, { from: second.from, to: second.to, insert: later }];
}

const weekdayCell = new RegExp(`(?<=(?:^|\\|)[\\s*_]*)${weekdayPattern}(?=[\\s*_]*\\|)`, 'gi');

/** Days of the week in a column of their own. */
function weekdayEdits(text: string, { from, to, parts }: Stamp, day: Day): Edit[] {
  return [...text.slice(from, to).matchAll(weekdayCell)].flatMap((match) => {
    const at = { from: from + match.index, to: from + match.index + match[0].length };
    return at.from === parts.day?.from ? [] : [{ ...at, insert: weekdayLike(match[0], day) }];
  });
}

function dayWithin(text: string, from: number, to: number) {
  const words = text.slice(0, to);
  for (let at = from; at < to; at++) {
    const day = /[\w.]/.test(words[at - 1] ?? '') ? null : readDay(words, at);
    if (day) return { ...day, from: at };
  }
  return null;
}

/** Ways to say the clock: four bare digits are not always clear enough beside what else changes. */
function clockForms(text: string, { parts, clock: was }: Stamp, when: When): Edit[][] {
  const clock = when.clock ?? was;
  const place = parts.clock;
  if (!clock) return [[]];
  if (!place) return [parts.day && when.clock ? [insert(parts.day.to, ` ${plainClock(clock)}`)] : []];
  const source = text.slice(place.from, place.to);
  const like = was && sameClock(was, clock) ? [] : [{ ...place, insert: clockLike(source, clock) }];
  return isBare(source) ? [like, [{ ...place, insert: plainClock(clock) }]] : [like];
}

/** Ways to say the end of the range, the likeliest first. */
function untilForms(
  text: string,
  { parts, until: was }: Stamp,
  { clock, until }: When,
  end: number,
): Edit[][] {
  const place = parts.until;
  if (until === undefined || (until === null && !place)) return [[]];
  const afterZone = parts.zone ? withBrackets(text, parts.zone).to : end;
  if (until === null) {
    const zoneFirst = parts.zone && place && parts.zone.to < place.from;
    const second = zoneFirst ? zoneBehind(text, place.to) : null;
    const from = zoneFirst ? afterZone : end;
    return [[{ from, to: second ? withBrackets(text, second).to : (place?.to ?? from), insert: '' }]];
  }
  if (place) {
    if (was && sameClock(was, until)) return [[]];
    const source = was || !parts.clock ? place : parts.clock;
    return [[{ ...place, insert: clockLike(text.slice(source.from, source.to), until) }]];
  }
  if (!clock && !parts.clock) return [];
  const source = parts.clock ? text.slice(parts.clock.from, parts.clock.to).replace(/ish$/i, '') : '';
  const words = clockLike(source, until);
  // Behind a dash, `10.59` and `1059` may be more than is clear.
  return [words, plainClock(until)].flatMap((each) =>
    [end, afterZone].flatMap((at) => ['–', ' – '].map((dash) => [insert(at, dash + each)])),
  );
}

/** Ways to say the zone, the likeliest first. */
function zoneForms(text: string, { parts, zone: was }: Stamp, { zone, until }: When, end: number): Edit[][] {
  if (!zone || zone === was) return [[]];
  const joined = parts.clock !== null && text[parts.clock.from - 1] === 'T';
  const forms = formsOf(zone, joined);
  const place = parts.zone;
  if (!place) return forms.map((form) => [insert(parts.until?.to ?? end, form)]);
  const twice = until !== null && parts.until && place.to < parts.until.from;
  const second = twice ? zoneBehind(text, parts.until.to) : null;
  return forms.map((form) => [place, ...(second ? [second] : [])].map((each) => zoneEdit(text, each, form)));
}

/** A zone behind a clock, where an offset with a minus may be taken for the end of a range. */
function formsOf(zone: string, joined: boolean): string[] {
  const inBrackets = ` (${zone})`;
  if (/^[+-]/.test(zone)) return zone.startsWith('+') || joined ? [zone, inBrackets] : [inBrackets, zone];
  return joined && zone === 'UTC' ? ['Z', ' UTC'] : [` ${zone}`, inBrackets];
}

/** A zone in place of another one; a space in front of the old one stays or goes. */
function zoneEdit(text: string, place: Range, form: string): Edit {
  const name = form.replace(/^ /, '');
  if (withBrackets(text, place).to > place.to) return { ...place, insert: name.replace(/^\((.*)\)$/, '$1') };
  const start = text.slice(0, place.from).trimEnd().length;
  return form.startsWith(' ') && start < place.from
    ? { ...place, insert: name }
    : { from: start, to: place.to, insert: form };
}

const nextZone = new RegExp(`\\s?[([]?(${zonePattern})`, 'y');

/** The zone said once more, behind the end of a range. */
function zoneBehind(text: string, at: number): Range | null {
  nextZone.lastIndex = at;
  const match = nextZone.exec(text);
  return match && { from: at + match[0].length - (match[1] ?? '').length, to: at + match[0].length };
}

/** A piece with the brackets around it. */
export function withBrackets(text: string, { from, to }: Range): Range {
  const around = (text[from - 1] ?? '') + (text[to] ?? '');
  return around === '()' || around === '[]' ? { from: from - 1, to: to + 1 } : { from, to };
}

function insert(at: number, words: string): Edit {
  return { from: at, to: at, insert: words };
}
