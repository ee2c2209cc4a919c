import { stateOf } from '../actions/state.js';
import { folded } from '../words/tokens.js';
import { dayOf } from './day.js';
import type { Facts } from './facts.js';

/** What a postmortem can be asked for by, apart from its words: `system:payments`, `action:open`. */
export const facetNames = [
  'id',
  'system',
  'severity',
  'status',
  'owner',
  'team',
  'label',
  'trigger',
  'detected',
  'visibility',
  'action',
  'due',
  'month',
  'day',
  'theme',
  'related',
  'alias',
] as const;
export type FacetName = (typeof facetNames)[number];

/** A facet as a term of the index: no word has such a sign. */
export function facet(name: FacetName, value: string): string {
  return `=${name}:${foldedValue(value)}`;
}

/** `Dana Reyes`, `@dana-reyes` and `dana.reyes` are one. */
export function foldedValue(value: string): string {
  return folded(value.replace(/^@/, ''))
    .replace(/[\s._]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

export function facetsOf(facts: Facts): string[] {
  const {
    id,
    month,
    systems,
    severity,
    status,
    owner,
    team,
    labels,
    triggers,
    detectedBy,
    visibility,
    related,
    aliases,
  } = facts;
  const day = dayOf(facts);
  const open = facts.actions.filter((action) => stateOf(action) === 'open');
  return [
    ...new Set([
      facet('id', id),
      ...systems.map((each) => facet('system', each)),
      ...labels.map((each) => facet('label', each)),
      ...triggers.map((each) => facet('trigger', each)),
      ...related.map((each) => facet('related', each)),
      ...aliases.map((each) => facet('alias', each)),
      ...(owner === null ? [] : namesOf(owner).map((each) => facet('owner', each))),
      ...said('severity', severity),
      ...said('status', status ?? 'draft'),
      ...said('team', team),
      ...said('detected', detectedBy),
      ...said('visibility', visibility),
      ...facts.actions.map((action) => facet('action', stateOf(action))),
      ...open.flatMap(({ due }) => said('due', due?.match(/\d{4}-\d{2}-\d{2}/)?.[0] ?? null)),
      // By its name it may belong to the month after.
      facet('month', day?.slice(0, month.length) ?? month),
      ...said('day', day),
    ]),
  ];
}

function said(name: FacetName, value: string | null): string[] {
  return value === null || foldedValue(value) === '' ? [] : [facet(name, value)];
}

/** A person also goes by each part of the name. */
function namesOf(person: string): string[] {
  const whole = foldedValue(person);
  return [whole, ...whole.split('-')].filter((name) => name !== '');
}
