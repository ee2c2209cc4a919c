import { dayIn, daysBetween, reaches, statusNamed } from '@debrief/process';
import { dayOf } from '../reading/day.js';
import type { Counted } from './counted.js';
import { middleExplained, spread } from './durations.js';
import { type Figure, leftOut } from './figure.js';

export const learningNames = ['to-review', 'to-publish'] as const;
export type LearningName = (typeof learningNames)[number];

/** A day that a postmortem reached something on, or the reason why it is not in the figure. */
type Reached = { readonly day: string } | { readonly why: string };

const wentBack = 'a day before the end of the incident';

/** How many days it took from the end of the incidents until people had met about them. */
export function toReviewFigure(all: readonly Counted[], today: string): Figure<LearningName> {
  return figure('to-review', 'Until people had met about it', all, reviewed(today), [
    'Days from the end of the incident (resolved, else mitigated, else its beginning) to the day of the review.',
    middleExplained,
    'It does not say how good the review was, nor whether a quick one left time to find out.',
  ]);
}

function reviewed(today: string): (counted: Counted) => Reached {
  return ({ reviewed: day }) => {
    if (day === null) return { why: 'no day of a review' };
    return day > today ? { why: 'review still to come' } : { day };
  };
}

/**
 * How many days it took until they were final for the first time. `published` tells these days by id, from the past
 * that Git knows; null where it knows none.
 */
export function toPublishFigure(
  all: readonly Counted[],
  published: ReadonlyMap<string, string> | null,
): Figure<LearningName> {
  const reach = ({ id, status }: Counted): Reached => {
    if (!reaches(statusNamed(status), 'final')) return { why: 'not final yet' };
    if (published === null) return { why: 'past not known to Git' };
    const day = published.get(id);
    return day === undefined ? { why: 'no commit shows when it became final' } : { day };
  };
  return figure('to-publish', 'Until it was final', all, reach, [
    'Days from the end of the incident (resolved, else mitigated, else its beginning) to the commit that first said final or closed.',
    middleExplained,
    'Those that are not final yet are left out, so recent months look quicker than they will in the end.',
  ]);
}

function figure(
  name: LearningName,
  title: string,
  all: readonly Counted[],
  reach: (counted: Counted) => Reached,
  explain: readonly string[],
): Figure<LearningName> {
  const values: { id: string; value: number }[] = [];
  const others: Record<string, number> = {};
  for (const one of all) {
    const [end, reached] = [dayOfEnd(one), reach(one)];
    const days = end !== null && 'day' in reached ? daysBetween(end, reached.day) : null;
    if (days !== null && days >= 0) {
      values.push({ id: one.id, value: days });
      continue;
    }
    const why = 'why' in reached ? reached.why : end === null ? 'no day of the incident told' : wentBack;
    others[why] = (others[why] ?? 0) + 1;
  }
  const leaves = leftOut(others);
  return {
    name,
    title,
    of: 'postmortems',
    n: values.length,
    leftOut: leaves,
    value: spread('days', values),
    explain,
  };
}

/** The day on which the incident was over, as far as its moments tell. */
export function dayOfEnd(one: Pick<Counted, 'times'>): string | null {
  const { resolved, mitigated } = one.times;
  return (
    dayIn(resolved?.local) ??
    dayIn(resolved?.at) ??
    dayIn(mitigated?.local) ??
    dayIn(mitigated?.at) ??
    dayOf(one)
  );
}
