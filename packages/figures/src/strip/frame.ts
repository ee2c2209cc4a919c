import { durationWords, roughDuration } from '../words/duration.js';
import { textWidth } from '../words/width.js';
import { type Points, pointsOf, type StripTimes, type TimelineEntry } from './points.js';
import { type TimeScale, timeScale } from './scale.js';
import { type Grain, type Tick, ticksOf } from './ticks.js';

/** A long gap without an entry, drawn short. */
export interface StripFold {
  readonly x0: number;
  readonly x1: number;
  readonly seconds: number;
  /** `8 h 19 min` */
  readonly label: string;
}

/** The sizes of the type on the strip, in pixels. */
export const stripType = { label: 12.5, small: 11.5 } as const;

/** How far inside the ends of the line the first and the last dot stand. */
export const edge = 8;

/** What everything on a strip is fitted to: the times that are told, and their scale. */
export interface Frame {
  readonly width: number;
  readonly isNarrow: boolean;
  readonly told: Points;
  readonly scale: TimeScale;
  readonly folds: readonly StripFold[];
  readonly ticks: readonly Tick[];
  readonly grain: Grain;
}

export function frameOf(timeline: readonly TimelineEntry[], times: StripTimes, width: number): Frame {
  const told = pointsOf(timeline, times);
  const isNarrow = width < 560;
  const all = [...told.points.map(({ time }) => time), ...told.moments.values()].sort((a, b) => a - b);
  const gapWords = (milliseconds: number): string =>
    isNarrow ? roughDuration(milliseconds / 1000) : durationWords(milliseconds / 1000);
  const scale = timeScale(
    all.filter((time, index) => time !== all[index - 1]),
    {
      x0: edge,
      x1: width - edge,
      foldWidth: (gap) => Math.max(34, textWidth(gapWords(gap), stripType.small) + 12),
      mostFolds: isNarrow ? 3 : 6,
      longest: isNarrow ? 0.2 : 0.11,
    },
  );
  const folds = scale.pieces
    .filter(({ isFolded }) => isFolded)
    .map(({ from, to, x0, x1 }) => ({ x0, x1, seconds: (to - from) / 1000, label: gapWords(to - from) }));
  return { width, isNarrow, told, scale, folds, ...ticksOf(scale, isNarrow ? 66 : 92) };
}
