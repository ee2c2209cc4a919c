import type { Action } from '../model.js';
import { type Draft, freshId } from '../operations/draft.js';

/** The id of a new action as its neighbour writes its own: `**A4** `, `A4: `. Nothing where actions have none. */
export function newId(draft: Draft, neighbour: Action | undefined, start: number): string {
  const { actions } = draft.model;
  if (actions.length > 0 && !actions.some(({ id }) => id)) return '';
  const id = freshId(draft, 'A');
  if (!id) return '';
  if (!neighbour?.id || neighbour.id.from < start) return `**${id}** `;
  const behind = /^\]?(?:\*\*|__)?[.:)]?(?:\*\*|__)?[ \t]*(?:[–—-][ \t]+)?/.exec(
    draft.text.slice(neighbour.id.to, neighbour.id.to + 12),
  );
  return draft.text.slice(start, neighbour.id.from) + id + (behind?.[0] || ' ');
}
