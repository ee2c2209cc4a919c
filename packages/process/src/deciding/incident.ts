import { type Durations, durations, type Model } from '@debrief/document';
import { type Trigger, triggers } from '../policy/policy.js';
import { dashed } from '../words.js';

/** What is known of an incident when people decide whether to write about it. */
export interface Incident {
  /** As the policy calls them, the most affected one first. */
  readonly systems: readonly string[];
  readonly severity: string | null;
  /** How long it was felt; null where that is not known. */
  readonly minutes: number | null;
  /** Whether nobody could use the systems, or some could not; null where that is not said. */
  readonly extent: 'full' | 'partial' | null;
  /** What somebody says that it was: `data-loss`, `near-miss`. */
  readonly triggers: readonly Trigger[];
  readonly recurrence: Recurrence | null;
  /** How many like it are known. */
  readonly similar: number;
  /** False while people still work on it. */
  readonly stable: boolean;
}

/** Whether it would happen again if nothing changed. */
export const recurrences = ['likely', 'unlikely'] as const;
export type Recurrence = (typeof recurrences)[number];

/** An incident of which nobody has said anything: `{ ...unknownIncident, systems: ['search'], minutes: 20 }`. */
export const unknownIncident: Incident = {
  systems: [],
  severity: null,
  minutes: null,
  extent: null,
  triggers: [],
  recurrence: null,
  similar: 0,
  stable: true,
};

/** What a postmortem tells of its incident, whether from its text or from what was kept of it. */
export interface Told {
  readonly systems: readonly string[];
  readonly severity: string | null;
  readonly fullOutage: boolean | null;
  readonly triggers: readonly string[];
  /** Null where a moment is not told. */
  readonly times: Readonly<Record<'began' | 'mitigated' | 'resolved', unknown>>;
  readonly durations: Pick<Durations, 'toMitigate' | 'toResolve'>;
}

/** The incident that a document tells of. */
export function incidentIn({ meta, times }: Model): Incident {
  return incidentOf({
    systems: meta.systems.map(({ value }) => value),
    severity: meta.severity?.value ?? null,
    fullOutage: meta.fullOutage?.value ?? null,
    triggers: meta.triggers.map(({ value }) => value),
    times,
    durations: durations(times),
  });
}

/** The same for one of which only this much is at hand. */
export function incidentOf(told: Told): Incident {
  const { systems, severity, fullOutage, times } = told;
  const said = triggersIn(told);
  // That it was no full outage says how it was felt only where nothing else does.
  const extent = fullOutage === false && said.length === 0 ? 'partial' : null;
  return {
    ...unknownIncident,
    systems,
    severity,
    minutes: minutesIn(told),
    extent: fullOutage === true ? 'full' : extent,
    triggers: said,
    stable: times.began === null || times.mitigated !== null || times.resolved !== null,
  };
}

function triggersIn({ triggers: said }: Told): readonly Trigger[] {
  const words = said.map(dashed);
  return triggers.filter((trigger) => words.includes(trigger));
}

/** From the beginning until it hurt no more: until it was mitigated, or else resolved. */
function minutesIn({ durations: { toMitigate, toResolve } }: Told): number | null {
  const seconds = toMitigate ?? toResolve;
  return seconds === null || seconds < 0 ? null : Math.floor(seconds / 60);
}
