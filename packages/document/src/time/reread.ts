import { applyEdits, type Edit, type Range } from '../range.js';
import { type Around, asWritten } from './around.js';
import { type ClockTime, sameClock } from './clockform.js';
import { type Day, resolveDay } from './dates.js';
import { sameDay } from './dayform.js';
import { readStamp, type Stamp } from './stamp.js';
import type { When } from './when.js';

/**
 * Reads a stamp again as edits leave it, in each way in which it may have been read; null where it is none any more.
 * There is no reader for a stamp put together from columns of a table, which does not stand in one piece.
 */
export function readersOf(text: string, stamp: Stamp): ((edits: readonly Edit[]) => Changed | null)[] {
  const feed = text.indexOf('\n', stamp.rest);
  for (const end of [feed < 0 ? text.length : feed, Math.max(stamp.to, stamp.rest)]) {
    const ways = [true, false].filter((inTimeline) => {
      const again = readStamp(text, stamp.from, end, inTimeline);
      return again?.from === stamp.from && again.rest === stamp.rest && sameParts(again, stamp);
    });
    if (ways.length > 0) return ways.map((way) => (edits) => reread(text, { ...stamp, to: end }, edits, way));
  }
  return [];
}

function reread(
  text: string,
  { from, to, rest }: Pick<Stamp, 'from' | 'to' | 'rest'>,
  edits: readonly Edit[],
  inTimeline: boolean,
): Changed | null {
  const moved = edits.map((edit) => ({ ...edit, from: edit.from - from, to: edit.to - from }));
  const changed = applyEdits(text.slice(from, to), moved);
  const stamp = readStamp(changed, 0, changed.length, inTimeline);
  // The words behind it stay what they were.
  return stamp && changed.length - stamp.rest === to - rest ? { stamp, text: changed, before: text } : null;
}

/** A stamp after edits, and the texts that the two are in. */
export interface Changed {
  readonly stamp: Stamp;
  readonly text: string;
  readonly before: string;
}

/** True when a stamp says what was wanted, and the old words where nothing was. */
export function says(
  changed: Changed | null,
  old: Stamp,
  { day, clock, zone, until }: When,
  around: Around,
): boolean {
  if (!changed) return false;
  const { stamp, text, before } = changed;
  const kept = (piece: 'day' | 'clock' | 'until'): boolean =>
    wordsOf(text, stamp.parts[piece]) === wordsOf(before, old.parts[piece]);
  return (
    (day ? saysDay(stamp, day, around) : kept('day')) &&
    saysClock(stamp, clock ?? old.clock) &&
    (clock || old.clock || kept('clock')) &&
    (until === undefined ? kept('until') : saysUntil(stamp, until)) &&
    stamp.zone === (zone ?? old.zone)
  );
}

/** True when a stamp says just this and nothing else. */
export function saysExactly(stamp: Stamp, when: When, around: Around): boolean {
  const { day, clock, zone, until } = asWritten(when, around);
  return (
    (day ? saysDay(stamp, day, around) : stamp.day === null) &&
    saysClock(stamp, clock) &&
    saysUntil(stamp, until ?? null) &&
    stamp.zone === zone &&
    !stamp.approximate &&
    !stamp.blank
  );
}

function saysDay({ day: words }: Stamp, day: Day, { near, order }: Around): boolean {
  const read = words && resolveDay(words, near ?? day, order);
  return read !== null && sameDay(read, day);
}

function saysClock({ clock: read }: Stamp, clock: ClockTime | null): boolean {
  return clock ? read !== null && sameClock(read, clock) : read === null;
}

function saysUntil({ until: read, parts }: Stamp, until: ClockTime | null): boolean {
  return until ? read !== null && sameClock(read, until) : parts.until === null;
}

function sameParts(one: Stamp, two: Stamp): boolean {
  return (['day', 'clock', 'until', 'zone'] as const).every(
    (piece) =>
      one.parts[piece]?.from === two.parts[piece]?.from && one.parts[piece]?.to === two.parts[piece]?.to,
  );
}

function wordsOf(text: string, place: Range | null): string | null {
  return place && text.slice(place.from, place.to);
}
