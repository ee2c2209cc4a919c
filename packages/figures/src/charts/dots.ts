import { textWidth } from '../words/width.js';
import { type ChartFigure, chartNotes, fewestForMiddle, type Spread, valueWords } from './figure.js';
import { pile } from './pile.js';
import { type ValueTick, valueScale } from './valuescale.js';

export interface ValueDot {
  readonly id: string;
  readonly title: string | null;
  readonly value: number;
  readonly x: number;
  readonly y: number;
}

/** Everything that a chart of values shows, and where. */
export interface DotsLayout {
  readonly width: number;
  readonly height: number;
  /** Where the line of values is. */
  readonly base: number;
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  readonly radius: number;
  readonly kind: 'linear' | 'log';
  readonly dots: readonly ValueDot[];
  readonly ticks: readonly ValueTick[];
  readonly median: { readonly x: number; readonly label: string; readonly labelX: number } | null;
  readonly interval: { readonly x0: number; readonly x1: number } | null;
  readonly notes: readonly string[];
  /** What it shows, for those who don't see it. */
  readonly name: string;
}

/** The sizes of the type in the charts. */
export const chartType = { label: 12.5, small: 11.5 } as const;

/** One dot for each value, piled up where they are alike, as data. */
export function layOutDots(figure: ChartFigure<Spread>, { width }: { readonly width: number }): DotsLayout {
  const { values, unit, median, interval } = figure.value;
  const [x0, x1] = [8, width - 24];
  const sorted = values.toSorted((one, other) => one.value - other.value);
  const scale = valueScale(
    sorted.map(({ value }) => value),
    unit,
    { x0, x1, size: chartType.small },
  );
  const xs = sorted.map(({ value }) => scale.x(value));
  const { lanes, apart, rise } = piled(xs);
  const hasMiddle = median !== null && sorted.length >= fewestForMiddle;
  const top = hasMiddle ? 24 : 6;
  const base = top + 12.5 + Math.max(1, ...lanes.map((lane) => lane + 1)) * rise;
  const label = hasMiddle ? `middle ${valueWords(median, unit)}` : '';
  const labelWidth = textWidth(label, chartType.label);
  const middle = hasMiddle ? scale.x(median) : 0;
  const notes = chartNotes(figure);
  return {
    width,
    height: base + 30,
    base,
    x0,
    x1,
    top,
    radius: apart * 0.45,
    kind: scale.kind,
    dots: sorted.map(({ id, title = null, value }, index) => ({
      id,
      title,
      value,
      x: xs[index] ?? x0,
      y: base - (lanes[index] ?? 0) * rise - apart * 0.45 - 3,
    })),
    ticks: scale.ticks,
    median: hasMiddle
      ? { x: middle, label, labelX: Math.max(0, Math.min(width - labelWidth, middle - labelWidth / 2)) }
      : null,
    interval: hasMiddle && interval ? { x0: scale.x(interval.low), x1: scale.x(interval.high) } : null,
    notes,
    name: `${figure.title}. ${notes.join(' ')}`,
  };
}

/** How high the highest pile may be. */
const highest = 240;

/** The largest dots whose piles are not too high; where even small ones are, they lie over each other. */
function piled(xs: readonly number[]): { lanes: readonly number[]; apart: number; rise: number } {
  for (const apart of [10, 8, 6, 5]) {
    const lanes = pile(xs, apart);
    if (heightOf(lanes) * apart <= highest) return { lanes, apart, rise: apart };
  }
  const lanes = pile(xs, 4);
  return { lanes, apart: 4, rise: Math.min(4, (1.5 * highest) / heightOf(lanes)) };
}

function heightOf(lanes: readonly number[]): number {
  return Math.max(1, ...lanes.map((lane) => lane + 1));
}
