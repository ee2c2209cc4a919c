import { textWidth } from '../words/width.js';
import { edge, type Frame, stripType } from './frame.js';
import { daysOf } from './ticks.js';

/** A label under the strip. */
export interface StripMark {
  readonly x: number;
  readonly label: string;
  readonly labelX: number;
}

/** The labels of round times under the strip; one that would touch another is left empty. */
export function placeTicks({ folds, ticks, width }: Frame): readonly StripMark[] {
  const taken = folds.map(({ x0, x1, label }) => {
    const half = textWidth(label, stripType.small) / 2;
    return [(x0 + x1) / 2 - half, (x0 + x1) / 2 + half] as const;
  });
  return ticks.map(({ x, label }) => {
    const own = textWidth(label, stripType.small);
    const labelX = Math.max(0, Math.min(width - own, x - own / 2));
    const isFree = taken.every(([left, right]) => labelX + own + 8 <= left || labelX >= right + 8);
    if (isFree) taken.push([labelX, labelX + own]);
    return { x, label: isFree ? label : '', labelX };
  });
}

/** The labels of the days, or the years, below those. */
export function placeDays({ told, scale, grain, width, isNarrow }: Frame): readonly StripMark[] {
  if (!told.hasDays) return [];
  const times = told.points.map(({ time }) => time);
  const begins = daysOf(times, scale, grain, isNarrow);
  let end = -Infinity;
  return begins.flatMap(({ x, label }, index) => {
    const own = textWidth(label, stripType.small);
    // A day that begins close behind another is told a little later, as long as it lasts.
    const from = Math.max(end + 12, x + (index === 0 ? -edge : 5));
    const labelX = Math.max(0, Math.min(width - own, from));
    if (labelX < end + 12 || from > (begins[index + 1]?.x ?? Infinity)) return [];
    end = labelX + own;
    return [{ x, label, labelX }];
  });
}
