import { dayIn } from '@debrief/process';
import type { Decision } from '@debrief/process/deciding';
import type { Filterable } from './filter.js';
import type { Decided } from './written.js';

/** A decision as figures count it; `id` is that of the postmortem that there would be. */
export function decidedOf(
  id: string,
  { systems, severity, began, policyAsked }: Decision,
): Decided & Filterable {
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
