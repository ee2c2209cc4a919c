import { type Moment, moments } from '@debrief/document';
import { clockWords, dayWords } from '../words/clock.js';
import { counted } from '../words/count.js';
import { durationWords, roughDuration } from '../words/duration.js';
import { textWidth } from '../words/width.js';
import { clip } from '../words/wrap.js';
import { momentName, placeDots, type StripDot } from './dots.js';
import { placeFlags } from './lanes.js';
import { type Points, pointsOf, type StripTimes, type TimelineEntry } from './points.js';
import { type TimeScale, timeScale } from './scale.js';
import { type StripSpan, spansOf } from './spans.js';
import { daysOf, shortDay, ticksOf } from './ticks.js';

/** A named moment above the strip. */
export interface StripMilestone {
  readonly moments: readonly Moment[];
  readonly x: number;
  /** Where the line from the label ends: at the dot, or at the strip. */
  readonly y: number;
  readonly name: string;
  readonly clock: string;
  readonly lane: number;
  readonly labelY: number;
  readonly labelX: number;
  /** Where the line to the label begins: beside it, or below it. */
  readonly top: number;
}

/** A long gap without an entry, drawn short. */
export interface StripFold {
  readonly x0: number;
  readonly x1: number;
  readonly seconds: number;
  /** `8 h 19 min` */
  readonly label: string;
}

/** A label under the strip. */
export interface StripMark {
  readonly x: number;
  readonly label: string;
  readonly labelX: number;
}

/** Everything that the strip shows, and where. */
export interface StripLayout {
  readonly width: number;
  readonly height: number;
  /** Where the line of time is. */
  readonly base: number;
  readonly x0: number;
  readonly x1: number;
  readonly dots: readonly StripDot[];
  readonly milestones: readonly StripMilestone[];
  readonly folds: readonly StripFold[];
  /** Round times; one without a label has an empty one. */
  readonly ticks: readonly StripMark[];
  /** Where days begin, or years on a long strip. */
  readonly days: readonly StripMark[];
  readonly spans: readonly StripSpan[];
  /** From the beginning to where it hurt no more, and to where it was over. */
  readonly hurt: { readonly x0: number; readonly x1: number; readonly end: number } | null;
  readonly zone: string | null;
  /** The entries that have no place on it. */
  readonly untimed: readonly number[];
  readonly timeline: readonly TimelineEntry[];
  /** What it shows, for those who don't see it. */
  readonly name: string;
  /** The line of words at the foot. */
  readonly note: string;
  readonly noteY: number;
  /** How many lines there is room for at the foot. */
  readonly noteLines: number;
}

/** The sizes of the type on the strip, in pixels. */
export const stripType = { label: 12.5, small: 11.5 } as const;

/**
 * The incident to scale, as data: dots, named moments, folded gaps and durations, none over another.
 *
 *     const layout = layOutStrip(json.timeline, json.times, { width: 1040 });
 */
export function layOutStrip(
  timeline: readonly TimelineEntry[],
  times: StripTimes,
  { width }: { readonly width: number },
): StripLayout {
  const told = pointsOf(timeline, times);
  const isNarrow = width < 560;
  const all = [...told.points.map(({ time }) => time), ...told.moments.values()].sort((a, b) => a - b);
  const distinct = all.filter((time, index) => time !== all[index - 1]);
  const scale = timeScale(distinct, {
    x0: edge,
    x1: width - edge,
    foldWidth: (gap) => Math.max(34, textWidth(gapWords(gap, isNarrow), stripType.small) + 12),
    mostFolds: isNarrow ? 3 : 6,
    longest: isNarrow ? 0.2 : 0.11,
  });
  const { flags, base } = heads(told, scale, width, isNarrow);
  const dots = placeDots(told.points, scale.x, { base, apart: 10, mostLanes: mostLanes(isNarrow) }, told);
  const folds = scale.pieces
    .filter(({ isFolded }) => isFolded)
    .map(({ from, to, x0, x1 }) => ({
      x0,
      x1,
      seconds: (to - from) / 1000,
      label: gapWords(to - from, isNarrow),
    }));
  const { ticks, days } = feet(told, scale, folds, width, isNarrow);
  const footTop = base + (distinct.length === 0 ? 16 : 34) + (days.length > 0 ? 18 : 0);
  const spans = spansOf(told.moments, scale.x, { top: footTop, row: 19, width, size: stripType.small });
  const noteLines = isNarrow ? 3 : 2;
  const noteY = footTop + spans.length * 19 + 22;
  const own = (moment: Moment) => dots.find((dot) => dot.moment === moment);
  const milestones = flags.map(({ moments: held, ...flag }): StripMilestone => {
    const ys = held.flatMap((moment) => own(moment)?.y ?? []);
    return { ...flag, moments: held, y: Math.min(base, ...ys) };
  });
  return {
    width,
    height: noteY + (noteLines - 1) * 17 + 8,
    base,
    x0: edge,
    x1: width - edge,
    dots,
    milestones,
    folds,
    ticks,
    days,
    spans,
    hurt: hurtOf(told.moments, scale),
    zone: told.zone,
    untimed: told.untimed,
    timeline,
    name: nameOf(told, spans),
    note: noteOf(told),
    noteY,
    noteLines,
  };
}

/** How far inside the ends of the line the first and the last dot stand. */
const edge = 8;

function tickApart(isNarrow: boolean): number {
  return isNarrow ? 66 : 92;
}

function mostLanes(isNarrow: boolean): number {
  return isNarrow ? 5 : 4;
}

function gapWords(milliseconds: number, isNarrow: boolean): string {
  return isNarrow ? roughDuration(milliseconds / 1000) : durationWords(milliseconds / 1000);
}

