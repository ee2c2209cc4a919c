import { type Policy, type Threshold, type Trigger, triggers } from '../policy/policy.js';
import { toldMinutes } from '../words.js';
import { type Affected, affectedBy, anySystem } from './affected.js';
import { happened } from './happened.js';
import type { Incident } from './incident.js';

/** A trigger that policy was asked about, for one system or for the incident as a whole, and what came of it. */
export interface Considered {
  readonly trigger: Trigger;
  /** Null where it is about no single system. */
  readonly system: string | null;
  /**
   * Policy asks; it nearly does; it may, once it is known how long it lasted; it does not; or nothing of the kind is
   * said to have happened.
   */
  readonly verdict: 'asks' | 'near' | 'open' | 'leaves' | 'not so';
  /** The reason, as a sentence. */
  readonly because: string;
}

/** Triggers that are about one system; of the others, what happened is the same for all. */
const bySystem: ReadonlySet<Trigger> = new Set(['core-down', 'user-facing', 'degraded']);

/** Every trigger with what policy says to it, for every system that it is about. */
export function considered(incident: Incident, policy: Policy): readonly Considered[] {
  const systems = affectedBy(incident.systems, policy);
  return triggers.flatMap((trigger) =>
    systemsFor(trigger, systems, policy).map((system) => consider(trigger, system, incident)),
  );
}

/** The systems to ask about; those without a threshold of their own together, where that makes no difference. */
function systemsFor(trigger: Trigger, systems: readonly Affected[], policy: Policy): readonly Affected[] {
  if (bySystem.has(trigger)) return systems;
  const own = systems.filter((system) => system.own.has(trigger));
  return own.length === systems.length ? own : [...own, anySystem(policy)];
}

function consider(trigger: Trigger, system: Affected, incident: Incident): Considered {
  const { so, words } = happened(trigger, system, incident);
  const about = { trigger, system: system.id };
  if (!so) return { ...about, verdict: 'not so', because: `${words}.` };
  const [verdict, told] = weighed(system.thresholds[trigger], incident.minutes, system.own.has(trigger));
  return { ...about, verdict, because: `${words}${told}.` };
}

/** How near to a threshold is near: two thirds of the way. */
const near = 2 / 3;

/** What a threshold says to so many minutes, and the end of the sentence that tells it. */
function weighed(
  threshold: Threshold,
  minutes: number | null,
  own: boolean,
): readonly [Considered['verdict'], string] {
  const here = own ? ' for this system' : '';
  if (threshold === 'always') return ['asks', `, and policy always asks then${here}`];
  if (threshold === 'never') return ['leaves', `; policy does not ask for that alone${here}`];
  const from = toldMinutes(threshold.minutes);
  if (minutes === null) return ['open', `; how long is not known, and policy asks from ${from} on${here}`];
  const lasted = toldMinutes(minutes);
  if (minutes >= threshold.minutes) return ['asks', ` for ${lasted}, and policy asks from ${from} on${here}`];
  if (minutes >= threshold.minutes * near)
    return ['near', ` for ${ofThreshold(lasted, from)} after which policy asks${here}`];
  return ['leaves', ` for ${lasted}; policy asks from ${from} on${here}`];
}

/** `20 of the 30 minutes`, `110 minutes of the 2 hours` */
function ofThreshold(lasted: string, from: string): string {
  const [, number = '', unit = ''] = /^(\d+) (\w+?)s?$/.exec(lasted) ?? [];
  return unit !== '' && new RegExp(`^\\d+ ${unit}s?$`).test(from)
    ? `${number} of the ${from}`
    : `${lasted} of the ${from}`;
}
