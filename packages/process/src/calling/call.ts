import type { SaidMoment } from '@debrief/document';
import { type Incident, type Recurrence, unknownIncident } from '../deciding/incident.js';
import type { Trigger } from '../policy/policy.js';

/** What somebody knows of an incident as they call for a postmortem; null is not known. */
export interface Call {
  readonly title: string;
  readonly systems: readonly string[];
  readonly severity: string | null;
  readonly triggers: readonly Trigger[];
  readonly began: SaidMoment | null;
  readonly ended: SaidMoment | null;
  /** Whether people still work on it. */
  readonly isOver: boolean | null;
  readonly fullOutage: boolean | null;
  readonly recurrence: Recurrence | null;
}

/** The incident that a call tells of, at the moment of the call. */
export function incidentOfCall(call: Call, now: Date): Incident {
  const { systems, severity, triggers, fullOutage, recurrence } = call;
  return {
    ...unknownIncident,
    ...{ systems, severity, triggers, recurrence },
    minutes: minutesOf(call, now),
    extent: fullOutage === null ? null : fullOutage ? 'full' : 'partial',
    stable: call.isOver !== false,
  };
}

/** How long it was felt, or has been so far; null where that is not known, or the end lies before the beginning. */
export function minutesOf({ began, ended, isOver }: Call, now: Date): number | null {
  const from = began?.at ?? null;
  const to = ended?.at ?? (isOver === false ? now.toISOString() : null);
  if (from === null || to === null) return null;
  const minutes = Math.floor((Date.parse(to) - Date.parse(from)) / 60_000);
  return minutes < 0 ? null : minutes;
}
