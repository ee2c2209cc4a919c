import type { Range } from '../range.js';
import { areApart } from './apart.js';
import type { Change } from './kept.js';

/** Changes of either side that touch one another, and the stretch of the base that they take up. */
export interface Cluster extends Range {
  readonly ours: readonly Change[];
  readonly theirs: readonly Change[];
}

/** Sorts the changes of both sides into what stands alone and what touches, in the order of the base. */
export function clustersOf(base: string, ours: readonly Change[], theirs: readonly Change[]): Cluster[] {
  const clusters: Cluster[] = [];
  const left = { ours: [...ours].reverse(), theirs: [...theirs].reverse() };
  for (;;) {
    const open = new Open(base);
    const side = earlier(left.ours.at(-1), left.theirs.at(-1));
    if (!side) return clusters;
    const first = left[side].pop();
    if (first) open.add(side, first);
    for (let grows = true; grows; ) {
      grows = false;
      for (const each of ['ours', 'theirs'] as const) {
        for (let next = left[each].at(-1); next && open.touches(each, next); next = left[each].at(-1)) {
          open.add(each, next);
          left[each].pop();
          grows = true;
        }
      }
    }
    clusters.push(open.cluster);
  }
}

type Side = 'ours' | 'theirs';

function earlier(ours: Change | undefined, theirs: Change | undefined): Side | null {
  if (!ours) return theirs ? 'theirs' : null;
  if (!theirs) return 'ours';
  return ours.from < theirs.from || (ours.from === theirs.from && ours.to <= theirs.to) ? 'ours' : 'theirs';
}

class Open {
  readonly #base: string;
  readonly #changes: Record<Side, Change[]> = { ours: [], theirs: [] };
  #from = Infinity;
  #to = 0;

  constructor(base: string) {
    this.#base = base;
  }

  get cluster(): Cluster {
    return { from: this.#from, to: this.#to, ...this.#changes };
  }

  add(side: Side, change: Change): void {
    this.#changes[side].push(change);
    this.#from = Math.min(this.#from, change.from);
    this.#to = Math.max(this.#to, change.to);
  }

  touches(side: Side, change: Change): boolean {
    if (change.from < this.#to) return true;
    const other = this.#changes[side === 'ours' ? 'theirs' : 'ours'].at(-1);
    return other !== undefined && !areApart(this.#base, other, change);
  }
}
