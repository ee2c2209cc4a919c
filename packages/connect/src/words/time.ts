import {
  addDays,
  type Day,
  formatDay,
  localOf,
  plainStamp,
  readStamp,
  resolveDay,
  type Stamp,
  zoneIn,
} from '@debrief/document';
import type { PasteOptions } from '../row.js';

/** A time as a row has it. */
export interface RowTime {
  readonly time: string | null;
  readonly said: string;
  readonly certain: boolean;
  readonly problem: string | null;
}

/** `2026-11-20` as a day; null for what is none. */
export function dayOf(words: string | null | undefined): Day | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(words ?? '');
  return found ? { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) } : null;
}

/** A clock that falls by as much has passed midnight. */
const midnightFall = 6 * 60;

/** Tells the times of one text, one after the other: a day that was named counts until the next one. */
export class Clockwork {
  readonly #near: Day | null;
  readonly #zone: string | null;
  #day: Day | null;
  #last: number | null = null;

  constructor({ today, zone = null, day = null }: PasteOptions) {
    this.#near = dayOf(day) ?? dayOf(today);
    this.#zone = zone === null ? null : zoneIn(zone);
    this.#day = dayOf(day);
  }

  /** A line that names the day of what follows: `Yesterday`, `Monday, November 3rd`. False where it names none. */
  divide(words: string, today: string): boolean {
    if (words.length > 80) return false;
    const plain = words.replace(/^[\s#*_=—–-]+|[\s#*_=:—–-]+$/g, '');
    if (plain === '' || plain.length > 40) return false;
    const day = this.#named(plain, dayOf(today));
    if (!day) return false;
    this.#day = day;
    this.#last = null;
    return true;
  }

  #named(words: string, today: Day | null): Day | null {
    if (/^today$/i.test(words)) return today;
    if (/^yesterday$/i.test(words)) return today && addDays(today, -1);
    const stamp = readStamp(words, 0, words.length, true);
    if (!stamp?.day || stamp.clock || stamp.blank || stamp.from > 0 || stamp.rest < words.length) return null;
    return this.#resolved(stamp, today);
  }

  #resolved(stamp: Stamp, today: Day | null = this.#near): Day | null {
    if (!stamp.day) return null;
    const isWeekday = stamp.day.readings.some(({ weekday }) => weekday !== null);
    // A day of the week in a chat is the last one of its name.
    return resolveDay(stamp.day, isWeekday && today ? addDays(today, -6) : (this.#day ?? this.#near));
  }

  /** What a stamp says, told as an operation takes it. */
  tell(stamp: Stamp, said: string): RowTime {
    const own = this.#resolved(stamp);
    const { clock, zone } = stamp;
    if (!clock) {
      if (own) this.#day = own;
      return {
        time: own ? formatDay(own) : null,
        said,
        certain: !stamp.approximate && !stamp.blank,
        problem: own ? null : 'Say the time of this one.',
      };
    }
    const minutes = clock.hour * 60 + clock.minute;
    if (own) {
      this.#day = own;
      this.#last = null;
    } else if (this.#day && this.#last !== null && this.#last - minutes >= midnightFall)
      this.#day = addDays(this.#day, 1);
    this.#last = minutes;
    const until = stamp.until ? { until: { hour: stamp.until.hour, minute: stamp.until.minute } } : {};
    const midnight = clock.hour === 24;
    const day = midnight && this.#day ? addDays(this.#day, 1) : this.#day;
    const time = plainStamp({
      day,
      clock: { hour: midnight ? 0 : clock.hour, minute: clock.minute },
      zone: zone ?? this.#zone,
      ...until,
    });
    return { time, said, certain: !stamp.approximate, problem: null };
  }

  /** The time that some words are, and nothing else; null for what is none. */
  read(words: string): RowTime | null {
    const said = words.trim();
    if (said.length > 80) return null;
    const instant = instantIn(said);
    if (instant) return this.instant(instant, said);
    const relative = /^(today|yesterday)(?: at)?\s+(.+)$/i.exec(said);
    if (relative) {
      this.divide(relative[1] ?? '', formatDay(this.#near ?? { year: 1970, month: 1, day: 1 }));
      const rest = this.read(relative[2] ?? '');
      return rest && { ...rest, said };
    }
    const stamp = readStamp(said, 0, said.length, true);
    if (!stamp || stamp.from > 0 || stamp.rest < said.length || stamp.relative || stamp.blank) return null;
    return this.tell(stamp, said);
  }

  /** A moment of which the source knows exactly when it was. */
  instant(at: Date, said: string): RowTime {
    const zone = this.#zone ?? 'UTC';
    const local = localOf(at.toISOString(), zone) ?? localOf(at.toISOString(), 'UTC');
    const told = localOf(at.toISOString(), zone) ? zone : 'UTC';
    if (!local) return { time: null, said, certain: true, problem: 'Say the time of this one.' };
    this.#day = local.day;
    this.#last = null;
    return { time: plainStamp({ ...local, zone: told }), said, certain: true, problem: null };
  }
}

const isoInstant = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?\s?(?:Z|UTC|[+-]\d\d:?\d\d)$/;
const webInstant = /^\[?(\d\d)\/([A-Z][a-z]{2})\/(\d{4}):(\d\d:\d\d:\d\d) ([+-]\d\d)(\d\d)\]?$/;

/** The moment that some words name exactly: an ISO time with its offset, a time of a web server's log, seconds since 1970. */
export function instantIn(words: string): Date | null {
  if (isoInstant.test(words)) {
    const plain = words
      .replace(' UTC', 'Z')
      .replace('UTC', 'Z')
      .replace(/^(\S{10}) /, '$1T')
      .replace(',', '.')
      .replace(/\s/g, '')
      .replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
    return valid(new Date(plain));
  }
  const web = webInstant.exec(words);
  if (web) {
    const [, day, month, year, clock, hours, minutes] = web;
    return valid(new Date(`${day} ${month} ${year} ${clock} ${hours}${minutes}`));
  }
  if (/^\d{10}(?:\.\d{1,9})?$/.test(words)) return seconds(Number(words));
  return /^\d{13}$/.test(words) ? seconds(Number(words) / 1000) : null;
}

/** Seconds since 1970, where they lie in a time in which there were computers to say so. */
function seconds(value: number): Date | null {
  return value > 946_684_800 && value < 4_102_444_800 ? valid(new Date(value * 1000)) : null;
}

function valid(date: Date): Date | null {
  const year = date.getUTCFullYear();
  return year >= 1990 && year < 2100 ? date : null;
}
