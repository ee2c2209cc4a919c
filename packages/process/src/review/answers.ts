import type { Context } from '../context.js';
import { outdatedIn } from '../needs/agreement.js';
import { absentOf, dissentOf, isTooLate, present, waitedFor } from '../needs/answers.js';
import { isAmong, samePerson } from '../who.js';

/** Where somebody is with their answer to the list of factors. */
export interface Answered {
  readonly name: string;
  /** `changed`: they agreed, and the factors are other ones by now. */
  readonly state: 'agreed' | 'changed' | 'dissents' | 'waited for' | 'absent';
  /** A dissent in the words of the person. */
  readonly words: string | null;
  /** True for those who are named as present. */
  readonly isPresent: boolean;
}

/** Everybody who was present or has answered, the facilitator aside, who decides nothing. */
export function answersOf(
  context: Pick<Context, 'model' | 'policy' | 'history' | 'today'>,
): readonly Answered[] {
  const { model, policy } = context;
  const { review } = model;
  if (!review) return [];
  const there = present(context);
  const dissents = review.dissent.map(dissentOf);
  const absent = absentOf(context);
  const named = [...there, ...review.agreed, ...dissents.map(({ name }) => name), ...absent];
  const names = named.filter(
    (name, at) => name !== '' && !isAmong(name, named.slice(0, at), policy) && !isFacilitator(name, context),
  );
  const changed = outdatedIn(context).map(({ name }) => name);
  return names.map((name): Answered => {
    const own = dissents.find((each) => samePerson(each.name, name, policy));
    const state = own
      ? 'dissents'
      : isAmong(name, changed, policy)
        ? 'changed'
        : isAmong(name, review.agreed, policy)
          ? 'agreed'
          : isAmong(name, absent, policy)
            ? 'absent'
            : 'waited for';
    return { name, state, words: own?.words ?? null, isPresent: isAmong(name, there, policy) };
  });
}

/** Who would be recorded as absent if the postmortem became final now. */
export function absentNow(context: Pick<Context, 'model' | 'policy' | 'today'>): readonly string[] {
  return isTooLate(context) ? waitedFor(context) : [];
}

function isFacilitator(name: string, { model, policy }: Pick<Context, 'model' | 'policy'>): boolean {
  const facilitator = model.review?.facilitator;
  return facilitator !== null && facilitator !== undefined && samePerson(name, facilitator, policy);
}
