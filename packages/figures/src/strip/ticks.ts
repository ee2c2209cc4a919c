import { clockWords, dayWords, monthWords } from '../words/clock.js';
import type { TimeScale } from './scale.js';

const [second, minute, hour, day] = [1_000, 60_000, 3_600_000, 86_400_000];

const steps = [
  ...[1, 5, 15, 30].map((count) => count * second),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * minute),
  ...[1, 2, 3, 6, 12].map((count) => count * hour),
  ...[1, 2, 7, 14].map((count) => count * day),
];
/** Steps in months, beyond the steps in days. */
const monthSteps = [1, 2, 3, 6, 12, 24, 60, 120, 1200];

export interface Tick {
  readonly time: number;
  readonly x: number;
  readonly label: string;
}

/** What the strip counts in: clocks under days, or dates under years, or months. */
export type Grain = 'clock' | 'date' | 'month';

/** Few marks, at round times, where the strip is to scale. */
export function ticksOf(
  scale: TimeScale,
  apart: number,
): { readonly ticks: readonly Tick[]; readonly grain: Grain } {
  if (scale.pixels === 0) return { ticks: [], grain: 'clock' };
  const step = steps.find((each) => each * scale.pixels >= apart);
  const months = monthSteps.find((each) => each * 30 * day * scale.pixels >= apart) ?? 1200;
  const grain = step === undefined ? 'month' : step >= day ? 'date' : 'clock';
  const label = (time: number): string => {
    if (grain === 'month') return monthWords(time);
    return grain === 'date' ? shortDay(time) : clockWords(time, step !== undefined && step < minute);
  };
  const ticks = scale.pieces
    .filter(({ isFolded }) => !isFolded)
    .flatMap(({ from, to }) => (step ? multiples(from, to, step) : monthsBetween(from, to, months)))
    .map((time) => ({ time, x: scale.x(time), label: label(time) }));
  return { ticks, grain };
}

/** `6 Nov` */
export function shortDay(time: number): string {
  const [date, month] = dayWords(time).split(' ');
  return `${date} ${month?.slice(0, 3) ?? ''}`;
}

function multiples(from: number, to: number, step: number): number[] {
  // Weeks begin on Monday; the first day of all was a Thursday.
  const first = step % (7 * day) === 0 ? 4 * day : 0;
  const found: number[] = [];
  for (let at = Math.ceil((from - first) / step) * step + first; at <= to; at += step) found.push(at);
  return found;
}

function monthsBetween(from: number, to: number, months: number): number[] {
  const start = new Date(from);
  const found: number[] = [];
  for (let month = start.getUTCFullYear() * 12; ; month += months) {
    const time = Date.UTC(0, month);
    const at = new Date(time).setUTCFullYear(Math.floor(month / 12));
    if (at > to || found.length > 60) return found;
    if (at >= from) found.push(at);
  }
}

export interface DayMark {
  readonly x: number;
  readonly label: string;
}

/** Where days begin, or years where the marks are dates; a day that lies in a fold alone is not told. */
export function daysOf(
  times: readonly number[],
  scale: TimeScale,
  grain: Grain,
  isNarrow: boolean,
): readonly DayMark[] {
  if (grain === 'month') return [];
  const begin = grain === 'clock' ? (time: number) => Math.floor(time / day) * day : yearOf;
  const marks: DayMark[] = [];
  let before: number | null = null;
  for (const time of times) {
    const own = begin(time);
    if (own === before) continue;
    const isFirst = before === null;
    const isNewYear = isFirst || yearOf(own) !== yearOf(before ?? own);
    const label =
      grain === 'date'
        ? String(new Date(own).getUTCFullYear())
        : isNarrow
          ? `${shortDay(own)}${isNewYear ? ` ${new Date(own).getUTCFullYear()}` : ''}`
          : dayWords(own, isNewYear);
    marks.push({ x: isFirst ? scale.x(time) : scale.x(own), label });
    before = own;
  }
  return marks;
}

function yearOf(time: number): number {
  return Date.UTC(new Date(time).getUTCFullYear(), 0);
}
