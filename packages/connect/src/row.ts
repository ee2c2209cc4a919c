import type { Moment } from '@debrief/document';

/** What a pasted text was taken for. */
export const formats = [
  'slack copy',
  'slack export',
  'pagerduty log',
  'alertmanager',
  'csv',
  'table',
  'json',
  'lines',
] as const;

export type Format = (typeof formats)[number];

/** One thing that happened, ready to become an entry of a timeline. */
export interface PastedRow {
  /** As an operation takes it: `2026-11-20 10:53 UTC`; a clock alone where no day is told; null for none at all. */
  readonly time: string | null;
  /** The time as the source says it. */
  readonly said: string;
  /** What happened, on one line. */
  readonly text: string;
  /** What else the source says of it, such as the other columns of a table. */
  readonly also: string | null;
  readonly who: string | null;
  /** False where the source says that the time is about right. */
  readonly certain: boolean;
  /** A suggestion: which key moment this may have been. */
  readonly moment: Moment | null;
  /** Where it can be read on. */
  readonly source: string | null;
  /** What a person should look at, in a sentence. */
  readonly problem: string | null;
}

/** Everything that was made of a pasted text. Each of its lines is in one of the three lists. */
export interface Pasted {
  readonly format: Format;
  readonly rows: readonly PastedRow[];
  /** Lines that became no row, as they stand. */
  readonly left: readonly string[];
  /** Lines that belong to the tool and not to what happened: day dividers, reactions, “2 replies”. */
  readonly passed: readonly string[];
  /** What was too much, in a kind sentence; null where nothing was. */
  readonly note: string | null;
}

/** What the text itself does not say. */
export interface PasteOptions {
  /** The day on which it is pasted, as `2026-11-20`: days without a year, “Yesterday” and “Monday” count from it. */
  readonly today: string;
  /** The zone of clocks that come without one; null where nobody knows. */
  readonly zone?: string | null;
  /** The day of clocks before the text names one, as `2026-11-20`. */
  readonly day?: string | null;
  /** Names by the ids and handles that the source may have for them. */
  readonly people?: Readonly<Record<string, string>>;
}

/** What a reader of one format makes of a text. */
export interface Read {
  readonly rows: readonly PastedRow[];
  readonly left: readonly string[];
  readonly passed: readonly string[];
}
