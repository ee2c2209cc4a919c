import { addDays, dayIn } from '@debrief/process';

/** Some days in a row, the first and the last among them. */
export interface Period {
  readonly first: string;
  readonly last: string;
}

/**
 * The days that a year, a month or a day names: `periodIn('2026-02')` is from `2026-02-01` to `2026-02-28`. Null for
 * other words.
 */
export function periodIn(words: string): Period | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(words.trim()) ?? [];
  if (year === undefined) return null;
  const first = dayIn(`${year}-${month ?? '01'}-${day ?? '01'}`);
  if (first === null) return null;
  if (day !== undefined) return { first, last: first };
  return { first, last: month === undefined ? `${year}-12-31` : lastOfMonth(first) };
}

function lastOfMonth(first: string): string {
  const next = `${addDays(first, 31).slice(0, 'YYYY-MM'.length)}-01`;
  return addDays(next, -1);
}

/** Whether a day is one of a period. */
export function isWithin(day: string, { first, last }: Period): boolean {
  return first <= day && day <= last;
}
