/** The word that a slip of the keyboard most likely meant; null when nothing is close. */
export function nearest(word: string, words: readonly string[]): string | null {
  const wanted = word.toLowerCase().slice(0, 200);
  const limit = Math.max(1, Math.floor(wanted.length / 4));
  let best: string | null = null;
  let least = limit + 1;
  for (const each of words) {
    if (Math.abs(each.length - wanted.length) > limit) continue;
    const own = slips(wanted, each.toLowerCase());
    if (own < least) {
      best = each;
      least = own;
    }
  }
  return best;
}

/** Letters to add, leave out, change or swap with their neighbour on the way from one word to the other. */
function slips(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      next.push(Math.min(change, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
