import { addDays } from '@debrief/process';
import { periodIn } from '../period/index.js';

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
  const period = periodIn(
    words
      .trim()
      .replaceAll('/', '-')
      .replace(/-(?=\d(?:-|$))/g, '-0'),
  );
  if (!period) return null;
  const next = addDays(period.last, 1);
  switch (when) {
    case 'before':
      return { from: null, to: period.first };
    case 'after':
      return { from: next, to: null };
    case 'since':
      return { from: period.first, to: null };
    case 'until':
      return { from: null, to: next };
    default:
      return { from: period.first, to: next };
  }
}
