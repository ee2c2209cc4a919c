import type { Entry, Model, Range } from '@debrief/document';
import type { Policy } from '../policy/policy.js';
import { changesService, leads, triggersResponse } from './acts.js';
import { type Cast, castOf, type Somebody } from './cast.js';
import { type Deed, deedsIn } from './deeds.js';
import { isLeading, isOnCall } from './roles.js';

/** What speaks for somebody as the owner. */
export const criteria = ['led', 'stabilised', 'on-call', 'triggered'] as const;
export type Criterion = (typeof criteria)[number];

export interface Reason {
  readonly criterion: Criterion;
  /** The end of “Dana could own it, because they …”: `led the response as incident commander`. */
  readonly because: string;
  /** The place that says so; null where the policy does. */
  readonly at: Range | null;
  /** The entry of the timeline that tells it, if one does. */
  readonly entry: Entry | null;
}

/** Somebody who could own the postmortem. An offer for a task, and no verdict on anybody's part in it. */
export interface Candidate {
  readonly name: string;
  readonly reasons: readonly Reason[];
}

interface Found extends Reason {
  readonly who: Somebody;
}

/**
 * Who could own it, and why: those first for whom most criteria speak, then those for whom the first of them do, then in
 * the order in which they appear.
 */
export function ownerCandidates(model: Model, policy: Policy): readonly Candidate[] {
  const cast = castOf(model, policy);
  const deeds = deedsIn(model.timeline, cast);
  const found = [
    ...led(model, cast, deeds),
    ...stabilised(model, deeds),
    ...onCall(model, policy, cast),
    ...triggered(model, policy, cast, deeds),
  ];
  const byPerson = new Map<Somebody, Found[]>();
  for (const each of found) byPerson.set(each.who, [...(byPerson.get(each.who) ?? []), each]);
  return [...byPerson.entries()]
    .map(([{ name }, reasons]) => ({ name, reasons: reasons.map(withoutPerson), first: firstPlace(reasons) }))
    .toSorted(
      (one, other) =>
        kinds(other) - kinds(one) || strongest(one) - strongest(other) || one.first - other.first,
    )
    .map(({ name, reasons }) => ({ name, reasons }));
}

function withoutPerson({ criterion, because, at, entry }: Found): Reason {
  return { criterion, because, at, entry };
}

function kinds({ reasons }: Candidate): number {
  return new Set(reasons.map(({ criterion }) => criterion)).size;
}

/** The place of the first criterion that speaks for somebody. */
function strongest({ reasons }: Candidate): number {
  return Math.min(...reasons.map(({ criterion }) => criteria.indexOf(criterion)));
}

/** Where they appear first; who stands in the policy alone comes last. */
function firstPlace(reasons: readonly Reason[]): number {
  return Math.min(...reasons.map(({ at }) => at?.from ?? Number.POSITIVE_INFINITY));
}

/** Those whom the front matter names in a role that fits. */
function inRole({ meta }: Model, cast: Cast, fits: (role: string) => boolean) {
  return [...meta.people]
    .filter(([role]) => fits(role))
    .flatMap(([, names]) => names)
    .flatMap(({ value, from, to }) => {
      const who = cast.who(value);
      return who ? [{ who, at: { from, to }, entry: null }] : [];
    });
}

function inEntry({ who, entry }: Deed) {
  return { who, at: { from: entry.from, to: entry.to }, entry };
}

function led(model: Model, cast: Cast, deeds: readonly Deed[]): Found[] {
  return [
    ...inRole(model, cast, isLeading).map(
      (each): Found => ({ ...each, criterion: 'led', because: 'led the response as incident commander' }),
    ),
    ...deeds
      .filter(({ words }) => leads.test(words))
      .map((deed): Found => ({ ...inEntry(deed), criterion: 'led', because: 'took the lead' })),
  ];
}

/** How far back the act that stabilised a service may lie. */
const before = { entries: 3, milliseconds: 60 * 60_000 };

/** Who did something to the service at the moment it was mitigated or resolved, or else just before. */
function stabilised({ timeline }: Model, deeds: readonly Deed[]): Found[] {
  const acts = deeds.filter(({ words }) => changesService(words));
  return timeline.flatMap((entry, index): Found[] => {
    if (entry.moment !== 'mitigated' && entry.moment !== 'resolved') return [];
    const earlier = timeline.slice(Math.max(0, index - before.entries), index).toReversed();
    const near = [entry, ...earlier.filter((each) => isNear(each, entry))];
    const told = near.find((each) => acts.some((deed) => deed.entry === each));
    const because = `worked on it just before it was ${entry.moment}`;
    return acts
      .filter((deed) => deed.entry === told)
      .map((deed) => ({ ...inEntry(deed), criterion: 'stabilised', because }));
  });
}

function isNear(earlier: Entry, moment: Entry): boolean {
  if (earlier.at === null || moment.at === null) return true;
  return Date.parse(moment.at) - Date.parse(earlier.at) <= before.milliseconds;
}

/** Who was on call for the system that was hit first and most; the rota of the policy where the document names nobody. */
function onCall(model: Model, policy: Policy, cast: Cast): Found[] {
  const [first] = model.meta.systems;
  const system =
    first && [...policy.systems.values()].find(({ id, name }) => [id, name].includes(first.value));
  const told = system?.name ?? first?.value ?? 'the service';
  const named = inRole(model, cast, isOnCall).map(
    (each): Found => ({ ...each, criterion: 'on-call', because: `had the on-call duty for ${told}` }),
  );
  if (named.length > 0 || !system?.team) return named;
  const { team } = system;
  return cast.people
    .filter(
      ({ policy: said }) => said?.team?.toLowerCase() === team.toLowerCase() && said.roles.some(isOnCall),
    )
    .map((who) => ({
      who,
      criterion: 'on-call',
      because: `share the on-call rota of ${team}, the team of ${told}`,
      at: null,
      entry: null,
    }));
}

function triggered({ meta }: Model, { noun }: Policy, cast: Cast, deeds: readonly Deed[]): Found[] {
  const caller = meta.calledBy && cast.who(meta.calledBy.value);
  return [
    ...deeds
      .filter(({ words }) => triggersResponse.test(words))
      .map(
        (deed): Found => ({ ...inEntry(deed), criterion: 'triggered', because: 'called for help by hand' }),
      ),
    ...(meta.calledBy && caller
      ? [
          {
            ...{ who: caller, criterion: 'triggered' as const, because: `called for this ${noun}` },
            ...{ at: { from: meta.calledBy.from, to: meta.calledBy.to }, entry: null },
          },
        ]
      : []),
  ];
}
