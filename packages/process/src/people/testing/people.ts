import { type Model, parse } from '@debrief/document';
import { defaultPolicy, type Policy, type PolicyPerson, type System } from '../../policy/policy.js';

/** A document of some front matter and the entries of a timeline. */
export function told(meta: string, timeline: readonly string[] = [], rest = ''): Model {
  const entries = timeline.map((entry) => `- ${entry}\n`).join('');
  return parse(`---\n${meta}\n---\n\n# Card payments declined

## Timeline

All times are UTC.

### 2026-11-03

${entries}
${rest}`).model;
}

/** A policy of people and systems. */
export function agreed(
  people: Readonly<Record<string, Partial<PolicyPerson>>>,
  systems: Readonly<Record<string, Partial<System>>> = {},
): Policy {
  const nobody = { handles: [], email: null, team: null, roles: [] };
  const plain = { team: null, owners: [], criticality: 'user-facing', thresholds: {} } as const;
  return {
    ...defaultPolicy,
    people: new Map(Object.entries(people).map(([name, person]) => [name, { name, ...nobody, ...person }])),
    systems: new Map(
      Object.entries(systems).map(([id, system]) => [id, { id, name: id, ...plain, ...system }]),
    ),
  };
}
