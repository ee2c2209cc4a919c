import { firstIndex, type Moment } from '@debrief/document/words';
import { clockWords, dayWords } from '../words/clock.js';
import { counted } from '../words/count.js';
import type { Point, TimelineEntry } from './points.js';

/** One entry on the strip, or several that stand too close to be told apart. */
export interface StripDot {
  /** The entries, as indexes in the timeline: the first of them is where the dot leads. */
  readonly entries: readonly number[];
  readonly x: number;
  /** How many dots are below it: those of one moment stand upon each other. */
  readonly lane: number;
  readonly y: number;
  readonly moment: Moment | null;
  readonly certain: boolean;
  /** `10:41 UTC, Began. Declines rose to 18%.` */
  readonly name: string;
}

export interface DotRoom {
  /** How far apart the middles of two dots are at least. */
  readonly apart: number;
  readonly mostLanes: number;
}

/** A dot without its height, which is known once all have their lanes. */
type Placed = Omit<StripDot, 'y' | 'name'> & { readonly points: readonly Point[] };

/** Dots over a line at 0: piled up where they stand close, merged where even the pile is full. */
export function placeDots(
  points: readonly Point[],
  x: (time: number) => number,
  room: DotRoom,
  words: { readonly zone: string | null; readonly hasDays: boolean },
): readonly StripDot[] {
  const placed: Placed[] = [];
  // The moments come first, so that they stand on the line itself wherever they can.
  const held = lanesFor(room.apart);
  const free = lanesFor(room.apart);
  for (const point of points.filter(({ entry }) => entry.moment !== null)) {
    const at = x(point.time);
    const lane = held.firstFree(at);
    held.take(lane, at, placed.push(dotOf(point, at, lane)) - 1);
  }
  for (const point of points.filter(({ entry }) => entry.moment === null)) {
    const at = x(point.time);
    const lane = free.firstFree(at, (each) => held.isFree(each, at));
    const full = lane >= room.mostLanes ? free.top(room.mostLanes) : undefined;
    const below = full === undefined ? undefined : placed[full];
    if (below && full !== undefined) placed[full] = together(below, point);
    else free.take(lane, at, placed.push(dotOf(point, at, lane)) - 1);
  }
  placed.sort((one, other) => one.x - other.x || one.lane - other.lane);
  const spansDays = new Set(points.map(({ time }) => Math.floor(time / 86_400_000))).size > 1;
  return placed.map(({ points: own, ...dot }) => ({
    ...dot,
    y: -dot.lane * room.apart,
    name: nameOf(own, words.hasDays && spansDays, words.zone),
  }));
}

function dotOf(point: Point, x: number, lane: number): Placed {
  const { entry, index } = point;
  return { entries: [index], x, lane, moment: entry.moment, certain: entry.certain, points: [point] };
}

function together(below: Placed, point: Point): Placed {
  return {
    ...below,
    entries: [...below.entries, point.index],
    points: [...below.points, point],
    certain: below.certain && point.entry.certain,
  };
}

/** What stands in each lane; asked for from left to right. */
function lanesFor(apart: number) {
  const lanes: { readonly xs: number[]; last: number }[] = [];
  const isFree = (lane: number, x: number): boolean => {
    const xs = lanes[lane]?.xs ?? [];
    const next = firstIndex(xs.length, (index) => (xs[index] ?? 0) > x - apart);
    return (xs[next] ?? Infinity) >= x + apart;
  };
  return {
    isFree,
    firstFree: (x: number, also: (lane: number) => boolean = () => true): number => {
      let lane = 0;
      while (!isFree(lane, x) || !also(lane)) lane++;
      return lane;
    },
    take: (lane: number, x: number, dot: number): void => {
      for (let each = lanes.length; each <= lane; each++) lanes.push({ xs: [], last: -1 });
      lanes[lane]?.xs.push(x);
      lanes[lane] = { xs: lanes[lane]?.xs ?? [x], last: dot };
    },
    /** The dot that was last put in the highest of so many lanes that has any. */
    top: (most: number): number | undefined => lanes.slice(0, most).findLast(({ last }) => last >= 0)?.last,
  };
}

function nameOf(points: readonly Point[], withDay: boolean, zone: string | null): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return '';
  const day = withDay ? `${dayWords(first.time)}, ` : '';
  if (points.length === 1) return `${day}${entryWords(first.entry)}`;
  const [from, to] = [clockWords(first.time), clockWords(last.time)];
  const span = from === to ? from : `${from} to ${to}`;
  return `${day}${counted(points.length, 'entry', 'entries')}, ${span}${zone ? ` ${zone}` : ''}`;
}

/** An entry as it is told: its clock, its moment, its words. */
export function entryWords({ local, zone, moment, certain, text }: TimelineEntry): string {
  const clock = /(\d\d:\d\d)$/.exec(local ?? '')?.[1];
  const when = clock ? `${clock}${zone ? ` ${zone}` : ''}${certain ? '' : ', not certain'}, ` : '';
  return `${when}${moment ? `${momentName(moment)}. ` : ''}${text}`;
}

/** `Began`. */
export function momentName(moment: Moment): string {
  return `${moment.charAt(0).toUpperCase()}${moment.slice(1)}`;
}
