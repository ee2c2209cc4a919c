import type { Moment } from '@debrief/document';
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
  readonly base: number;
  /** How far apart the middles of two dots are at least. */
  readonly apart: number;
  readonly mostLanes: number;
}

/** A dot without its height, which is known once all have their lanes. */
type Placed = Omit<StripDot, 'y' | 'name'> & { readonly points: readonly Point[] };

/** Piles the dots up where they stand close, and merges them where even the pile is full. */
export function placeDots(
  points: readonly Point[],
  x: (time: number) => number,
  room: DotRoom,
  words: { readonly zone: string | null; readonly hasDays: boolean },
): readonly StripDot[] {
  const placed: Placed[] = [];
  const lastIn: number[] = [];
  const topOf: number[] = [];
  for (const point of points) {
    const { entry, index } = point;
    const at = x(point.time);
    const free = lastIn.findIndex((last) => last <= at - room.apart);
    const lane = free < 0 ? lastIn.length : free;
    const dot = {
      entries: [index],
      x: at,
      lane,
      moment: entry.moment,
      certain: entry.certain,
      points: [point],
    };
    const full = lane >= room.mostLanes && entry.moment === null ? topOf[room.mostLanes - 1] : undefined;
    const below = full === undefined ? undefined : placed[full];
    if (below && full !== undefined) {
      const together = { entries: [...below.entries, index], points: [...below.points, point] };
      placed[full] = { ...below, ...together, certain: below.certain && entry.certain };
      continue;
    }
    lastIn[lane] = at;
    topOf[lane] = placed.push(dot) - 1;
  }
  const spansDays = new Set(points.map(({ time }) => Math.floor(time / 86_400_000))).size > 1;
  return placed.map(({ points: own, ...dot }) => ({
    ...dot,
    y: room.base - dot.lane * room.apart,
    name: nameOf(own, words.hasDays && spansDays, words.zone),
  }));
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
