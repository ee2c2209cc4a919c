import type { Range } from '../range.js';
import { remember } from '../remember.js';
import { type DayWords, readDay } from './dates.js';
import { zonePattern } from './zones.js';

/** A time of the day as written. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  /** How the hour was written, which tells how it may be read. */
  readonly half: 'am' | 'pm' | '24h' | 'unsaid';
}

/**
 * Where the pieces of a stamp stand in the text; null for a piece that it does not have. A blank that holds the place
 * of a day or a clock (`????-??-??`, `--:--`) is such a piece too.
 */
export interface StampParts {
  /** The day, with the name of its weekday where that stands before it. */
  readonly day: Range | null;
  /** The clock, with its seconds and its am or pm. */
  readonly clock: Range | null;
  readonly until: Range | null;
  /** The name of the zone, without brackets around it. */
  readonly zone: Range | null;
}

export const noParts: StampParts = { day: null, clock: null, until: null, zone: null };

/** The time that stands apart at the head or the end of an entry. */
export interface Stamp extends Range {
  readonly day: DayWords | null;
  readonly clock: Clock | null;
  /** The end of the range, where one is given. */
  readonly until: Clock | null;
  readonly zone: string | null;
  /** True for `~10:45`, `ca. 10:45`, `14:??` and the like. */
  readonly approximate: boolean;
  /** True when a blank stands where the clock or the day should be (`--:--`, `HH:mm`, `TBC`). */
  readonly blank: boolean;
  /** True for `T+5m`, `+00:10`. */
  readonly relative: boolean;
  /** Where the words of the entry begin, after the stamp's closing marks and the dash or colon. */
  readonly rest: number;
  /** True when a dash, a colon, a closing mark or the end of the line sets the stamp apart from the words. */
  readonly apart: boolean;
  readonly parts: StampParts;
}

/** What a stamp can begin with; most lines of a document begin otherwise, and are told so at once. */
const possible =
  /[\d?+-]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|sun|mon|tue|wed|thu|fri|sat|t[\s+-]|tb[acd]|xx|hh|yy|dd|mm|the|early|late|mid|morning|noon|lunch|afternoon|evening|night|over|unknown|time|\()/iy;

