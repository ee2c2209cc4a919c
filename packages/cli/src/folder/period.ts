import { type Period, periodIn } from '@debrief/library/period';
import { InvalidArgumentError } from 'commander';

/** A year, a month or a day, as `--due <when>` and `--since <when>` take them. */
export function periodOf(words: string): Period {
  const period = periodIn(words);
  if (period) return period;
  throw new InvalidArgumentError('it is a year, a month or a day: 2026, 2026-12, 2026-12-01.');
}
