import type { FrontMatter } from '../frontmatter/frontmatter.js';
import { lineEndAt } from '../markdown/label.js';
import { linksIn, withoutLinks } from '../markdown/links.js';
import { plain, plainAt } from '../markdown/plain.js';
import type { Entry, TimePoint, Times } from '../model.js';
import type { Range } from '../range.js';
import { remember } from '../remember.js';
import type { Outline } from '../sections/sections.js';
import {
  addDays,
  type Day,
  dayNumber,
  daysIn,
  formatDay,
  resolveDay,
  type SlashOrder,
} from '../time/dates.js';
import { readStamp } from '../time/stamp.js';
import { zoneIn, zonePattern } from '../time/zones.js';
import type { Candidate } from './candidate.js';
import { collectTimeline, type Group } from './collect.js';
import { doubtful } from './endstamp.js';
import type { KnownEntries } from './known.js';
import { type Moment, momentOf, moments } from './moments.js';
import { formatClock, instantOf, localOf, minutesOf } from './point.js';

/** What is known of the days before the timeline is read. */
export interface TimelineContext {
  readonly title: string;
  readonly frontMatter: FrontMatter;
  /** The path of the file, which may name a day. */
  readonly path: string | null;
  /** `[name]: address` definitions. */
  readonly references: ReadonlyMap<string, string>;
}

/** Reads the entries of every timeline in a document, in the order of the text. */
export function readTimeline(
  text: string,
  outline: Outline,
  context: TimelineContext,
  known?: KnownEntries,
): Entry[] {
  const groups = collectTimeline(text, outline, known);
  const resolver = new Resolver(text, outline, context, groups);
  return groups.flatMap((group) => resolver.resolve(group)).sort((a, b) => a.stamp.from - b.stamp.from);
}

/** A fall of the clock by as much means midnight; by less, an entry out of order. */
const midnightFall = 6 * 60;

class Resolver {
  readonly #text: string;
  readonly #context: TimelineContext;
  /** A day close to the incident, to complete days without a year. */
  readonly #near: Day | null;
  /** The day of entries that say none. */
  readonly #base: Day | null;
  readonly #titleZone: string | null;
  readonly #onlyZone: string | null;
  /** The one zone beside the clocks of the introduction and the summary. */
  readonly #proseZone: string | null;
  readonly #order: SlashOrder | null;

  constructor(text: string, outline: Outline, context: TimelineContext, groups: readonly Group[]) {
    this.#text = text;
    this.#context = context;
    const summary = outline.sections.filter(({ kind }) => kind === 'summary' || kind === 'background');
    const prose = [...outline.intro, ...summary]
      .map((range) => text.slice(range.from, Math.min(range.to, range.from + 4000)))
      .join('\n');
    const pathDay = dayInPath(context.path);
    const proseDay = daysIn(prose)[0] ?? null;
    const titleDay = daysIn(context.title)[0] ?? happenedOn(frontMatterDay(context.frontMatter), proseDay);
    const firstStamp = groups
      .flatMap(({ candidates }) => candidates)
      .find(({ stamp }) => stamp.day?.readings[0]?.year);
    const firstDay = firstStamp?.stamp.day ? resolveDay(firstStamp.stamp.day, titleDay ?? pathDay) : null;
    this.#base = titleDay ?? proseDay ?? firstDay ?? pathDay;
    this.#near = this.#base ?? yearInPath(context.path);
    this.#titleZone = zoneIn(context.title) ?? statedZone(prose);
    this.#order = slashOrder(groups);
    const zones = new Set(
      groups.flatMap(({ candidates }) => candidates.flatMap(({ stamp }) => stamp.zone ?? [])),
    );
    this.#onlyZone = only(zones);
    this.#proseZone = only(new Set([...prose.matchAll(besideClock)].flatMap(([, zone]) => zone ?? [])));
  }

