import { counted } from '../words/count.js';
import { durationWords } from '../words/duration.js';

/** What a chart shows, as plain data: a figure of `library` is one. */
export interface ChartFigure<Value = Spread | Counts | Parts> {
  readonly title: string;
  readonly of: 'postmortems' | 'incidents' | 'factors' | 'actions';
  /** How many are in it. */
  readonly n: number;
  readonly leftOut: readonly { readonly why: string; readonly count: number }[];
  readonly value: Value;
}

/** Every single value, and the middle of them. */
export interface Spread {
  readonly kind: 'spread';
  readonly unit: 'seconds' | 'days';
  readonly values: readonly SpreadValue[];
  readonly median: number | null;
  readonly interval: { readonly low: number; readonly high: number; readonly coverage: number } | null;
}

export interface SpreadValue {
  readonly id: string;
  /** What it is called, where that is known. */
  readonly title?: string | null;
  readonly value: number;
}

/** How many there are of each; a row may hold more than a chart needs. */
export interface Counts<Row extends CountRow = CountRow> {
  readonly kind: 'counts';
  /** True where one may be counted in several rows. */
  readonly overlap: boolean;
  readonly rows: readonly Row[];
}

export interface CountRow {
  readonly name: string;
  readonly count: number;
}

/** Wholes, each in the same parts. */
export interface Parts {
  readonly kind: 'parts';
  readonly parts: readonly string[];
  readonly rows: readonly PartRow[];
}

export interface PartRow {
  readonly name: string;
  readonly counts: readonly number[];
}

/** A value in words: `19 min`, `3 days`. */
export function valueWords(value: number, unit: Spread['unit']): string {
  if (unit === 'seconds') return durationWords(value);
  return counted(Math.round(value * 10) / 10, 'day');
}

/** How many there are, in words: `17 postmortems`. */
export function numberWords({ of, n }: Pick<ChartFigure, 'of' | 'n'>): string {
  return counted(n, of.replace(/s$/, ''), of);
}

/** How many are in a chart and how many are not, in sentences that stand below it. */
export function chartNotes(figure: ChartFigure): readonly string[] {
  const { leftOut, value } = figure;
  const out = leftOut.filter(({ count }) => count > 0).map(({ why, count }) => `${count} (${why})`);
  return [
    `${numberWords(figure)}.`,
    ...(value.kind === 'spread' ? middleNotes(value) : []),
    ...(value.kind === 'counts' && value.overlap && value.rows.length > 1
      ? ['One may be counted in several rows.']
      : []),
    ...(out.length > 0 ? [`Not in it: ${out.join(', ')}.`] : []),
  ];
}

/** The middle is told from three values on; below that, the values are all there is to say. */
export const fewestForMiddle = 3;

function middleNotes({ values, median, interval, unit }: Spread): string[] {
  if (values.length === 0) return [];
  if (values.length < fewestForMiddle || median === null) return ['Too few to speak of a middle.'];
  const middle = `Half of them took ${valueWords(median, unit)} or less`;
  if (!interval) return [`${middle}. Too few to say how far chance alone moves that.`];
  const [low, high] = [valueWords(interval.low, unit), valueWords(interval.high, unit)];
  const sure = Math.floor(interval.coverage * 100);
  if (low === high) return [`${middle}, and chance alone hardly moves that (${sure}% sure).`];
  return [`${middle}; by chance alone that could lie anywhere from ${low} to ${high} (${sure}% sure).`];
}
