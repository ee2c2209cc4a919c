import type { FieldName } from '../fields.js';

/** The fields of a factor in the order in which we write them. */
export const factorFields: readonly (FieldName & { readonly fact?: 'level' | 'accepted' })[] = [
  { fact: 'level', name: 'Level' },
  { name: 'Made sense because' },
  { name: 'Known at the time' },
  { name: 'Assumed' },
  { name: 'Reinforced by' },
  { fact: 'accepted', name: 'Accepted' },
];

/** Where a field stands among the others; those that we do not know stand last. */
export function rankOf(written: string): number {
  const rank = factorFields.findIndex(({ name }) => name.toLowerCase() === written.toLowerCase());
  return rank < 0 ? factorFields.length : rank;
}
