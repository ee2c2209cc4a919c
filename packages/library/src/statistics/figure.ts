/** A figure: what was counted, what came of it, what was left out, and how to read it. Plain data. */
export interface Figure<Name extends string = string> {
  readonly name: Name;
  readonly title: string;
  /** What is counted: `postmortems`. */
  readonly of: 'postmortems' | 'incidents' | 'factors' | 'actions';
  /** How many of them are in the figure. */
  readonly n: number;
  readonly leftOut: readonly LeftOut[];
  readonly value: Spread | Counts | Parts;
  /** What is counted, how, and what it does not say. */
  readonly explain: readonly string[];
}

/** Some that are not in a figure, and why: `no system named`. */
export interface LeftOut {
  readonly why: string;
  readonly count: number;
}

/** Every single value, and the middle of them. */
export interface Spread {
  readonly kind: 'spread';
  readonly unit: 'seconds' | 'days';
  /** The smallest first. */
  readonly values: readonly { readonly id: string; readonly value: number }[];
  readonly median: number | null;
  /** Where the median of such incidents lies; null where there are too few to tell. */
  readonly interval: Interval | null;
}

/** Two of the values, and how often such an interval holds the median at least: 0.9618. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly coverage: number;
}

/** How many there are of each. */
export interface Counts {
  readonly kind: 'counts';
  /** True where one may be counted in several rows, so that the rows are more than the whole. */
  readonly overlap: boolean;
  readonly rows: readonly Count[];
}

export interface Count {
  readonly name: string;
  readonly count: number;
  /** The postmortems behind the number. */
  readonly ids: readonly string[];
}

/** Wholes, each in the same parts: `done`, `dropped`, `open`. */
export interface Parts {
  readonly kind: 'parts';
  readonly parts: readonly string[];
  readonly rows: readonly { readonly name: string; readonly counts: readonly number[] }[];
}

/** Only what there is any of. */
export function leftOut(counts: Readonly<Record<string, number>>): readonly LeftOut[] {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([why, count]) => ({ why, count }));
}
