import type { UnknownWord } from '../actions/filter.js';
import type { Period } from '../period/index.js';
import { dayOf } from '../reading/day.js';
import type { Facts } from '../reading/facts.js';
import { folded } from './counts.js';

/** Which postmortems are counted. Of several words one has to fit, of several filters all; none asks for nothing. */
export interface StatisticsFilters {
  readonly system?: readonly string[];
  readonly severity?: readonly string[];
  readonly label?: readonly string[];
  readonly year?: readonly string[];
  /** From its first day on. */
  readonly since?: Period;
  /** To its last day. */
  readonly until?: Period;
}

/** What a filter has to know of an incident; a decision tells it too. */
export type Filterable = Pick<Facts, 'systems' | 'severity' | 'labels' | 'month'> &
  Parameters<typeof dayOf>[0];

const named = ['system', 'severity', 'label', 'year'] as const;

/** Those that are asked for, in the order in which they came. */
export function selected<T extends Filterable>(all: readonly T[], filters: StatisticsFilters): readonly T[] {
  return all.filter(
    (one) => named.every((name) => takes(one, name, filters[name] ?? [])) && takesTime(one, filters),
  );
}

/** Words that fit none, whatever else is asked for. */
export function unknownIn(
  all: readonly Filterable[],
  filters: StatisticsFilters,
): readonly UnknownWord<(typeof named)[number]>[] {
  return named.flatMap((filter) =>
    (filters[filter] ?? [])
      .filter((word) => !all.some((one) => takes(one, filter, [word])))
      .map((word) => ({
        filter,
        word,
        known: [
          ...new Map(all.flatMap((one) => said(one, filter)).map((each) => [folded(each), each])).values(),
        ].toSorted(),
      })),
  );
}

function takes(one: Filterable, name: (typeof named)[number], words: readonly string[]): boolean {
  return (
    words.length === 0 ||
    said(one, name).some((value) => words.some((word) => folded(value) === folded(word)))
  );
}

function said(one: Filterable, name: (typeof named)[number]): readonly string[] {
  switch (name) {
    case 'system':
      return one.systems;
    case 'severity':
      return one.severity === null ? [] : [one.severity];
    case 'label':
      return one.labels;
    case 'year':
      return [timeOf(one).slice(0, 'YYYY'.length)];
  }
}

/** Where no day is told, the month of the name, which is within a period if any of its days may be. */
function takesTime(one: Filterable, { since, until }: StatisticsFilters): boolean {
  const time = timeOf(one);
  return (
    (since === undefined || time >= since.first.slice(0, time.length)) &&
    (until === undefined || time <= until.last.slice(0, time.length))
  );
}

function timeOf(one: Filterable): string {
  return dayOf(one) ?? one.month;
}
