import { parse } from '@debrief/document';
import { incidentIn } from '../deciding/incident.js';
import { should } from '../deciding/should.js';
import type { Policy } from '../policy/policy.js';

/**
 * Whether policy asks for this postmortem as far as its first draft tells, and why, in two lines. It hinders nobody,
 * and nothing is said where too little is known.
 */
export function policyWords(draft: string, policy: Policy, now: Date): readonly string[] {
  const { model } = parse(draft);
  const incident = incidentIn(model);
  const { systems, severity, triggers } = incident;
  if (systems.length === 0 && severity === null && triggers.length === 0) return [];
  const { headline, words } = should(incident, policy);
  const began = model.times.began?.at ?? null;
  const fresh = began !== null && !incident.stable && now.getTime() - Date.parse(began) < freshFor;
  const first = 'If people still work on it: first the service. Writing can wait until it is stable.';
  return [headline, ...words.slice(0, 1), ...(fresh ? [first] : [])];
}

/** An incident may well go on for so long. */
const freshFor = 6 * 3_600_000;
