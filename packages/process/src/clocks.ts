import type { Review } from '@debrief/document';
import type { Context } from './context.js';
import { addDays, dayIn } from './day.js';
import { alive } from './needs/actions.js';
import { waitedFor } from './needs/answers.js';
import { nameOf } from './needs/handle.js';
import { dayHeld, dayItEnded, reviewDay } from './needs/times.js';
import type { Status } from './status.js';

/** Something that the clocks of the policy wait for. */
export interface Due {
  readonly what: 'draft' | 'review' | 'answers' | 'follow-up' | 'action';
  /** The day until which it has time. */
  readonly day: string;
  /** What is to be so by then: `ready for review`, `A2`. */
  readonly words: string;
  readonly isOver: boolean;
}

/** What is due for a postmortem that counts as `status`, soonest first. */
export function dues(context: Pick<Context, 'model' | 'policy' | 'today'>, status: Status): readonly Due[] {
  const { model, policy, today } = context;
  const { clocks } = policy;
  const ended = dayItEnded(model);
  const reviewed = reviewDay(model);
  const found: Omit<Due, 'isOver'>[] = [...reviewDues(ended, policy, status)];
  if (reviewed !== null && reviewed <= today && status === 'in-review' && waitedFor(context).length > 0)
    found.push({
      what: 'answers',
      day: addDays(reviewed, clocks.agree),
      words: 'everyone present has answered',
    });
  if (status !== 'closed')
    for (const action of alive(context)) {
      const day = action.done === true ? null : dayIn(action.due?.value);
      if (day !== null) found.push({ what: 'action', day, words: nameOf(action) });
    }
  const again = lookAgain(model.followUp);
  if (again !== null && status === 'final')
    found.push({ what: 'follow-up', day: again, words: 'another look at what the actions did' });
  else if (reviewed !== null && status === 'final' && dayHeld(model.followUp?.held) === null)
    found.push({ what: 'follow-up', day: addDays(reviewed, clocks.followUp.before), words: 'the follow-up' });
  return found
    .map((due): Due => ({ ...due, isOver: due.day < today }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** The day of another look, which a follow-up set that came too early to tell: `Look again: 2027-01-15`. */
export function lookAgain(followUp: Pick<Review, 'held' | 'fields'> | null): string | null {
  const said = followUp?.fields.findLast(({ name }) => /^look again(?: on)?$/i.test(name))?.value;
  const day = dayIn(said);
  const held = dayHeld(followUp?.held);
  // Who met again since then has looked.
  return day !== null && (held === null || day > held) ? day : null;
}

/** What is due until a postmortem is final, by the day on which its incident was over; soonest first. */
export function reviewDues(
  ended: string | null,
  { clocks }: Pick<Context['policy'], 'clocks'>,
  status: Status,
): readonly Omit<Due, 'isOver'>[] {
  if (ended === null || (status !== 'draft' && status !== 'in-review')) return [];
  const draft = { what: 'draft', day: addDays(ended, clocks.draft), words: 'ready for review' } as const;
  const review = { what: 'review', day: addDays(ended, clocks.review), words: 'final' } as const;
  return status === 'draft' ? [draft, review] : [review];
}
