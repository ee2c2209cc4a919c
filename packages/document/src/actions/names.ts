import type { FieldName } from '../fields.js';

import type { Things } from '../operations/operation.js';
import type { Column } from './table.js';

/** A fact of an action that has a line or a column of its own. */
export type NamedFact = Exclude<keyof Things['action'], 'text' | 'done' | 'fields'>;

/** The fields of an action in the order in which we write them, each with the column that holds it in a table. */
export const actionFields: readonly (FieldName & {
  readonly fact: NamedFact | null;
  readonly column?: Column;
})[] = [
  { fact: 'kind', name: 'Kind', also: ['type', 'category'], column: 'kind' },
  { fact: 'priority', name: 'Priority', also: ['prio'], column: 'priority' },
  {
    fact: 'owner',
    name: 'Owner',
    also: ['owners', 'assignee', 'assigned to', 'dri', 'responsible', 'who', 'lead', 'poc'],
    column: 'owner',
  },
  {
    fact: 'ticket',
    name: 'Ticket',
    also: ['tickets', 'issue', 'jira', 'tracking', 'tracking issue', 'link', 'pr', 'bug', 'ticket link'],
    column: 'ticket',
  },
  {
    fact: 'due',
    name: 'Due',
    also: ['due date', 'due by', 'deadline', 'target', 'target date', 'eta', 'by when', 'when'],
    column: 'due',
  },
  { fact: null, name: 'Committed by', also: ['committed'] },
  { fact: null, name: 'Outcome' },
  { fact: null, name: 'Out of scope' },
  {
    fact: 'doneWhen',
    name: 'Done when',
    also: ['definition of done', 'acceptance', 'acceptance criteria', 'finished when'],
    column: 'doneWhen',
  },
  { fact: null, name: 'Reduces' },
  { fact: 'addresses', name: 'Addresses', also: ['factors', 'addresses factors'], column: 'addresses' },
  { fact: 'dropped', name: 'Dropped', column: 'dropped' },
  { fact: 'verdict', name: 'Verdict', column: 'verdict' },
];

/** The names of the field that says how far the work is. */
export const statusField: FieldName = { name: 'Status', also: ['state', 'progress'] };

/** What the field of a fact may be called, in small letters. */
export function namesOf(fact: NamedFact): readonly string[] {
  return known.get(fact) ?? [];
}

const known = new Map(
  actionFields.flatMap(({ fact, name, also = [] }) =>
    fact ? [[fact, [name.toLowerCase(), ...also]] as const] : [],
  ),
);
