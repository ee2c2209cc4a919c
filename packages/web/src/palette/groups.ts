import { fit } from './fuzzy.js';
import type { Group, Item } from './item.js';

/** Everything that the palette knows, from which it offers some. */
export interface Known {
  readonly recent: readonly Item[];
  readonly here: readonly Item[];
  readonly pages: readonly Item[];
  readonly commands: readonly Item[];
  readonly found: readonly Item[];
  readonly systems: readonly Item[];
  readonly people: readonly Item[];
  readonly rules: readonly Item[];
  readonly guides: readonly Item[];
}

/** What is offered for the words that somebody types; with none, what was used lately and what there is here. */
export function groupsFor(typed: string, known: Known): readonly Group[] {
  const words = typed.trim();
  if (words === '')
    return filled([
      { title: 'Lately', items: known.recent },
      { title: 'On this page', items: known.here },
      { title: 'Pages', items: known.pages },
      { title: 'Do', items: known.commands },
    ]);
  const recent = new Set(known.recent.map(({ id }) => id));
  const best = (items: readonly Item[], most: number): readonly Item[] => fitting(words, items, recent, most);
  return filled([
    { title: 'On this page', items: best(known.here, 4) },
    { title: 'Pages', items: best(known.pages, 4) },
    { title: 'Postmortems', items: [...known.found, everything(words)] },
    { title: 'Systems', items: best(known.systems, 4) },
    { title: 'People', items: best(known.people, 4) },
    { title: 'Guide', items: best(known.guides, 3) },
    { title: 'Rules', items: best(known.rules, 4) },
    { title: 'Do', items: best(known.commands, 4) },
  ]);
}

/** The library with the same words. */
function everything(words: string): Item {
  return {
    id: 'search',
    title: `Search the library for “${words}”`,
    icon: 'search',
    go: { href: `/library?${new URLSearchParams({ q: words })}` },
  };
}

/** Those whose names fit, the best first; of equals, what was used lately. */
function fitting(
  words: string,
  items: readonly Item[],
  recent: ReadonlySet<string>,
  most: number,
): readonly Item[] {
  return items
    .flatMap((item) => {
      const byName = fit(words, item.title);
      const score = byName ?? (item.also === undefined ? null : fit(words, `${item.title} ${item.also}`));
      if (score === null) return [];
      return [{ item, score: score + (byName === null ? -2 : 0) + (recent.has(item.id) ? 0.5 : 0) }];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ item }) => item);
}

function filled(groups: readonly Group[]): readonly Group[] {
  return groups.filter(({ items }) => items.length > 0);
}
