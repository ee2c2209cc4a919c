import { durations, type Model } from '@debrief/document';
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

/** The incident that a document tells of. */
export function incidentIn(model: Model): Incident {
  const { systems, severity, fullOutage } = model.meta;
  const said = triggersIn(model);
  const { began, mitigated, resolved } = model.times;
  // That it was no full outage says how it was felt only where nothing else does.
  const extent = fullOutage?.value === false && said.length === 0 ? 'partial' : null;
  return {
    ...unknownIncident,
    systems: systems.map(({ value }) => value),
    severity: severity?.value ?? null,
    minutes: minutesIn(model),
    extent: fullOutage?.value === true ? 'full' : extent,
    triggers: said,
    stable: began === null || mitigated !== null || resolved !== null,
  };
}

function triggersIn({ meta }: Model): readonly Trigger[] {
  const words = meta.triggers.map(({ value }) => dashed(value));
  return triggers.filter((trigger) => words.includes(trigger));
}

/** From the beginning until it hurt no more: until it was mitigated, or else resolved. */
function minutesIn({ times }: Model): number | null {
  const { toMitigate, toResolve } = durations(times);
  const seconds = toMitigate ?? toResolve;
  return seconds === null || seconds < 0 ? null : Math.floor(seconds / 60);
}
