import { apply, isRefusal, type Model, type Operation, parse, plain } from '@debrief/document';
import type { Context } from './context.js';
import { outdatedIn } from './needs/agreement.js';
import { absentOf, isTooLate, waitedFor } from './needs/answers.js';
import { isPerson, isSaid } from './needs/said.js';
import { type NeedLack, type Standing, standing } from './standing.js';
import type { Gate } from './status.js';
import { samePerson } from './who.js';

/** What moves a postmortem to its next state, or what is missing for that. */
export type Advance =
  | {
      readonly to: Gate;
      /** In this order; whoever did not answer in time is recorded, and the status is set. */
      readonly operations: readonly Operation[];
      /** Who is recorded as absent by them. */
      readonly absent: readonly string[];
    }
  | { readonly to: Gate; readonly lacks: readonly NeedLack[] }
  /** Closed already: there is no next state. */
  | { readonly to: null };

/** What it takes to move on: the state that the gates support, one step at a time. */
export function advance(context: Context): Advance {
  const before = standing(context);
  if (before.next === null) return { to: null };
  const absent = isTooLate(context) && before.next.status === 'final' ? waitedFor(context) : [];
  const recorded = absent.length > 0 ? recordAbsent(context, absent) : null;
  const after: Standing = recorded ? standing({ ...context, model: recorded.model }) : before;
  // The next state is another one than the text says only where the text says less.
  const to = before.next.status;
  const lacks = after.next?.status === to ? after.next.lacks : before.next.lacks;
  if (lacks.length > 0) return { to, lacks };
  const operations: Operation[] = [
    ...(recorded ? [recorded.operation] : []),
    { do: 'set-key', key: 'status', value: to },
  ];
  return { to, operations, absent };
}

function recordAbsent(
  { model }: Context,
  names: readonly string[],
): { readonly operation: Operation; readonly model: Model } | null {
  const value = [...absentOf({ model }), ...names].join(', ');
  const operation: Operation = { do: 'set-meeting', list: 'review', name: 'Absent', value };
  const done = apply(parse(model.text), operation);
  return isRefusal(done) ? null : { operation, model: done.parsed.model };
}

/** The words of somebody who agrees to the factors, or does not. */
export interface Answer {
  readonly name: string;
  /** Why they do not, in their words; null where they agree. */
  readonly dissent: string | null;
}

/** What keeps an answer in the text, or why it is not theirs to give: the facilitator keeps out of it. */
export function answer(
  { model, policy, history, today }: Pick<Context, 'model' | 'policy' | 'history' | 'today'>,
  { name, dissent }: Answer,
): readonly Operation[] | { readonly problem: string } {
  const { review } = model;
  if (!review)
    return {
      problem:
        'There is no review yet. It is where people agree to the factors, when they have talked about them.',
    };
  if (review.facilitator && samePerson(review.facilitator, name, policy))
    return { problem: `${name} facilitates the review, and so keeps out of what it decides.` };
  if (!isPerson(name, { model, policy }))
    return { problem: `“${name}” names no one person, and an answer is one person’s.` };
  if (dissent !== null && !isSaid(dissent))
    return { problem: 'A dissent is kept in the words of whoever has it, and here are none yet.' };
  const others = (names: readonly string[]): string[] =>
    names.filter((each) => !samePerson(each, name, policy));
  const operations: Operation[] = [];
  const absent = absentOf({ model });
  if (others(absent).length < absent.length) operations.push(meeting('Absent', others(absent).join(', ')));
  const agreed = others(review.agreed);
  if (dissent !== null) {
    if (agreed.length < review.agreed.length) operations.push(meeting('Agreed', agreed));
    const text = `${name} — ${dissent}`;
    if (!review.dissent.includes(plain(text)))
      operations.push({ do: 'add', what: 'dissent', list: 'review', facts: { text } });
  } else {
    const before = review.agreed.find((each) => samePerson(each, name, policy));
    const outdated = outdatedIn({ model, history }).some((each) => each.name === before);
    if (before === undefined || outdated)
      operations.push(
        meeting('Agreed', [...agreed, before === undefined ? name : again(name, before, today)]),
      );
  }
  return operations;
}

/** A name as it stands in `Agreed:`. Whoever agrees once more does so with the day, which shows that it is a new answer. */
function again(name: string, before: string, today: string): string {
  const dated = `${name} (${today})`;
  return before === dated ? name : dated;
}

function meeting(name: string, value: string | readonly string[]): Operation {
  return { do: 'set-meeting', list: 'review', name, value: value.length === 0 ? null : value };
}