const zone = new RegExp(zonePattern, 'y');
const zoneInBrackets = new RegExp(`[([](${zonePattern})[)\\]]`, 'y');
const colonClock = /(\d{1,2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?(?!\d|:\d)(?:ish\b)?\s?([ap]\.?\s?m\b\.?)?/iy;
const dotClock = /(\d{1,2})[.h](\d{2})(?![\d.])\s?([ap]\.?m\b\.?)?/iy;
const halfClock = /(\d{1,2})\s?([ap])\.?m\b\.?/iy;
const bareClock = /([01]\d|2[0-3])([0-5]\d)(?!\d|[-/.:]\d)/y;
const bareClockEnd = new RegExp(`\\s?(?:hrs?|hours|h\\b|Z\\b|${zonePattern})`, 'y');
const blankClock =
  /(?:--:--|\?{1,2}:\?{2}|\d\d?:(?:\?\?|xx|--)|\d[x?]:(?:xx|\?\?)|xx:xx|hh:mm|\(?time (?:tb[cda]|unknown)\)?|tb[cda]\b|\?+(?=\s|$))/iy;
const partOfDay =
  /(?:the |early |late |mid-?)?(?:morning|midday|noon|lunch ?time|afternoon|evening|night|overnight|midnight|unknown)(?=\s*[*_`)\]]*\s*(?:[:,–—-]|[)\]`]))/iy;
const laterTime =
  /(?:about )?\d+ ?(?:s|m|h|d|sec(?:ond)?s?|min(?:ute)?s?|hours?|days?|weeks?) (?:later|after|earlier|before)\b(?: that)?/iy;
const relativeTime =
  /(?:T\s?[+-]\s?\d[\d:.]*\s?(?:s|m|h|d|min(?:ute)?s?|hours?|days?)?\b|\+\d[\d:.]*\s?(?:s|m|h|d|min(?:ute)?s?|hours?|days?)\b)/y;
const opening = /[\s*_([`<]*(?:(?:~|≈|ca?\.|circa|about|around|approx(?:imately|\.)?)\s*)?[*_([`]*/iy;
const approximateWord = /~|≈|c\.|ca\.|circa|about|around|approx/i;
const between =
  /(?:T(?=\d)|[\s,@·|]*(?:(?:at|on|from|-|–|—)\s+)?[*_([`]*(?:(?:~|ca?\.|circa|about|around|approx(?:imately|\.)?)\s*)?)/iy;
const rangeDash = /\s*(?:-|–|—|to|until|→|->|~)\s*/y;
const closing = /~?(?:\s*[)\]])?[*_)\]`>]*/y;
const separator = /(?:\s*(?:[-–—:;,|→⇒]|=>|->)+[*_`]{0,2}(?=\s|$|[*_`[("'“A-Za-z0-9#@<]))?\s*/y;

/**
 * The stamp that begins at an offset, before `end`: `2026-11-03 10:41 UTC`, `**10:45** –`, `[10/14/2026, 9:05 am]`,
 * `~17:00-18:00`. Null where no time stands at the head of the text. In a timeline shorter forms are clear enough too:
 * `9.07 deployed`, `0915 - deployed`, `Morning: deployed`.
 */
export function readStamp(text: string, at: number, end: number, inTimeline = false): Stamp | null {
  const words = text.slice(at, Math.min(end, at + longest));
  const stamp = inTimeline ? stampInTimeline(words) : stampAnywhere(words);
  return stamp && movedStamp(stamp, at);
}

/** The same stamp, so many letters further on. There may be hundreds, so it is put together by hand. */
export function movedStamp(stamp: Stamp, by: number): Stamp {
  if (by === 0) return stamp;
  const { day, clock, until, zone: name, approximate, blank, relative, apart, parts } = stamp;
  return {
    from: stamp.from + by,
    to: stamp.to + by,
    day,
    clock,
    until,
    zone: name,
    approximate,
    blank,
    relative,
    rest: stamp.rest + by,
    apart,
    parts: {
      day: moved(parts.day, by),
      clock: moved(parts.clock, by),
      until: moved(parts.until, by),
      zone: moved(parts.zone, by),
    },
  };
}

function moved(range: Range | null, by: number): Range | null {
  return range && { from: range.from + by, to: range.to + by };
}

/** No stamp is longer, with all its marks. */
const longest = 160;

const stampAnywhere = remember((words) => stampOf(words, false));
const stampInTimeline = remember((words) => stampOf(words, true));

/** The stamp at the head of some words, with offsets into them. */
function stampOf(text: string, inTimeline: boolean): Stamp | null {
  const end = text.length;
  const scanner = new Scanner(text, inTimeline);
  const lead = scanner.take(opening, 0) ?? '';
  const start = /^\s*/.exec(lead)?.[0].length ?? 0;
  if (scanner.take(possible, lead.length) === null) return null;
  const head = readHead(scanner, lead.length);
  if (!head) return null;
  let { to } = head;
  let approximate = approximateWord.test(lead) || head.approximate;
  const tail = scanner.take(closing, to) ?? '';
  if (tail.includes('~') || text.slice(lead.length, to).endsWith('ish')) approximate = true;
  to += tail.trimEnd().length;
  const separated = scanner.take(separator, to) ?? '';
  const rest = Math.min(end, to + separated.length);
  const apart =
    /[*_)\]`]/.test(tail) || separated.trim() !== '' || /^(?:\(|\s*$)/.test(text.slice(rest, end));
  return { ...head, from: start, to, approximate, rest, apart };
}

interface Head {
  readonly day: DayWords | null;
  readonly clock: Clock | null;
  readonly until: Clock | null;
  readonly zone: string | null;
  readonly blank: boolean;
  readonly approximate: boolean;
  readonly relative: boolean;
  readonly to: number;
  readonly parts: StampParts;
}

const nothing: Head = {
  day: null,
  clock: null,
  until: null,
  zone: null,
  blank: false,
  approximate: false,
  relative: false,
  to: 0,
  parts: noParts,
};

function readHead(scanner: Scanner, at: number): Head | null {
  const relative =
    scanner.take(relativeTime, at) ?? (scanner.inTimeline ? scanner.take(laterTime, at) : null);
  if (relative) return { ...nothing, relative: true, to: at + relative.length };
  const day = scanner.day(at);
  if (day) {
    const gap = scanner.take(between, day.to) ?? '';
    const clock = readClock(scanner, day.to + gap.length, true);
    const place = { from: at, to: day.to };
    if (!clock) {
      const blank = day.words.readings.length === 0;
      return { ...nothing, day: day.words, blank, to: day.to, parts: { ...noParts, day: place } };
    }
    const approximate = clock.approximate || approximateWord.test(gap);
    return { ...clock, approximate, day: day.words, parts: { ...clock.parts, day: place } };
  }
  const clock = readClock(scanner, at, false);
  if (!clock) return null;
  const gap = scanner.take(between, clock.to) ?? '';
  const after = /[-–—]\s*$/.test(gap) ? null : scanner.day(clock.to + gap.length);
  if (!after || after.words.readings.every((each) => each.weekday !== null)) return clock;
  const late = clock.zone === null ? readZone(scanner, after.to) : null;
  const parts: StampParts = {
    ...clock.parts,
    day: { from: clock.to + gap.length, to: after.to },
    zone: clock.parts.zone ?? late?.at ?? null,
  };
  const zone = clock.zone ?? late?.zone ?? null;
  return { ...clock, day: after.words, zone, to: late?.to ?? after.to, parts };
}

/** The clock at an offset, with its range and zone. After a day, shorter forms are clear enough (`1600`, `11.50`). */
function readClock(scanner: Scanner, at: number, afterDay: boolean): Head | null {
  const blank = scanner.take(blankClock, at) ?? (scanner.inTimeline ? scanner.take(partOfDay, at) : null);
  if (blank) {
    const late = readZone(scanner, at + blank.length);
    return {
      ...nothing,
      blank: true,
      approximate: true,
      zone: late?.zone ?? null,
      to: late?.to ?? at + blank.length,
      parts: { ...noParts, clock: { from: at, to: at + blank.length }, zone: late?.at ?? null },
    };
  }
  const first = clockAt(scanner, at, afterDay);
  if (!first) return null;
  let to = first.to;
  let stated = readZone(scanner, to);
  if (stated) to = stated.to;
  let until: Clock | null = null;
  let untilAt: Range | null = null;
  const dash = scanner.take(rangeDash, to);
  if (dash) {
    let start = to + dash.length;
    const sameDay = scanner.day(start);
    if (sameDay) start = sameDay.to + (scanner.take(between, sameDay.to) ?? '').length;
    const second = clockAt(scanner, start, false);
    const unknown = second ? null : scanner.take(/\d{1,2}:\?\?/y, start);
    if (second) until = second.clock;
    if (second || unknown) {
      to = second ? second.to : start + (unknown ?? '').length;
      untilAt = { from: start, to };
      const late = readZone(scanner, to);
      stated ??= late;
      if (late) to = late.to;
    }
  }
  const parts: StampParts = {
    day: null,
    clock: { from: at, to: first.to },
    until: untilAt,
    zone: stated?.at ?? null,
  };
  return { ...nothing, clock: first.clock, until, zone: stated?.zone ?? null, to, parts };
}

function clockAt(
  scanner: Scanner,
  at: number,
  afterDay: boolean,
): { readonly clock: Clock; readonly to: number } | null {
  const colon = scanner.match(colonClock, at);
  if (colon) return valid(colon[1], colon[2], colon[3], at + colon[0].trimEnd().length);
  const dot = scanner.match(dotClock, at);
  if (dot && (afterDay || scanner.inTimeline || dot[3] || dot[0].includes('h')))
    return valid(dot[1], dot[2], dot[3], at + dot[0].trimEnd().length);
  const half = scanner.match(halfClock, at);
  if (half) return valid(half[1], '00', half[2], at + half[0].length);
  const bare = scanner.match(bareClock, at);
  if (!bare) return null;
  const unit = scanner.take(bareClockEnd, at + 4);
  const setApart = scanner.inTimeline && scanner.take(/[*_`)\]]*\s*[-–—:|]\s/y, at + 4) !== null;
  if (!afterDay && unit === null && !setApart) return null;
  const word = /^\s?h/.test(unit ?? '') ? (unit ?? '').length : 0;
  return valid(bare[1], bare[2], undefined, at + 4 + word);
}

function valid(
  hourWords: string | undefined,
  minuteWords: string | undefined,
  halfWords: string | undefined,
  to: number,
): { readonly clock: Clock; readonly to: number } | null {
  const hour = Number(hourWords);
  const minute = Number(minuteWords);
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return null;
  const letter = halfWords?.[0]?.toLowerCase();
  if (letter === 'p' && hour < 12) return { clock: { hour: hour + 12, minute, half: 'pm' }, to };
  if (letter === 'a' && hour === 12) return { clock: { hour: 0, minute, half: 'am' }, to };
  if (letter) return { clock: { hour, minute, half: letter === 'a' ? 'am' : 'pm' }, to };
  const whole = hour > 12 || hour === 0 || hourWords?.startsWith('0');
  return { clock: { hour, minute, half: whole ? '24h' : 'unsaid' }, to };
}

interface ZoneWords {
  readonly zone: string;
  /** Where the name stands, with an offset in brackets behind it. */
  readonly at: Range;
  readonly to: number;
}

function readZone(scanner: Scanner, at: number): ZoneWords | null {
  const space = scanner.take(/\s*/y, at)?.length ?? 0;
  const start = at + space;
  const inBrackets = scanner.match(zoneInBrackets, start);
  if (inBrackets) {
    const to = start + inBrackets[0].length;
    return { zone: inBrackets[1] ?? '', at: { from: start + 1, to: to - 1 }, to };
  }
  const name = scanner.take(zone, start);
  if (name && !(space > 0 && /^[+-]/.test(name)) && !(name.startsWith('-') && !scanner.isIso(at))) {
    const offset = scanner.match(
      zoneInBrackets,
      start + name.length + (scanner.take(/\s*/y, start + name.length)?.length ?? 0),
    );
    const to = offset ? offset.index + offset[0].length : start + name.length;
    return { zone: name, at: { from: start, to }, to };
  }
  const zulu = space === 0 ? scanner.take(/Z\b/y, start) : null;
  return zulu ? { zone: 'UTC', at: { from: start, to: start + 1 }, to: start + 1 } : null;
}

/** Reads a text piece by piece. */
class Scanner {
  readonly inTimeline: boolean;
  readonly #text: string;

  constructor(text: string, inTimeline: boolean) {
    this.inTimeline = inTimeline;
    this.#text = text;
  }

  match(pattern: RegExp, at: number): RegExpExecArray | null {
    pattern.lastIndex = at;
    return pattern.exec(this.#text);
  }

  take(pattern: RegExp, at: number): string | null {
    return this.match(pattern, at)?.[0] ?? null;
  }

  /** True when the clock that ends here is joined to its day by a T, so that `-02:00` is its zone and no range. */
  isIso(at: number): boolean {
    return /\dT\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?$/.test(this.#text.slice(Math.max(0, at - 24), at));
  }

  day(at: number): { readonly words: DayWords; readonly to: number } | null {
    return readDay(this.#text, at);
  }
}
