import type { Action, Model, Step } from '@debrief/document';
import { meetingSteps } from '../../deciding/review/meeting.js';
import { verdictWords } from '../actions/patterns.js';

/** What people say of one action when they look back. */
export interface LookedAt {
  readonly state: 'open' | 'done' | 'dropped';
  readonly verdict: string;
  readonly dropped: string;
}

/** A follow-up, as its form has it. */
export interface FollowUpFacts {
  readonly held: string;
  readonly facilitator: string;
  readonly present: readonly string[];
  readonly lookAgain: string;
  /** By the key of the action. */
  readonly looks: Readonly<Record<string, LookedAt>>;
}

/** By which a look at an action is kept. */
export function lookKey({ id, text }: Action): string {
  return id?.value ?? text;
}

/** What the document says of its follow-up and of what its actions did. */
export function followUpIn({ followUp, actions }: Model): FollowUpFacts {
  return {
    held: followUp?.held ?? '',
    facilitator: followUp?.facilitator ?? '',
    present: followUp?.present ?? [],
    lookAgain: followUp?.fields.findLast(({ name }) => lookAgainName.test(name))?.value ?? '',
    looks: Object.fromEntries(actions.map((action) => [lookKey(action), lookAt(action)])),
  };
}

const lookAgainName = /^look again(?: on)?$/i;

/** What an action says of what became of it. */
export function lookAt({ done, dropped, verdict }: Action): LookedAt {
  return {
    state: dropped !== null ? 'dropped' : done === true ? 'done' : 'open',
    verdict: verdict ?? '',
    dropped: dropped ?? '',
  };
}

/** The steps that write a follow-up into the text: each action that people looked at, then the meeting. */
export function followUpSteps(model: Model, facts: FollowUpFacts): readonly Step[] {
  const before = followUpIn(model);
  const looks = model.actions.toReversed().flatMap((action): Step[] => {
    const now = facts.looks[lookKey(action)] ?? lookAt(action);
    const changed = lookFacts(lookAt(action), now);
    return changed === null ? [] : [{ do: 'change', what: 'action', item: action.from, facts: changed }];
  });
  const nothing = { advocate: '', challenge: '', absent: [] };
  const meeting = meetingSteps('followup', { ...nothing, ...before }, { ...nothing, ...facts });
  const again: readonly Step[] =
    facts.lookAgain.trim() === before.lookAgain
      ? []
      : [
          {
            do: 'set-meeting',
            list: 'followup',
            name: 'Look again',
            value: facts.lookAgain.trim() || null,
          },
        ];
  // Each is meant for the text as those before it left it: from the end, so that no place moves.
  return [...looks, ...meeting, ...again];
}

function lookFacts(before: LookedAt, now: LookedAt) {
  const facts = {
    ...(now.state !== before.state && now.state !== 'dropped' && { done: now.state === 'done' }),
    ...(now.state === 'dropped' &&
      now.dropped.trim() !== '' &&
      now.dropped.trim() !== before.dropped && { dropped: now.dropped.trim() }),
    ...(before.state === 'dropped' && now.state !== 'dropped' && { dropped: null }),
    ...(now.state === 'done' &&
      verdictWords(now.verdict) !== before.verdict && { verdict: verdictWords(now.verdict) || null }),
  };
  return Object.keys(facts).length === 0 ? null : facts;
}

/** What keeps a follow-up from being recorded; null where nothing does. */
export function followUpProblem(model: Model, { held, looks }: FollowUpFacts): string | null {
  const unsaid = model.actions.find((action) => {
    const look = looks[lookKey(action)];
    return look?.state === 'dropped' && look.dropped.trim() === '';
  });
  if (unsaid) return `Say why ${unsaid.id?.value ?? `“${unsaid.text}”`} is not done after all.`;
  if (held.trim() !== '' && !/\d{4}-\d{2}-\d{2}/.test(held))
    return 'Write the day of the meeting such as 2026-12-16, with the time behind it.';
  return null;
}
