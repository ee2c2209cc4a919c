import type { Model } from '@debrief/document';
import type { Context } from './context.js';
import { dayIn } from './day.js';
import { type About, isAsked, type Lack, type Need } from './need.js';
import { needs } from './needs/needs.js';
import { dayItEnded } from './needs/times.js';
import { type Phase, phases } from './phase.js';
import { ofSeverity } from './policy/policy.js';
import { claimedStatus, type Gate, nextStatus, reaches, type Status, statuses } from './status.js';

/** Something that is missing, with the need that asks for it. */
export interface NeedLack extends Lack {
  readonly need: Need;
}

/** How far a postmortem is with one phase. */
export interface PhaseStanding {
  readonly phase: Phase | 'review';
  /** How many things it needs, and how many of them are there. */
  readonly asked: number;
  readonly met: number;
  readonly lacks: readonly NeedLack[];
}

/** Where a postmortem is. Everything here is derived from its text and what surrounds it. */
export interface Standing {
  /** What the text says of itself. */
  readonly claimed: Status;
  /** The last state that its gates support, and so the one that it counts as. */
  readonly status: Status;
  /** True for a postmortem from before the gates of this team began: it is as far as it says. */
  readonly isOlder: boolean;
  /** The phase that it is in; null when the loop is closed. */
  readonly phase: Phase | null;
  /** All six, in order. */
  readonly phases: readonly PhaseStanding[];
  /** The review, which stands between the actions and the closed loop. */
  readonly review: PhaseStanding;
  /** The next state and what is missing for it; null when it is closed. */
  readonly next: { readonly status: Gate; readonly lacks: readonly NeedLack[] } | null;
  /** What is missing for the state that the text claims beyond the one that it counts as. */
  readonly unsupported: readonly NeedLack[];
}

/**
 * Where a postmortem is, what its phase still needs and what blocks its next state.
 *
 *     standing({ id, model, policy, findings, discussion, history, surroundings, today }).next?.lacks;
 */
export function standing(context: Context): Standing {
  const { model, policy } = context;
  const severity = model.meta.severity?.value ?? null;
  const about: About = { ...context, severity, required: ofSeverity(policy.required, severity) };
  const asked = needs.filter((need) => isAsked(need, policy));
  const lacking = new Map(
    asked.map((need) => [need, need.lacks(about).map((lack): NeedLack => ({ ...lack, need }))]),
  );
  const lacksOf = (which: (need: Need) => boolean): readonly NeedLack[] =>
    asked.filter(which).flatMap((need) => lacking.get(need) ?? []);
  const claimed = claimedStatus(model);
  const day = dayOf(model);
  const isOlder = policy.since !== null && day !== null && day < policy.since;
  const supported = (gate: Status): boolean =>
    gate === 'draft' || lacksOf((need) => need.gate === gate).length === 0;
  const broken = statuses.findIndex((status) => !supported(status));
  const furthest = broken < 0 ? 'closed' : (statuses[broken - 1] ?? 'draft');
  const status = isOlder || reaches(furthest, claimed) ? claimed : furthest;
  const phaseStanding = (phase: Phase | 'review'): PhaseStanding => {
    const own = asked.filter((need) => need.phase === phase);
    const lacks = lacksOf((need) => need.phase === phase);
    const isMet = (need: Need): boolean => lacking.get(need)?.length === 0 && hasSubject(need, model);
    return {
      phase,
      asked: own.length,
      met: lacks.length === 0 ? own.length : own.filter(isMet).length,
      lacks,
    };
  };
  const all = phases.map(phaseStanding);
  const next = nextStatus(status);
  return {
    claimed,
    status,
    isOlder,
    phase: phaseOf(status, all),
    phases: all,
    review: phaseStanding('review'),
    next: next && { status: next, lacks: lacksOf(({ gate }) => gate === next) },
    unsupported:
      status === claimed ? [] : lacksOf(({ gate }) => reaches(claimed, gate) && !reaches(status, gate)),
  };
}

/** Whether there is anything of what a need looks at. */
function hasSubject({ of }: Need, model: Model): boolean {
  if (of === undefined) return true;
  return of === 'review' ? model.review !== null : model[of].length > 0;
}

/** The day of the incident. Where no entry is marked as its beginning, early ones may tell of years before. */
function dayOf(model: Model): string | null {
  return dayIn(model.times.began?.local) ?? dayItEnded(model);
}

/** The first phase that still needs something; the last one begins when the postmortem is final. */
function phaseOf(status: Status, all: readonly PhaseStanding[]): Phase | null {
  if (status === 'closed') return null;
  if (status === 'final') return 'loop closed';
  const open = phases.find((phase, index) => phase !== 'loop closed' && (all[index]?.lacks.length ?? 0) > 0);
  return open ?? 'actions';
}
