import { dayIn, daysBetween, isSaid } from '@debrief/process';
import { dayOf } from '../reading/day.js';
import type { ActionFacts, Facts } from '../reading/facts.js';

/** Where an action is. One that is `judged` is done, and people have said what came of it. */
export const actionStates = ['open', 'done', 'judged', 'dropped'] as const;
export type ActionState = (typeof actionStates)[number];

/** The state of an action; what was dropped stays so, whatever else is said of it. */
export function stateOf({
  done,
  dropped,
  verdict,
}: Pick<ActionFacts, 'done' | 'dropped' | 'verdict'>): ActionState {
  if (dropped !== null) return 'dropped';
  if (!done) return 'open';
  return isSaid(verdict) ? 'judged' : 'done';
}

/** Whether an action is open and its day has passed. */
export function isOverdue(
  action: Pick<ActionFacts, 'done' | 'dropped' | 'verdict' | 'due'>,
  today: string,
): boolean {
  if (action.done || stateOf(action) !== 'open') return false;
  const due = dayIn(action.due);
  return due !== null && due < today;
}

/** For how many days an action has been agreed on. */
export interface Age {
  readonly days: number;
  /** From when it is counted: the review, where one was held by today, else the day of the incident. */
  readonly since: 'review' | 'incident';
}

/** The age of the actions of a postmortem; null where neither day is told, or both are still to come. */
export function ageOf(facts: Pick<Facts, 'reviewed' | 'times'>, today: string): Age | null {
  const { reviewed } = facts;
  if (reviewed !== null && reviewed <= today) return { days: daysBetween(reviewed, today), since: 'review' };
  const day = dayOf(facts);
  return day === null || day > today ? null : { days: daysBetween(day, today), since: 'incident' };
}
