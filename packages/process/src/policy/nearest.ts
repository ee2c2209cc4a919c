/** Words without what people write differently: `Follow_Up` and `follow-up` are both `followup`. */
export function folded(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, '');
}

/** The word that a slip of the keyboard most likely meant: `nearest('citicality', keys)`; null when none is close. */
export function nearest(word: string, words: Iterable<string>): string | null {
  const wanted = folded(word.slice(0, longest));
  // A letter alone is a slip for every other one.
  const limit = wanted.length < 2 ? 0 : Math.max(1, Math.floor(wanted.length / 4));
  let best: string | null = null;
  let least = limit + 1;
  for (const each of words) {
    // `sev3` is no slip for `sev1`.
    if (digits(each) !== digits(word)) continue;
    const own = slips(wanted, folded(each.slice(0, longest)), least);
    if (own < least) {
      best = each;
      least = own;
    }
  }
  return best;
}

const longest = 80;

function digits(word: string): string {
  return word.replace(/\D+/g, '');
}

/** Letters to add, leave out, change or swap with their neighbour; `limit` where there are as many or more. */
function slips(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? (before[j - 2] ?? 0) + 1 : limit;
      next.push(Math.min(change, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? limit;
}