  resolve(group: Group): Entry[] {
    const zone = this.#groupZone(group);
    const twelveHours = group.candidates.every(({ stamp }) => stamp.clock?.half !== '24h');
    const entries: Entry[] = [];
    let day = this.#groupDay(group);
    let last: number | null = null;
    for (const candidate of group.candidates) {
      const { stamp } = candidate;
      let minutes = stamp.clock ? minutesOf(stamp.clock) : null;
      if (stamp.day) {
        day = resolveDay(stamp.day, day ?? this.#near, this.#order);
        last = null;
      } else if (minutes !== null && last !== null && minutes < last) {
        const afternoon =
          twelveHours && stamp.clock?.half === 'unsaid' && minutes + 720 >= last && minutes < 720;
        if (afternoon) minutes += 720;
        else if (last - minutes >= midnightFall && day) day = addDays(day, 1);
      }
      if (minutes !== null) last = minutes;
      if (candidate.dayOnly) continue;
      const unknownDay = stamp.day !== null && day === null;
      entries.push(
        this.#entry(
          candidate,
          unknownDay || stamp.relative ? null : day,
          unknownDay ? null : minutes,
          stamp.zone ?? zone,
        ),
      );
    }
    return entries;
  }

  #groupDay({ governing }: Group): Day | null {
    for (const range of governing) {
      const words = this.#headOf(range);
      const [day] = daysIn(words, this.#near);
      if (day) return day;
      const year = /(?<![\d-])20\d\d(?![\d-])/.exec(words);
      if (year && this.#base?.year !== Number(year[0])) return { year: Number(year[0]), month: 7, day: 1 };
    }
    return this.#base;
  }

  /** Days and zones are said in short lines, not deep in a long text or a picture. */
  #headOf({ from, to }: Range): string {
    return plainAt(this.#text, { from, to: Math.min(to, from + 4000) });
  }

  #groupZone({ governing }: Group): string | null {
    for (const [index, range] of governing.entries()) {
      const words = this.#headOf(range);
      const zone = index === 0 || words.length < 60 ? zoneIn(words) : statedZone(words);
      if (zone) return zone;
    }
    return this.#titleZone ?? this.#onlyZone ?? this.#proseZone;
  }

