import type { Range } from '../range.js';
import { type Draft, find, freshId } from './draft.js';
import type { Planned } from './items.js';
import type { Renumber } from './operation.js';
import { isRefusal, refuse } from './outcome.js';

/** Gives an item a number that nothing else has or had. What refers to the old number means the other one. */
export function planRenumber(draft: Draft, { what, item }: Renumber): Planned {
  const { factors, actions, questions } = draft.model;
  const [part, letter, things] =
    what === 'factor'
      ? (['factors', 'F', factors] as const)
      : what === 'action'
        ? (['actions', 'A', actions] as const)
        : (['questions', 'Q', questions] as const);
  const thing = find<Range & { readonly id: (Range & { readonly value: string }) | null }>(
    things,
    item,
    what,
  );
  if (isRefusal(thing)) return thing;
  const { id } = thing;
  const fresh = freshId(draft, letter);
  if (!id) return refuse('no such item', `This ${what} has no number yet.`, thing);
  if (!fresh)
    return refuse('no place', `The highest number that can be read is taken. Choose one by hand.`, id);
  const edits = [{ from: id.from, to: id.to, insert: fresh }];
  return [{ edits, expects: [{ part, item: thing, says: { id: fresh } }], touches: [thing] }];
}
