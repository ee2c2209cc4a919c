import type { Moment, PostmortemJson } from '@debrief/document';

/** What the strip takes from an entry; those of `toJson` have it. */
export type TimelineEntry = Readonly<
  Pick<PostmortemJson['timeline'][number], 'local' | 'zone' | 'at' | 'moment' | 'text' | 'certain'>
>;
export type StripTimes = Readonly<PostmortemJson['times']>;

/** A point in time, as milliseconds of the clock on the wall where the document is told. */
export interface Point {
  readonly index: number;
  readonly time: number;
  readonly entry: TimelineEntry;
}

export interface Points {
  /** The earliest first; what happened at once in the order of the text. */
  readonly points: readonly Point[];
  /** The entries that say too little to be placed: never guessed. */
  readonly untimed: readonly number[];
  readonly moments: ReadonlyMap<Moment, number>;
  /** The zone that the clocks are told in, where one is named. */
  readonly zone: string | null;
  /** False where no dates are told, only clocks. */
  readonly hasDays: boolean;
}

const hour = 3_600_000;

/** What the times of a document have in common, so that they can stand on one line. */
interface Basis {
  readonly hasDays: boolean;
  readonly zone: string | null;
  readonly read: (told: { readonly at: string | null; readonly local: string | null }) => number | null;
}

/** Places what can be placed: by instants, or by clocks of one unnamed zone, or by clocks of one unnamed day. */
export function pointsOf(timeline: readonly TimelineEntry[], times: StripTimes): Points {
  const basis = basisOf(timeline);
  const placed = timeline.map((entry, index) => ({ index, entry, time: basis.read(entry) }));
  const points = placed.flatMap(({ index, entry, time }) => (time === null ? [] : [{ index, entry, time }]));
  const moments = new Map<Moment, number>();
  for (const [moment, said] of Object.entries(times) as [Moment, string | null][]) {
    const isInstant = said?.endsWith('Z') ?? false;
    const time = basis.read(isInstant ? { at: said, local: null } : { at: null, local: said });
    const own = points.find(({ entry }) => entry.moment === moment)?.time;
    const known = time ?? own;
    if (known !== undefined) moments.set(moment, known);
  }
  return {
    points: points.sort((one, other) => one.time - other.time || one.index - other.index),
    untimed: placed.flatMap(({ index, time }) => (time === null ? [index] : [])),
    moments,
    zone: basis.zone,
    hasDays: basis.hasDays,
  };
}

function basisOf(timeline: readonly TimelineEntry[]): Basis {
  const usual = usualZone(timeline);
  const instants: Basis = {
    hasDays: true,
    zone: usual.zone,
    read: ({ at }) => parsed(at, usual.offset),
  };
  const locals: Basis = {
    hasDays: true,
    zone: null,
    read: ({ at, local }) => (at === null && local?.includes('T') ? parsed(`${local}Z`, 0) : null),
  };
  const clocks: Basis = {
    hasDays: false,
    zone: timeline.find(({ zone }) => zone !== null)?.zone ?? null,
    read: ({ local }) => (local && /^\d\d:\d\d$/.test(local) ? parsed(`1970-01-01T${local}Z`, 0) : null),
  };
  const count = ({ read }: Basis): number => timeline.filter((entry) => read(entry) !== null).length;
  const candidates = isOneDay(timeline) ? [instants, locals, clocks] : [instants, locals];
  return candidates.reduce((best, each) => (count(each) > count(best) ? each : best));
}

/** Clocks without dates that never go back; otherwise nobody can say on which day they are. */
function isOneDay(timeline: readonly TimelineEntry[]): boolean {
  const clocks = timeline.flatMap(({ local }) => (local && /^\d\d:\d\d$/.test(local) ? [local] : []));
  return clocks.every((clock, index) => index === 0 || clock >= (clocks[index - 1] ?? ''));
}

/** The zone that most of the entries are told in, and how far it is ahead of UTC. */
function usualZone(timeline: readonly TimelineEntry[]): { zone: string | null; offset: number } {
  const seen = new Map<string, { zone: string | null; offset: number; count: number }>();
  for (const { at, local, zone } of timeline) {
    const [instant, clock] = [parsed(at, 0), parsed(local?.includes('T') ? `${local}Z` : null, 0)];
    if (instant === null || clock === null) continue;
    const offset = Math.round((clock - instant) / (hour / 4)) * (hour / 4);
    const key = `${zone} ${offset}`;
    seen.set(key, { zone, offset, count: (seen.get(key)?.count ?? 0) + 1 });
  }
  const usual = [...seen.values()].sort((one, other) => other.count - one.count)[0];
  return usual ?? { zone: null, offset: 0 };
}

function parsed(words: string | null, offset: number): number | null {
  const time = words === null ? Number.NaN : Date.parse(words) + offset;
  return Number.isFinite(time) && Math.abs(time) < 8e15 ? time : null;
}
