import { type Model, parse } from '@debrief/document';
import type { Context, Version } from '../context.js';
import { type About, commandFor, type Need, placeFor, quoted } from '../need.js';
import { isShortFor } from '../people/identity.js';
import { claimedStatus, reaches } from '../status.js';
import { samePerson } from '../who.js';
import { present, waitedFor } from './answers.js';
import { isPerson } from './said.js';

export const everyoneAgreed: Need = {
  name: 'process/everyone-agreed',
  phase: 'review',
  gate: 'final',
  of: 'review',
  says: 'Everyone present agreed to the factors, or their dissent is kept in their words.',
  why: 'An account that somebody who was there cannot stand behind is not yet the account.',
  lacks: (about) => {
    const { review } = about.model;
    if (!review) return [];
    const place = placeFor(about.model, 'review');
    const others = present(about).filter((name) => !owns(name, about));
    if (others.length === 0) {
      const command = commandFor(about, 'set', 'review.present "NAMES"');
      const message =
        about.required.review === 'brief'
          ? 'Nobody but the owner is named as having read it.'
          : present(about).length === 0
            ? 'Nobody is named as present at the review.'
            : 'Nobody but the owner is named as present at the review.';
      return [{ ...place, message, command, way: { meeting: 'review', field: 'Present' } }];
    }
    const nameless = present(about).filter((name) => !isPerson(name, about));
    if (nameless.length > 0)
      return nameless.map((name) => ({
        ...place,
        message: `“${name}” is named as present, which names no person.`,
        command: commandFor(about, 'set', 'review.present "NAMES"'),
        way: { meeting: 'review', field: 'Present' },
      }));
    const waited = waitedFor(about);
    if (waited.length === 0 && review.agreed.length === 0 && review.dissent.length === 0)
      return [
        {
          ...place,
          message: 'Nobody has agreed to the factors yet.',
          command: commandFor(about, 'agree', ''),
          way: { answer: 'factors' },
        },
      ];
    return waited.map((name) => ({
      ...place,
      message: `${name} was present and has neither agreed to the factors nor dissented.`,
      command: `${commandFor(about, 'agree', '')} --as ${quoted(name)}`,
      way: { answer: 'factors' },
    }));
  },
};

export const agreedToThese: Need = {
  name: 'process/agreed-to-these-factors',
  phase: 'review',
  gate: 'final',
  of: 'review',
  says: 'The factors are still those that people agreed to.',
  why: 'An agreement is to a list; where the list changed, it is asked for again.',
  lacks: (about) => {
    const { model } = about;
    // What changes once it is final, an amendment tells.
    if (reaches(claimedStatus(model), 'final')) return [];
    return outdatedIn(about).map(({ name, day }) => ({
      ...placeFor(model, 'review'),
      message: `${name} agreed on ${day} to a list of factors that has changed since.`,
      command: `${commandFor(about, 'agree', '')} --as ${quoted(name)}`,
      way: { answer: 'factors' },
    }));
  },
};

/** Who agreed to another list of factors than there is now, and when. */
export function outdatedIn({
  model,
  history,
}: Pick<Context, 'model' | 'history'>): readonly { readonly name: string; readonly day: string }[] {
  if (!history) return [];
  const now = factorsOf(model);
  return (model.review?.agreed ?? []).flatMap((name) => {
    const version = whenAgreed(name, history.versions);
    return version && factorsOf(version.model) !== now ? [{ name, day: version.day }] : [];
  });
}

/** The version in which somebody began to stand among those who agreed. */
function whenAgreed(
  name: string,
  versions: readonly Version[],
): { readonly day: string; readonly model: Model } | null {
  let since: { readonly day: string; readonly model: Model } | null = null;
  for (const { day, text } of versions) {
    const { model } = parse(text);
    if (!model.review?.agreed.includes(name)) return since;
    since = { day, model };
  }
  return since;
}

/** True where two texts list the same factors, so that who agreed to the one agreed to the other. */
export function sameFactors(one: Model, other: Model): boolean {
  return factorsOf(one) === factorsOf(other);
}

/** White space and the answers to whys do not count: people agree to the factors. */
function factorsOf({ factors }: Model): string {
  return JSON.stringify(factors.map(({ id, text }) => [id?.value, text.replace(/\s+/g, ' ')]));
}

function owns(name: string, { model, policy }: About): boolean {
  const owner = model.meta.owner?.value;
  return owner !== undefined && (samePerson(name, owner, policy) || isShortFor(name, owner));
}
