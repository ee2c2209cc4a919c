import { type Model, type Operation, plain } from '@debrief/document';
import type { Context } from './context.js';
import { outdatedIn } from './needs/agreement.js';
import { absentOf, dissentOf } from './needs/answers.js';
import { isPerson, isSaid } from './needs/said.js';
import { samePerson } from './who.js';

/** The words of somebody who agrees to the factors, or does not. */
export interface Answer {
  readonly name: string;
  /** Why they do not, in their words; null where they agree. */
  readonly dissent: string | null;
}

/** What keeps an answer in the text, or why it is not theirs to give: the facilitator keeps out of it. */
export function answer(
  context: Answering,
  given: Answer,
): readonly Operation[] | { readonly problem: string } {
  const problem = problemOf(context, given);
  if (problem !== null) return { problem };
  const { name, dissent } = given;
  return [
    ...notAbsent(name, context),
    ...(dissent === null ? agree(name, context) : disagree(name, dissent, context)),
  ];
}

/** What takes somebody's answer back; nothing where they have given none. */
export function withdrawal(
  { model, policy }: Pick<Answering, 'model' | 'policy'>,
  name: string,
): readonly Operation[] {
  const { review } = model;
  if (!review) return [];
  const others = review.agreed.filter((each) => !samePerson(each, name, policy));
  const own = dissentsIn(model).filter(({ name: who }) => samePerson(who, name, policy));
  return [
    // From the end of the text on, so that each place still holds after the one before it.
    ...own.toReversed().map(({ at }): Operation => ({ do: 'remove', what: 'dissent', item: at })),
    ...(others.length < review.agreed.length ? [meeting('Agreed', others)] : []),
  ];
}

/** The lines of dissent, each with its place in the text; none where they cannot all be found. */
function dissentsIn({ review, text }: Model): readonly { readonly name: string; readonly at: number }[] {
  if (!review) return [];
  const lines = [
    ...text.slice(review.from, review.to).matchAll(/^[ \t]*[-*+][ \t]+(?=[*_]{0,3}dissent[*_ ]{0,4}:)/gim),
  ];
  if (lines.length !== review.dissent.length) return [];
  return review.dissent.map((line, at) => ({
    name: dissentOf(line).name,
    at: review.from + (lines[at]?.index ?? 0) + (lines[at]?.[0].length ?? 0),
  }));
}

/** What an answer looks at. */
type Answering = Pick<Context, 'model' | 'policy' | 'history' | 'today'>;

function problemOf({ model, policy }: Answering, { name, dissent }: Answer): string | null {
  const { review } = model;
  if (!review)
    return 'There is no review yet. It is where people agree to the factors, when they have talked about them.';
  if (review.facilitator && samePerson(review.facilitator, name, policy))
    return `${name} facilitates the review, and so keeps out of what it decides.`;
  if (!isPerson(name, { model, policy }))
    return `“${name}” names no one person, and an answer is one person’s.`;
  if (dissent !== null && !isSaid(dissent))
    return 'A dissent is kept in the words of whoever has it, and here are none yet.';
  return null;
}

/** Whoever answers late was recorded as absent, and is so no more. */
function notAbsent(name: string, { model, policy }: Answering): Operation[] {
  const absent = absentOf({ model });
  const others = absent.filter((each) => !samePerson(each, name, policy));
  return others.length < absent.length ? [meeting('Absent', others.join(', '))] : [];
}

function agree(name: string, { model, policy, history, today }: Answering): Operation[] {
  const agreed = model.review?.agreed ?? [];
  const before = agreed.find((each) => samePerson(each, name, policy));
  if (before === undefined) return [meeting('Agreed', [...agreed, name])];
  if (!outdatedIn({ model, history }).some((each) => each.name === before)) return [];
  const others = agreed.filter((each) => !samePerson(each, name, policy));
  return [meeting('Agreed', [...others, again(name, before, today)])];
}

/** Whoever disagrees agrees no more. */
function disagree(name: string, dissent: string, { model, policy }: Answering): Operation[] {
  const { agreed = [], dissent: known = [] } = model.review ?? {};
  const others = agreed.filter((each) => !samePerson(each, name, policy));
  const text = `${name} — ${dissent}`;
  return [
    ...(others.length < agreed.length ? [meeting('Agreed', others)] : []),
    ...(known.includes(plain(text))
      ? []
      : [{ do: 'add', what: 'dissent', list: 'review', facts: { text } } as const]),
  ];
}

/** A name as it stands in `Agreed:`. Whoever agrees once more does so with the day, which shows that it is a new answer. */
function again(name: string, before: string, today: string): string {
  const dated = `${name} (${today})`;
  return before === dated ? name : dated;
}

function meeting(name: string, value: string | readonly string[]): Operation {
  return { do: 'set-meeting', list: 'review', name, value: value.length === 0 ? null : value };
}
