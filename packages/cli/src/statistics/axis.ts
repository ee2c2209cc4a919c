import type { Spread } from '@debrief/library/statistics';
import { tick } from './amount.js';

/** Where values stand on a line of so many columns. */
export interface Axis {
  readonly log: boolean;
  at(value: number): number;
  readonly ticks: readonly Tick[];
}

/** A value with its name, as many as there is room for. */
interface Tick {
  readonly column: number;
  readonly words: string;
  /** Where the name begins. */
  readonly from: number;
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

const marks: Readonly<Record<Spread['unit'], readonly number[]>> = {
  seconds: [
    0,
    ...[1, 2, 5, 10, 20, 30].map((each) => each * minute),
    ...[1, 2, 3, 6, 12].map((each) => each * hour),
    ...[1, 2, 3, 7, 14, 30, 60, 120, 365, 1000, 3650].map((each) => each * day),
  ],
  days: [0, 1, 2, 3, 5, 7, 10, 14, 20, 30, 60, 90, 120, 180, 365, 730, 1000, 3650],
};

/** What is so small that smaller differences say nothing: a minute, a day. */
const grain: Readonly<Record<Spread['unit'], number>> = { seconds: minute, days: 1 };

/** From here on the largest value would press the others together. */
const much = 20;

/** An axis from the smallest to the largest value; logarithmic where they are far apart. */
export function axisOf(sorted: readonly number[], unit: Spread['unit'], width: number): Axis {
  const [low, high] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  const log = (high + grain[unit]) / (low + grain[unit]) > much;
  // Zero is a value too, and has no logarithm.
  const set = (value: number): number => (log ? Math.log(value + grain[unit]) : value);
  const span = set(high) - set(low);
  const at = (value: number): number =>
    span === 0 ? 0 : Math.round(((set(value) - set(low)) / span) * (width - 1));
  return { log, at, ticks: ticksOf([low, high], unit, at, width) };
}

/** The smallest and the largest value at the ends, round ones between them. */
function ticksOf(
  [low, high]: readonly [number, number],
  unit: Spread['unit'],
  at: (value: number) => number,
  width: number,
): readonly Tick[] {
  const first = { column: 0, from: 0, words: tick(low, unit) };
  if (first.words.length > width) return [];
  const words = tick(high, unit);
  const last = { column: width - 1, from: width - words.length, words };
  if (low === high || last.from < first.words.length + apart) return [first];
  const found: Tick[] = [first];
  let free = first.words.length + apart;
  for (const value of marks[unit].filter((each) => low < each && each < high)) {
    const [column, own] = [at(value), tick(value, unit)];
    if (column < free || column + own.length + apart > last.from) continue;
    found.push({ column, from: column, words: own });
    free = column + own.length + apart;
  }
  return [...found, last];
}

/** Columns between the names of two ticks. */
const apart = 2;
