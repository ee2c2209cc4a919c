import { type Criticality, type Policy, type Thresholds, type Trigger, triggers } from '../policy/policy.js';

/** A system that an incident touched, as the policy sees it. */
export interface Affected {
  /** Null for no system in particular. */
  readonly id: string | null;
  readonly name: string;
  readonly criticality: Criticality;
  readonly thresholds: Thresholds;
  /** The triggers for which it has a threshold of its own. */
  readonly own: ReadonlySet<Trigger>;
  /** False for a name that the policy does not list. */
  readonly known: boolean;
}

/** The systems of an incident with what counts for each. One that the policy does not list is read as user-facing. */
export function affectedBy(systems: readonly string[], policy: Policy): readonly Affected[] {
  const affected = [...new Set(systems)].map((said) => affectedSystem(said, policy));
  return affected.length > 0 ? affected : [anySystem(policy)];
}

/** What counts for no system in particular. */
export function anySystem({ thresholds }: Policy): Affected {
  const own = new Set<Trigger>();
  return { id: null, name: 'the service', criticality: 'user-facing', thresholds, own, known: true };
}

function affectedSystem(said: string, policy: Policy): Affected {
  const wanted = said.toLowerCase();
  const system = [...policy.systems.values()].find(
    ({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted,
  );
  if (!system) return { ...anySystem(policy), id: said, name: said, known: false };
  const { id, name, criticality } = system;
  const own = new Set(triggers.filter((trigger) => system.thresholds[trigger] !== undefined));
  return {
    id,
    name,
    criticality,
    thresholds: { ...policy.thresholds, ...system.thresholds },
    own,
    known: true,
  };
}
