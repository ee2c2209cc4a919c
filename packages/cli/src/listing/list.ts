import type { Library } from '@debrief/library';
import type { Folder } from '../folder/folder.js';
import { asksForAll, type Filters, Sieve } from './filter.js';
import { type Row, rowOf } from './listed.js';

/** The postmortems that were asked for, newest first. */
export interface List {
  readonly rows: readonly Row[];
  /** Words that were asked for and that no postmortem has. */
  readonly notes: readonly string[];
  /** How many postmortems there are, whatever was asked for. */
  readonly total: number;
  /** True where the limit left some out. */
  readonly cut: boolean;
}

/** Lists from the index; where all are asked for, no more of it is read than is shown. */
export async function list(library: Library, filters: Filters, limit: number): Promise<List> {
  const total = await library.count();
  if (asksForAll(filters)) {
    const facts = await library.facts(Number.isFinite(limit) ? limit : undefined);
    return { rows: facts.map(rowOf), notes: [], total, cut: facts.length < total };
  }
  const sieve = new Sieve(filters);
  const taken = (await library.facts()).filter((facts) => sieve.takes(facts));
  return {
    rows: taken.slice(0, limit).map(rowOf),
    notes: sieve.strange(),
    total,
    cut: taken.length > limit,
  };
}

/** The paths of all files of a folder. */
export async function filesOf({ store }: Folder): Promise<readonly string[]> {
  return (await store.list()).map(({ path }) => path);
}
