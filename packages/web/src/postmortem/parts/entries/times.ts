import { convert, type Day, type Entry, type Model, plainStamp, readMoment, zoneIn } from '@debrief/document';
import { dayWords } from '../../../words/day.js';

/** What the timeline says of its times, for those that come into it. */
export interface TimesAround {
  /** The zone of its entries; null where they say none, or there are none. */
  readonly zone: string | null;
  /** False where its entries say no zone: then no entry may. */
  readonly takesZones: boolean;
  /** False where its entries say no day: then no entry may. */
  readonly takesDays: boolean;
  /** The day of clocks that come without one: `2026-11-03`. */
  readonly day: string | null;
  /** The day on which the incident began, or the first that is told. */
  readonly firstDay: string | null;
}

/** What the timeline of a document says of its times; `of` is the entry that is changed. */
export function timesAround({ timeline, outline, text, frontMatter }: Model, of?: Entry): TimesAround {
  const days = timeline.flatMap(({ local }) => dayIn(local) ?? []);
  const section = outline.all.find(({ kind }) => kind === 'timeline');
  const named = section ? zoneIn(text.slice(section.from, section.to)) : null;
  const zone = of?.zone ?? timeline.find((entry) => entry.zone !== null)?.zone ?? null;
  const stated = dayIn(frontMatter.string('date')?.value ?? null);
  const isEmpty = timeline.length === 0;
  return {
    zone: zone ?? (isEmpty ? named : null),
    takesZones: isEmpty || zone !== null,
    takesDays: isEmpty || days.length > 0,
    day: dayIn(of?.local ?? null) ?? days.at(-1) ?? stated,
    firstDay: dayIn(timeline.find(({ moment }) => moment === 'began')?.local ?? null) ?? days[0] ?? stated,
  };
}

/** A time as it was understood: for the operation, and for the person. */
export interface Understood {
  readonly time: string;
  readonly note: string;
  readonly isApproximate: boolean;
}

interface Asked {
  /** The zone that counts where the words name none; an empty one is none. */
  readonly zone: string;
  readonly today: string;
}

/** What somebody typed for a time, or why it is none yet. */
export function understood(
  words: string,
  { zone, today }: Asked,
  around: TimesAround,
): Understood | { readonly problem: string } {
  const { first, until } = taken(words);
  if (first === '') return { problem: 'Say when: 10:53, or yesterday 14:10 CET.' };
  const namesDay = !/^[~\s]*\d{1,2}[:.h]?\d{0,2}\s?(?:[ap]\.?m\.?)?(?:\s+\S+)?$/i.test(first);
  const near = namesDay ? today : (around.day ?? today);
  const now = /^now$/i.test(first) ? { now: new Date() } : {};
  const said = readMoment(first, { today: near, zone: zone || around.zone, ...now });
  if (typeof said === 'string') return { problem: said };
  const [day = '', clock] = said.local.split('T');
  const stated = said.zone ?? (zone === '' ? null : zone);
  const counts = around.takesZones || said.zone !== null ? stated : null;
  const at = { hour: Number(clock?.slice(0, 2)), minute: Number(clock?.slice(3, 5)) };
  const end = until === null ? null : { hour: Number(until.slice(0, 2)), minute: Number(until.slice(3, 5)) };
  const full = { day: dayOf(day), clock: clock === undefined ? null : at, zone: counts, until: end };
  const time = plainStamp({ ...full, day: around.takesDays || namesDay ? full.day : null });
  const told = plainStamp({ ...full, day: null });
  const there = clock === undefined || counts === null ? null : inZone(full.day, at, counts, around.zone);
  return {
    time,
    note: `${dayWords(day)}, ${clock === undefined ? 'the whole day' : told}${there ? ` (${there})` : ''}`,
    isApproximate: said.approximate,
  };
}

/** `10:00–10:20 CET` as its beginning, with the zone, and its end. */
function taken(words: string): { readonly first: string; readonly until: string | null } {
  const range = /^(.*\d[:.]\d\d)\s*(?:–|—|-|to)\s*(\d{1,2})[:.](\d\d)(?!\d|[-:])(.*)$/.exec(words.trim());
  if (!range) return { first: words.trim(), until: null };
  const [, first = '', hour = '', minute = '', rest = ''] = range;
  return { first: `${first}${rest}`, until: `${hour.padStart(2, '0')}:${minute}` };
}

/** The same moment in the zone of the timeline, where that is another one: `10:53 UTC`. */
function inZone(
  day: Day | null,
  clock: { readonly hour: number; readonly minute: number },
  from: string,
  to: string | null,
): string | null {
  if (to === null || to === from || day === null) return null;
  const there = convert({ day, clock }, from, to);
  return there && `${plainStamp({ day: null, clock: there.clock, zone: to })} in the timeline`;
}

function dayIn(local: string | null): string | null {
  return /^\d{4}-\d\d-\d\d/.exec(local ?? '')?.[0] ?? null;
}

function dayOf(words: string): Day | null {
  const [year, month, day] = words.split('-').map(Number);
  return year && month && day ? { year, month, day } : null;
}

/** The time of an entry, so many minutes later; null where it says no clock. */
export function shifted(
  { local, zone, until }: Pick<Entry, 'local' | 'zone' | 'until'>,
  minutes: number,
): string | null {
  if (!local || !/\d\d:\d\d$/.test(local)) return null;
  const hasDay = local.includes('T');
  const at = new Date(Date.parse(`${hasDay ? local : `1970-01-02T${local}`}:00Z`) + minutes * 60_000);
  const iso = at.toISOString();
  if (!hasDay && !iso.startsWith('1970-01-02')) return null;
  return plainStamp({
    day: hasDay ? dayOf(iso.slice(0, 10)) : null,
    clock: clockOf(at),
    zone,
    until:
      until === null
        ? null
        : clockOf(new Date(Date.parse(`1970-01-02T${until.slice(-5)}:00Z`) + minutes * 60_000)),
  });
}

function clockOf(at: Date): { readonly hour: number; readonly minute: number } {
  return { hour: at.getUTCHours(), minute: at.getUTCMinutes() };
}

/** The time of an entry as a form shows it. */
export function timeWords({ local, until }: Entry): string {
  if (local === null) return '';
  const end = until === null ? '' : `–${until.slice(-5)}`;
  return local.replace('T', ' ') + end;
}
