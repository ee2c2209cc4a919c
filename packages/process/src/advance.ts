import { apply, isRefusal, type Model, type Operation, parse } from '@debrief/document';
import type { Context } from './context.js';
import { absentOf } from './needs/answers.js';
import { absentNow } from './review/answers.js';
import { type NeedLack, type Standing, standing } from './standing.js';
import type { Gate } from './status.js';

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
  const absent = before.next.status === 'final' ? absentNow(context) : [];
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
