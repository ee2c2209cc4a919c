import { type Draft, find } from '../operations/draft.js';
import type { Ways } from '../operations/items.js';
import type { Add, Change, Remove } from '../operations/operation.js';
import { isRefusal } from '../operations/outcome.js';
import { addEntry } from './add.js';
import { changeEntry } from './change.js';
import { removeEntry } from './remove.js';

/** What can be done with the entries of a timeline. Times decide where they stand. */
export function planEntries(draft: Draft, operation: Add<'entry'> | Change<'entry'> | Remove<'entry'>): Ways {
  if (operation.do === 'add') return addEntry(draft, operation.facts);
  const entry = find(draft.model.timeline, operation.item, 'entry of the timeline');
  if (isRefusal(entry)) return entry;
  return operation.do === 'remove' ? removeEntry(draft, entry) : changeEntry(draft, entry, operation.facts);
}
