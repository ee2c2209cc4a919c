import type { Moment } from '@debrief/document';
import { placeDots, type StripDot } from './dots.js';
import { edge, frameOf, type StripFold, stripType } from './frame.js';
import { placeDays, placeTicks, type StripMark } from './marks.js';
import { placeMilestones, type StripMilestone } from './milestones.js';
import type { StripTimes, TimelineEntry } from './points.js';
import { type Piece, type TimeScale, timeAt } from './scale.js';
import { stripName, stripNote } from './sentences.js';
import { type StripSpan, spansOf } from './spans.js';

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
  /** Which time each stretch of the line stands for. */
  readonly stretches: readonly Piece[];
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
  const frame = frameOf(timeline, times, width);
  const { told, scale, isNarrow } = frame;
  const raised = placeDots(told.points, scale.x, { apart: 10, mostLanes: isNarrow ? 5 : 4 }, told);
  const { milestones, base } = placeMilestones(frame, raised);
  const days = placeDays(frame);
  const footTop = base + 34 + (days.length > 0 ? 18 : 0);
  const spans = spansOf(told.moments, scale.x, { top: footTop, row: 19, width, size: stripType.small });
  const noteLines = isNarrow ? 3 : 2;
  const noteY = footTop + spans.length * 19 + 22;
  return {
    width,
    height: noteY + (noteLines - 1) * 17 + 8,
    base,
    x0: edge,
    x1: width - edge,
    dots: raised.map((dot) => ({ ...dot, y: base + dot.y })),
    milestones,
    folds: frame.folds,
    stretches: frame.scale.pieces,
    ticks: placeTicks(frame),
    days,
    spans,
    hurt: hurtOf(told.moments, scale),
    zone: told.zone,
    untimed: told.untimed,
    timeline,
    name: stripName(told, spans),
    note: stripNote(told),
    noteY,
    noteLines,
  };
}

/** How many minutes lie between two places on a strip: for a dot that is moved. */
export function minutesBetween({ stretches }: StripLayout, from: number, to: number): number {
  const [start, end] = [timeAt(from, stretches), timeAt(to, stretches)];
  return start === null || end === null ? 0 : Math.round((end - start) / 60_000);
}

function hurtOf(times: ReadonlyMap<Moment, number>, { x }: TimeScale): StripLayout['hurt'] {
  const began = times.get('began');
  const [mitigated, resolved] = [times.get('mitigated'), times.get('resolved')];
  const until = mitigated ?? resolved;
  if (began === undefined || until === undefined || until < began) return null;
  return { x0: x(began), x1: x(until), end: x(Math.max(until, resolved ?? until)) };
}
