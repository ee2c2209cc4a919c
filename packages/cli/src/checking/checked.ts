import type { Finding } from '@debrief/document';

/** A file that was checked, under the name that it has on the command line. */
export interface Checked {
  readonly path: string;
  /** Where it is; null for standard input. */
  readonly file: string | null;
  readonly text: string;
  /** False where writing the text back would not give the same bytes. */
  readonly intact: boolean;
  readonly findings: readonly Finding[];
}

/** How much was found, and in how many files. */
export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}

/** Counts the findings of files by their severity. */
export function summaryOf(checked: readonly Checked[]): Summary {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { findings } of checked) for (const { severity } of findings) counts[severity]++;
  return {
    files: checked.length,
    errors: counts.error,
    warnings: counts.warning,
    notes: counts.note,
  };
}

/** Sorts findings in the order of the text. */
export function byPlace(one: Finding, other: Finding): number {
  return one.from - other.from || one.to - other.to;
}