/** The labels above the strip, and how far down it is for them to have room. */
function heads(told: Points, scale: TimeScale, width: number, isNarrow: boolean) {
  const together = new Map<number, Moment[]>();
  for (const moment of moments) {
    const time = told.moments.get(moment);
    if (time !== undefined) together.set(time, [...(together.get(time) ?? []), moment]);
  }
  const { grain } = ticksOf(scale, tickApart(isNarrow));
  const inOrder = [...together].sort(([one], [other]) => one - other);
  const named = inOrder.map(([time, held], place) => {
    const name = held.map((moment, index) => (index === 0 ? momentName(moment) : moment)).join(', ');
    const before = inOrder[place - 1]?.[0];
    const isNewDay = before === undefined || shortDay(before) !== shortDay(time);
    const clock = grain === 'clock' || !isNewDay ? clockWords(time, time % 60_000 !== 0) : shortDay(time);
    const room = width - textWidth(clock, stripType.label) - 24;
    return { time, moments: held, name: clip(name, room / 1.06, stripType.label), clock, x: scale.x(time) };
  });
  const flags = named.map(({ x, name, clock }) => ({
    x,
    width: textWidth(name, stripType.label) * 1.06 + textWidth(` ${clock}`, stripType.label) + 6,
  }));
  const places = placeFlags(flags, width);
  const lanes = Math.max(0, ...places.map(({ lane }) => lane + 1));
  // The pile of dots is measured without its place, since its place follows from it.
  const piled = placeDots(told.points, scale.x, { base: 0, apart: 10, mostLanes: mostLanes(isNarrow) }, told);
  const highest = Math.min(0, ...piled.map(({ y }) => y));
  const labelsHeight = lanes * 19;
  const base = labelsHeight + 20.5 - highest;
  return {
    base,
    flags: named.map(({ time: _, ...flag }, index) => {
      const { lane, x0 } = places[index] ?? { lane: 0, x0: 0 };
      const isRight = x0 + 1 >= flag.x;
      const labelY = labelsHeight - lane * 19 - 5;
      const isBelow = !isRight && flag.x < x0 + (flags[index]?.width ?? 0) - 1;
      return {
        ...flag,
        lane,
        labelX: x0 + (isRight ? 6 : 0),
        labelY,
        top: isBelow ? labelY + 5 : labelY - 10,
      };
    }),
  };
}

/** The labels under the strip; one that would touch another is left out. */
function feet(
  told: Points,
  scale: TimeScale,
  folds: readonly StripFold[],
  width: number,
  isNarrow: boolean,
): { readonly ticks: readonly StripMark[]; readonly days: readonly StripMark[] } {
  const { ticks, grain } = ticksOf(scale, tickApart(isNarrow));
  const taken = folds.map(({ x0, x1, label }) => {
    const half = textWidth(label, stripType.small) / 2;
    return [(x0 + x1) / 2 - half, (x0 + x1) / 2 + half] as const;
  });
  const marks = ticks.map(({ x, label }) => {
    const own = textWidth(label, stripType.small);
    const from = Math.max(0, Math.min(width - own, x - own / 2));
    const isFree = taken.every(([left, right]) => from + own + 8 <= left || from >= right + 8);
    if (isFree) taken.push([from, from + own]);
    return { x, label: isFree ? label : '', labelX: from };
  });
  if (!told.hasDays) return { ticks: marks, days: [] };
  const begins = daysOf(
    told.points.map(({ time }) => time),
    scale,
    grain,
    isNarrow,
  );
  let end = -Infinity;
  const days = begins.flatMap(({ x, label }, index) => {
    const own = textWidth(label, stripType.small);
    // A day that begins close behind another is told a little later, as long as it lasts.
    const from = Math.max(end + 12, x + (index === 0 ? -edge : 5));
    const labelX = Math.max(0, Math.min(width - own, from));
    if (labelX < end + 12 || from > (begins[index + 1]?.x ?? Infinity)) return [];
    end = labelX + own;
    return [{ x, label, labelX }];
  });
  return { ticks: marks, days };
}

function hurtOf(times: ReadonlyMap<Moment, number>, { x }: TimeScale): StripLayout['hurt'] {
  const began = times.get('began');
  const [mitigated, resolved] = [times.get('mitigated'), times.get('resolved')];
  const until = mitigated ?? resolved;
  if (began === undefined || until === undefined || until < began) return null;
  return { x0: x(began), x1: x(until), end: x(Math.max(until, resolved ?? until)) };
}

function nameOf({ points, hasDays, zone }: Points, spans: readonly StripSpan[]): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return 'The incident in time: no entry has a time yet.';
  const when = ({ time }: { readonly time: number }): string =>
    `${hasDays ? `${dayWords(time, true)}, ` : ''}${clockWords(time)}`;
  const from = points.length === 1 ? `at ${when(first)}` : `from ${when(first)} to ${when(last)}`;
  const steps = spans.map(({ label }) => `${label.charAt(0).toUpperCase()}${label.slice(1)}.`);
  const count = counted(points.length, 'entry', 'entries');
  return [`The incident in time: ${count}, ${from}${zone ? ` ${zone}` : ''}.`, ...steps].join(' ');
}

function noteOf({ points, untimed, zone }: Points): string {
  const unsure = points.filter(({ entry }) => !entry.certain).length;
  return [
    counted(points.length, 'entry', 'entries'),
    ...(unsure > 0 ? [`${unsure} not certain (hollow)`] : []),
    ...(untimed.length > 0 ? [`${counted(untimed.length, 'entry', 'entries')} without a time`] : []),
    ...(points.length > 0 && zone ? [`times in ${zone}`] : []),
  ].join(' · ');
}
