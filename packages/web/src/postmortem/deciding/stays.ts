import type { Status } from '@debrief/api/client';
import type { Parsed } from '@debrief/document';
import type { Beside } from '../../changing/state.js';
import { statusWords } from '../../words/index.js';

/** Why something that was decided is not simply taken back any more; null where it still can be. */
type Stays = NonNullable<Beside['stays']>;

/** A step to the next state: not once others have built on it. */
export function stepStays(to: Exclude<Status, 'draft'>): Stays {
  return (then, now) => {
    const status = statusOf(now);
    if (status !== statusOf(then))
      return `It is ${statusWords(status)} by now, so this step is not taken back by a key. Its state stands among the facts.`;
    if (to === 'in-review' && answersIn(now) > answersIn(then))
      return 'Somebody has answered to the factors since, so it stays in review. Talk with them first; its state stands among the facts.';
    return amendedSince(then, now);
  };
}

/** One's own answer: not once the postmortem became final with it. */
export const answerStays: Stays = (then, now) =>
  isFinal(now) && !isFinal(then)
    ? 'It became final with your answer in it. If you see it differently now, say so below the factors: that is welcome later, too.'
    : amendedSince(then, now);

/** Whatever readers of a final postmortem were told about since. */
export const amendedSince: Stays = (then, now) =>
  isFinal(now) && now.model.amendments.length > then.model.amendments.length
    ? 'It is final, and somebody has told under Amendments what changed since. Change it by hand instead, with a line there that says why.'
    : null;

function statusOf({ model }: Parsed): string {
  return model.meta.status?.value ?? 'draft';
}

function isFinal(parsed: Parsed): boolean {
  return ['final', 'closed'].includes(statusOf(parsed));
}

function answersIn({ model: { review } }: Parsed): number {
  return (review?.agreed.length ?? 0) + (review?.dissent.length ?? 0);
}
