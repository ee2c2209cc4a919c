import { type Draft, find } from '../operations/draft.js';
import { moveThing, type Planned, removeThing } from '../operations/items.js';
import type { Add, Change, Move, Remove } from '../operations/operation.js';
import { isRefusal } from '../operations/outcome.js';
import { addAction } from './add.js';
import { changeAction } from './change.js';

export function planActions(
  draft: Draft,
  operation: Add<'action'> | Change<'action'> | Move<'action'> | Remove<'action'>,
): Planned {
  if (operation.do === 'add') return addAction(draft, operation);
  const action = find(draft.model.actions, operation.item, 'action');
  if (isRefusal(action)) return action;
  switch (operation.do) {
    case 'change':
      return changeAction(draft, action, operation.facts);
    case 'remove':
      return removeThing(draft, 'actions', action);
    case 'move':
      return moveThing(draft, 'actions', action, draft.model.actions, operation.before, 'action');
  }
}