  #entry(candidate: Candidate, day: Day | null, minutes: number | null, zone: string | null): Entry {
    const { stamp, words, milestone, known } = candidate;
    const local = localOf(day, minutes);
    if (known && known.local === local && known.zone === zone) return known;
    const time = { local, zone, at: instantOf(day, minutes, zone) };
    if (known) return { ...known, ...time };
    const source = this.#text.slice(words.from, words.to);
    const named = milestone ? momentOf(plain(withoutLinks(source))) : null;
    const { moment, text } = named ? { moment: named, text: plain(source) } : readMoment(source);
    const certain =
      !stamp.approximate &&
      !doubtful.test(this.#text.slice(stamp.to, milestone ? endOfLine(this.#text, stamp.to) : words.to));
    return {
      from: candidate.from,
      to: candidate.to,
      stamp,
      ...time,
      until: stamp.until ? formatClock(minutesOf(stamp.until)) : null,
      moment,
      text,
      textRange: words,
      certain,
      links: linksIn(this.#text, words, this.#context.references),
    };
  }
}

const besideClock = new RegExp(`\\d:\\d{2}(?::\\d{2})? ?(?:[ap]m )?\\(?(${zonePattern})`, 'g');

function endOfLine(text: string, at: number): number {
  return lineEndAt(text, at, Math.min(text.length, at + 200));
}

function only<T>(values: ReadonlySet<T>): T | null {
  const [first] = values;
  return values.size === 1 && first !== undefined ? first : null;
}

/** The way in which dates such as 6/18/20 can be read at all, where one of them settles it. */
function slashOrder(groups: readonly Group[]): SlashOrder | null {
  for (const { candidates } of groups) {
    for (const { stamp } of candidates) {
      const orders = stamp.day?.readings.map(({ slash }) => slash) ?? [];
      if (orders.length === 1 && orders[0]) return orders[0];
    }
  }
  return null;
}

/** The milestone that leads an entry (`**Began.**`, `Detected:`) or is all of it, and the words after it. */
const readMoment = remember((source: string): { readonly moment: Moment | null; readonly text: string } => {
  const text = plain(source);
  const bold = /^\s*(\*\*|__)(.{1,40}?)\1\s*[:.–-]?\s*/.exec(source);
  const named = bold ? momentOf(bold[2] ?? '') : null;
  if (bold && named) return { moment: named, text: plain(source.slice(bold[0].length)) };
  // A link shows the name of a page, and no moment: "([notice](…))".
  const own = plain(withoutLinks(source));
  const led = /^([A-Za-z ]{3,30}):\s+/.exec(own);
  const ledMoment = led ? momentOf(led[1] ?? '') : null;
  if (led && ledMoment) return { moment: ledMoment, text: text.slice(led[0].length) };
  const closing = /\(([a-z ]{3,20})\)[.\s]*$/i.exec(own);
  const sentence = /^[^.!?]*/.exec(own)?.[0] ?? '';
  return { moment: momentOf(sentence) ?? (closing ? momentOf(closing[1] ?? '') : null), text };
});

const speaksOfTimes = /\b(?:times?|timestamps?|time ?zones?|clocks?|hours)\b/i;

/** The zone of a sentence that says which zone its times are in. */
const statedZone: (prose: string) => string | null = remember((prose) => {
  for (const sentence of prose.split(/(?<=[.!?])\s|\n/)) {
    const zone = speaksOfTimes.test(sentence) ? zoneIn(sentence) : null;
    if (zone) return zone;
  }
  return null;
}, 256);

function dayInPath(path: string | null): Day | null {
  const match = /(20\d\d)[-_./]?(0[1-9]|1[0-2])[-_./]?([0-2]\d|3[01])(?!\d)/.exec(path ?? '');
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : null;
}

function yearInPath(path: string | null): Day | null {
  const match = /(?<!\d)(20\d\d)(?:[-_./]?(0[1-9]|1[0-2])(?!\d))?/.exec(path ?? '');
  return match ? { year: Number(match[1]), month: Number(match[2] ?? 7), day: 1 } : null;
}

/** The `date` of a document may be that of its writing: a day shortly before it that the summary names is the incident's. */
function happenedOn(date: Day | null, proseDay: Day | null): Day | null {
  if (!date || !proseDay) return date;
  const before = dayNumber(date) - dayNumber(proseDay);
  return before >= 0 && before <= 60 ? proseDay : date;
}

function frontMatterDay(frontMatter: FrontMatter): Day | null {
  const words = statedDay(frontMatter);
  return words === null ? null : (daysIn(words)[0] ?? null);
}

/** What a title tells of the times below it: its day and its zone. */
export function titleTells(title: string): string {
  const [day] = daysIn(title);
  return `${day ? formatDay(day) : ''} ${zoneIn(title) ?? ''}`;
}

/** The words in which the front matter states a day. */
export function statedDay(frontMatter: FrontMatter): string | null {
  return (frontMatter.string('date') ?? frontMatter.string('incident-date'))?.value ?? null;
}

/** The key moments: as marked in the timeline, else as the front matter says. */
export function readTimes(timeline: readonly Entry[], frontMatter: FrontMatter): Times {
  const times = {} as Record<Moment, TimePoint | null>;
  for (const moment of moments)
    times[moment] = timeline.find((entry) => entry.moment === moment) ?? statedTime(frontMatter, moment);
  return times;
}

/** A moment as the front matter states it; null where it says none, or nothing that is a time. */
export function statedTime(frontMatter: FrontMatter, moment: Moment): TimePoint | null {
  const said = frontMatter.map('times').get(moment);
  const stamp = said ? readStamp(said.value, 0, said.value.length) : null;
  if (!said || !stamp || stamp.rest < said.value.length) return null;
  const day = stamp.day ? resolveDay(stamp.day, null) : null;
  if (stamp.day && !day) return null;
  const minutes = stamp.clock ? minutesOf(stamp.clock) : null;
  if (!day && minutes === null) return null;
  const { zone } = stamp;
  const local = localOf(day, minutes);
  return { from: said.from, to: said.to, local, zone, at: instantOf(day, minutes, zone) };
}
