import { addDays, dayIn } from '@debrief/process';

/** From a day on, and up to another without it; null where there is no bound. */
export interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * The days that `before:2026-01` and its like ask for. A month or a year is taken whole: before and after leave it
 * out, since, until, on and in take it in. Null where the words are no day, month or year.
 */
export function daysIn(
  when: 'before' | 'after' | 'since' | 'until' | 'on' | 'in',
  words: string,
): Days | null {
  const said = spanOf(words.trim());
  if (!said) return null;
  switch (when) {
    case 'before':
      return { from: null, to: said.first };
    case 'after':
      return { from: said.next, to: null };
    case 'since':
      return { from: said.first, to: null };
    case 'until':
      return { from: null, to: said.next };
    default:
      return { from: said.first, to: said.next };
  }
}

/** The first day of a day, month or year, and the first one behind it. */
function spanOf(words: string): { first: string; next: string } | null {
  const [, year = '', month, day] = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?$/.exec(words) ?? [];
  if (year === '') return null;
  const two = (number: string | number): string => String(number).padStart(2, '0');
  if (month === undefined)
    return { first: `${year}-01-01`, next: `${String(Number(year) + 1).padStart(4, '0')}-01-01` };
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (day !== undefined) {
    const first = dayIn(`${year}-${two(month)}-${two(day)}`);
    return first === null ? null : { first, next: addDays(first, 1) };
  }
  const next =
    Number(month) === 12
      ? `${String(Number(year) + 1).padStart(4, '0')}-01`
      : `${year}-${two(Number(month) + 1)}`;
  return { first: `${year}-${two(month)}-01`, next: `${next}-01` };
}
