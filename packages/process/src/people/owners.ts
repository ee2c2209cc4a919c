import type { Model, Range } from '@debrief/document';
import type { Policy } from '../policy/policy.js';
import { castOf } from './cast.js';
import { keyOf } from './identity.js';
import { isResponding } from './roles.js';
import { isTeam } from './teams.js';

/** What an owner that is not one person is instead. */
export type NoOwner = 'nobody' | 'several' | 'team';

/** What is in the way of the owner that a document names, in a sentence or two; null where it is exactly one person. */
export function ownerProblem(model: Model, policy: Policy): string | null {
  const said = model.frontMatter.list('owner').map(({ value }) => value.trim());
  const words = said.filter((each) => each !== '').join(', ');
  switch (notOnePerson(words, model, policy)) {
    case 'nobody': {
      const told =
        words === '' ? `Nobody owns this ${policy.noun} yet.` : `“${words}” is nobody in particular.`;
      return `${told} One person keeps it together, and many write.`;
    }
    case 'several':
      return `“${words}” is more than one person. One keeps it together, so that everybody knows whom to ask; the others stand under people.`;
    case 'team':
      return `“${words}” is a team or a role, and what it owns waits for somebody: name the one person.`;
    case null:
      return null;
  }
}

/** What the words for an owner name, where that is not one person: `notOnePerson('Dana and Arjun', …)` is `'several'`. */
export function notOnePerson(owner: string, model: Model, policy: Policy): NoOwner | null {
  const words = owner.trim().replace(/\s+/g, ' ');
  if (words === '' || nobody.test(words)) return 'nobody';
  if (isPersonOf(policy, words)) return null;
  const bare = words.replace(/\s*\([^()]*\)/g, '');
  if (/[,;&/+]|\s(?:and|und|et|with|or)\s/i.test(bare)) return 'several';
  return everybody.test(bare) || isTeam(bare, model, policy) ? 'team' : null;
}

const nobody =
  /^(?:tb[acd]|n\/?a|none|nobody|no one|unknown|unassigned|open|not yet|(?:still )?to be (?:decided|named|confirmed|found)|someone|somebody|anyone|anybody|[-–—?.…]+)[.?!…]*$/i;

const everybody = /^(?:everyone|everybody|all|all of us|we|us|(?:the )?responders)$/i;

function isPersonOf({ people }: Policy, words: string): boolean {
  const key = keyOf(words);
  return [...people.values()].some(({ name, handles, email }) =>
    [name, ...handles, email ?? ''].some((each) => each !== '' && keyOf(each) === key),
  );
}

/** A thought about who called for this, at the place that names them. It asks for nothing. */
export interface CallerNote extends Range {
  readonly message: string;
}

/** A hint where the one who called for this also worked on the incident; null where somebody else did. */
export function callerNote(model: Model, policy: Policy): CallerNote | null {
  const { calledBy, people } = model.meta;
  if (!calledBy) return null;
  const cast = castOf(model, policy);
  const caller = cast.who(calledBy.value);
  const responders = [...people].filter(([role]) => isResponding(role)).flatMap(([, names]) => names);
  if (!caller || !responders.some(({ value }) => cast.who(value) === caller)) return null;
  const message = `${caller.name} called for this ${policy.noun} and responded as well. That is fine. Somebody who stood further away often makes for an easier start: they may like to facilitate, or to ask the first questions.`;
  return { from: calledBy.from, to: calledBy.to, message };
}
