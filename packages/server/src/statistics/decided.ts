import type { Decided, Filterable } from '@debrief/library';
import { dayIn } from '@debrief/process';
import type { KeptDecision } from '../agreed/decisions.js';

/** A decision as figures count it. */
export function decidedOf({ id, decision }: KeptDecision): Decided & Filterable {
  const { systems, severity, began, policyAsked } = decision;
  const local = dayIn(began);
  return {
    id,
    asked: policyAsked,
    systems,
    severity,
    labels: [],
    month: id.slice(0, 'YYYY/MM'.length).replace('/', '-'),
    times: { began: local === null ? null : { at: null, local } },
  };
}
