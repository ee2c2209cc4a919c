import { type Model, parse } from '@debrief/document';
import type { Context, Version } from '../context.js';
import { commandFor, type Need, placeFor, quoted } from '../need.js';
import { claimedStatus, reaches } from '../status.js';

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

/** White space and the answers to whys do not count: people agree to the factors. */
function factorsOf({ factors }: Model): string {
  return JSON.stringify(factors.map(({ id, text }) => [id?.value, text.replace(/\s+/g, ' ')]));
}
