import { iconNames } from '../shell/icons.js';
import type { Item } from './item.js';

const key = 'debrief-recent';
const most = 5;

/** What was chosen lately and has an address, the last one first. */
export function recentItems(): readonly Item[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.flatMap(itemOf) : [];
  } catch {
    // Where nothing can be kept, there is nothing.
    return [];
  }
}

/** Remembers what was chosen. */
export function keepRecent(item: Item): void {
  if (!('href' in item.go)) return;
  const { id, title, hint, icon, go } = item;
  const others = recentItems().filter((each) => each.id !== id);
  const kept = [{ id, title, hint, icon, go }, ...others].slice(0, most);
  try {
    localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // Then it is not remembered.
  }
}

/** What was kept is believed only as far as it has the shape that we wrote. */
function itemOf(kept: unknown): readonly Item[] {
  if (typeof kept !== 'object' || kept === null) return [];
  const { id, title, hint, icon, go } = kept as Record<string, unknown>;
  const href = typeof go === 'object' && go !== null && 'href' in go ? go.href : undefined;
  const known = iconNames.find((each) => each === icon);
  if (typeof id !== 'string' || typeof title !== 'string' || typeof href !== 'string' || !known) return [];
  // Only our own pages.
  if (!/^\/(?!\/)/.test(href)) return [];
  return [{ id, title, icon: known, go: { href }, ...(typeof hint === 'string' && { hint }) }];
}
