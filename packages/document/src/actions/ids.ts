import { idLike } from '../factors/ids.js';
import type { Action } from '../model.js';
import { type Draft, freshId } from '../operations/draft.js';

/** The id of a new action as its neighbour writes its own: `**A4** `, `A4: `. Nothing where actions have none. */
export function newId(draft: Draft, neighbour: Action | undefined, start: number): string {
  const { actions } = draft.model;
  if (actions.length > 0 && !actions.some(({ id }) => id)) return '';
  const id = freshId(draft, 'A');
  return id ? idLike(draft.text, id, neighbour, start, `**${id}** `) : '';
}
