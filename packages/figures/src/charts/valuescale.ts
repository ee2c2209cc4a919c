import { scaleLinear, scaleLog, scaleSymlog } from 'd3-scale';
import { durationWords } from '../words/duration.js';
import { textWidth } from '../words/width.js';
import type { Spread } from './figure.js';

const [minute, hour, day] = [60, 3600, 86_400];

/** Values that people count in, from which the marks are taken. */
const round: Readonly<Record<Spread['unit'], readonly number[]>> = {
  seconds: [
    ...[1, 5, 15, 30],
    ...[1, 2, 5, 15, 30].map((count) => count * minute),
    ...[1, 2, 4, 8, 12].map((count) => count * hour),
    ...[1, 2, 4, 7, 14, 30, 90, 180, 365, 730, 1825, 3650].map((count) => count * day),
  ],
  days: [1, 2, 4, 7, 14, 30, 60, 90, 180, 365, 730, 1825, 3650],
};

/** The marks that are kept where there is no room for all: those that people think in first. */
const important: Readonly<Record<Spread['unit'], readonly number[]>> = {
  seconds: [minute, hour, day, 30 * day, 365 * day, 7 * day, 15 * minute, 4 * hour, 5 * minute],
  days: [1, 7, 30, 365, 90],
};

export interface ValueTick {
  readonly value: number;
  readonly x: number;
  readonly label: string;
  /** Where the label begins. */
  readonly labelX: number;
}

export interface ValueScale {
  /** How far apart equal steps are: as far as they are long, or as many times longer. */
  readonly kind: 'linear' | 'log';
  readonly x: (value: number) => number;
  readonly ticks: readonly ValueTick[];
}

/** Values that differ by more than this many times stand on a scale of ratios. */
const farApart = 20;

/** A scale for durations, chosen by what there is to show. */
export function valueScale(
  values: readonly number[],
  unit: Spread['unit'],
  room: { readonly x0: number; readonly x1: number; readonly size: number },
): ValueScale {
  const known = values.filter(Number.isFinite);
  const [least, most] = [Math.max(0, Math.min(...known, Infinity)), Math.max(0, ...known)];
  const one = unit === 'seconds' ? minute : 1;
  const isLog = most > farApart * Math.max(least, one);
  const steps = Math.max(3, Math.floor((room.x1 - room.x0) / 90));
  const high = Math.max(isLog ? roundUp(most, unit) : (evenly(most, unit, steps).at(-1) ?? most), one);
  const range = [room.x0, room.x1];
  const low = isLog && least >= one ? (round[unit].findLast((each) => each <= least) ?? 0) : 0;
  const scale = !isLog
    ? scaleLinear([0, high], range)
    : low > 0
      ? scaleLog([low, high], range)
      : scaleSymlog([0, high], range).constant(one);
  const places = (isLog ? [0, ...important[unit], ...round[unit]] : evenly(high, unit, steps)).filter(
    (value, index, all) => value >= low && value <= high && all.indexOf(value) === index,
  );
  const ticks = withRoom(
    places.map((value) => {
      const label = value === 0 ? '0' : tickWords(value, unit);
      const x = scale(value);
      const width = textWidth(label, room.size);
      // The first one stands under the end of the line, and no further left.
      return { value, x, label, labelX: Math.max(0, x - width / 2), width };
    }),
  );
  return { kind: isLog ? 'log' : 'linear', x: (value) => scale(Math.max(low, value)), ticks };
}

/** The marks whose labels have room; of two that have not, the one that is named first. */
function withRoom(all: readonly (ValueTick & { readonly width: number })[]): readonly ValueTick[] {
  const shown: (ValueTick & { readonly width: number })[] = [];
  for (const tick of all) {
    const isFree = shown.every(
      (other) =>
        tick.labelX + tick.width + 12 <= other.labelX || other.labelX + other.width + 12 <= tick.labelX,
    );
    if (isFree) shown.push(tick);
  }
  return shown
    .sort((one, other) => one.x - other.x)
    .map(({ value, x, label, labelX }) => ({ value, x, label, labelX }));
}

function tickWords(value: number, unit: Spread['unit']): string {
  return durationWords(unit === 'seconds' ? value : value * day);
}

/** The first value worth a mark at or above this one. */
function roundUp(value: number, unit: Spread['unit']): number {
  return round[unit].find((each) => each >= value) ?? value;
}

/** Even steps from nothing to a value, or just over it. */
function evenly(most: number, unit: Spread['unit'], atMost: number): readonly number[] {
  const own =
    unit === 'seconds' ? [...round.seconds, 10 * minute, 3 * hour, 6 * hour] : [...round.days, 5, 10, 20];
  const steps = own.toSorted((one, other) => one - other);
  const step = steps.find((each) => most / each <= atMost) ?? Math.ceil(most / atMost);
  const count = Math.max(1, Math.ceil(most / step));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}
