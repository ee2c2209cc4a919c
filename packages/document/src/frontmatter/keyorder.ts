/** The keys of the format in the order in which it writes them. */
const order: readonly string[] = [
  'format',
  'title',
  'status',
  'severity',
  'systems',
  'labels',
  'triggers',
  'called-by',
  'owner',
  'team',
  'people',
  'detected-by',
  'times',
  'full-outage',
  'visibility',
  'related',
  'aliases',
];

/** Where a new key goes among others: right behind one, or right before one. */
export type Neighbour = { readonly behind: number } | { readonly before: number };

/**
 * The neighbour of a new key: the nearest one that comes earlier in the format, else the first that comes later, else
 * the last. Null among none.
 *
 *     neighbourOf('severity', ['status', 'owner']); // { behind: 0 }
 */
export function neighbourOf(name: string, names: readonly string[]): Neighbour | null {
  const rank = order.indexOf(name);
  if (rank >= 0) {
    for (const earlier of order.slice(0, rank).reverse()) {
      if (names.includes(earlier)) return { behind: names.indexOf(earlier) };
    }
    const later = order.slice(rank + 1).find((each) => names.includes(each));
    if (later !== undefined) return { before: names.indexOf(later) };
  }
  return names.length > 0 ? { behind: names.length - 1 } : null;
}
