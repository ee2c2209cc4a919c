import { isPostmortem, parse } from '@debrief/document';
import type { Folder } from '../folder/folder.js';
import { type Filters, needsMeta, Sieve } from './filter.js';
import { metaOf } from './head.js';
import { newestFirst, type Row, rowOf } from './listed.js';
import { textsOf } from './texts.js';

/** The postmortems that were asked for, newest first. */
export interface List {
  readonly rows: readonly Row[];
  /** Words that were asked for and that no postmortem has. */
  readonly notes: readonly string[];
  /** The paths of all files of the folder. */
  readonly files: readonly string[];
  /** How many postmortems there are in it, whatever was asked for. */
  readonly total: number;
  /** True where the limit left some out. */
  readonly cut: boolean;
}

/**
 * Reads month by month from the newest on, and of each file first the front matter alone, so that little is read in
 * vain: the whole of a document takes ten times as long.
 */
export async function list(folder: Folder, filters: Filters, limit: number): Promise<List> {
  const files = (await folder.store.list()).map(({ path }) => path);
  const all = files.filter(isPostmortem);
  const sieve = new Sieve(filters);
  const paths = all.filter((path) => sieve.takesPath(path));
  const months = [...new Set(paths.map(monthOf))].toSorted().toReversed();
  const byMeta = needsMeta(filters);
  const rows: Row[] = [];
  let cut = false;
  for (const month of months) {
    cut = rows.length >= limit;
    if (cut) break;
    const own = paths.filter((path) => monthOf(path) === month);
    for (const file of await textsOf(folder, own)) {
      if (byMeta && !sieve.takesMeta(metaOf(file.text) ?? parse(file.text).model.meta)) continue;
      rows.push(rowOf(file));
    }
  }
  return {
    rows: rows.toSorted(newestFirst).slice(0, limit),
    notes: cut ? [] : sieve.strange(),
    files,
    total: all.length,
    cut: cut || rows.length > limit,
  };
}

function monthOf(path: string): string {
  return path.slice(0, 'YYYY/MM'.length);
}
