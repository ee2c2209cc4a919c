import { inOrder } from './order.js';
import { commonPairs, Keys } from './pairs.js';
import { areLists, isBracketed } from './values.js';

/**
 * A list in one line that both sides changed: what either added is added, what either removed is removed. Null where
 * it is no list, or where both put something else in the place of one item.
 *
 *     mergeLists('[a, b]', '[a, b, c]', '[a, b, d]'); // '[a, b, c, d]'
 */
export function mergeLists(base: string, ours: string, theirs: string): string | null {
  if (!areLists([base, ours, theirs])) return null;
  const items = itemsOf(base);
  const one = stepsBetween(items, itemsOf(ours));
  const two = stepsBetween(items, itemsOf(theirs));
  const merged: string[] = [];
  const known = new Set(items.filter((_, at) => !one.removed.has(at) && !two.removed.has(at)));
  for (let at = 0; at <= items.length; at++) {
    for (const added of inOrder(one.added[at] ?? [], two.added[at] ?? [])) {
      if (!known.has(added)) merged.push(added);
      known.add(added);
    }
    const item = items[at];
    if (item === undefined) continue;
    const removed = [one.removed.has(at), two.removed.has(at)];
    if (!removed.includes(false) && replacedDifferently(one.added, two.added, at)) return null;
    if (!removed.includes(true)) merged.push(item);
  }
  return written(merged, base, `${base}${ours}${theirs}`);
}

type Added = readonly (readonly string[])[];

/** Both removed an item, and each put something else there. */
function replacedDifferently(one: Added, two: Added, at: number): boolean {
  const [ours, theirs] = [one, two].map((added) => [...(added[at] ?? []), ...(added[at + 1] ?? [])].join());
  return ours !== '' && theirs !== '' && ours !== theirs;
}

function itemsOf(list: string): string[] {
  const bracketed = isBracketed(list);
  return (bracketed ? list.slice(1, -1) : list)
    .split(bracketed ? ',' : /,[ \t]+/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** What was removed, and what was added in front of each item and at the end. */
function stepsBetween(before: readonly string[], after: readonly string[]) {
  const keys = new Keys();
  const pairs = commonPairs(
    before.map((item) => keys.of(item)),
    after.map((item) => keys.of(item)),
  );
  const kept = new Set(pairs.map(([at]) => at));
  const added: string[][] = before.map(() => []);
  added.push([]);
  const slots = new Map(pairs.map(([at, other]) => [other, at]));
  let slot = 0;
  for (const [at, item] of after.entries()) {
    const known = slots.get(at);
    if (known === undefined) added[slot]?.push(item);
    else slot = known + 1;
  }
  return { added, removed: new Set(before.flatMap((_, at) => (kept.has(at) ? [] : [at]))) };
}

function written(items: readonly string[], base: string, all: string): string {
  const words = items.join(all.includes(', ') || !all.includes(',') ? ', ' : ',');
  const [, open = '', close = ''] = /^(\[[ \t]*)(?:.*?)([ \t]*\])$/.exec(base) ?? [];
  return items.length > 0 ? `${open}${words}${close}` : `${open.trim()}${close.trim()}`;
}
