/** How many lines a stretch of time takes; null where it is too long and is folded. */
export interface Scale {
  /** The minutes of one line. */
  readonly unit: number;
  lines(minutes: number): number | null;
}

const hour = 60;
const day = 24 * hour;
const units = [
  1,
  2,
  5,
  10,
  15,
  30,
  hour,
  2 * hour,
  3 * hour,
  6 * hour,
  12 * hour,
  day,
  2 * day,
  7 * day,
  30 * day,
  365 * day,
];

/** Longer stretches are folded. */
export const longest = 4;

/** A scale at which most gaps of a timeline keep their proportions: a usual one takes up to three lines. */
export function scaleOf(gaps: readonly number[]): Scale {
  const sorted = gaps.filter((gap) => gap > 0).sort((a, b) => a - b);
  const usual = (sorted[Math.round(0.7 * (sorted.length - 1))] ?? 0) / 3;
  const unit = units.find((each) => each >= usual) ?? Math.ceil(usual);
  return {
    unit,
    lines(minutes) {
      const lines = Math.max(1, Math.round(minutes / unit));
      return lines > longest ? null : lines;
    },
  };
}
