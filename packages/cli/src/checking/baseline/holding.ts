import { dirname, relative } from 'node:path';
import type { Checked } from '../checked.js';
import { markOf } from '../fingerprint.js';
import { type Baseline, type Baselines, fileIn, keyOf } from './baseline.js';

/** What a baseline did: how many findings it holds back, and how many of its entries match nothing any more. */
export interface Held {
  readonly baseline: Baseline;
  readonly findings: number;
  readonly settled: number;
}

/**
 * Leaves out the findings that a baseline holds back. Of two that are the same, where one is held, the later one is
 * new. An entry is settled when a folder that was checked whole should have it, and has not.
 */
export function holdBack(
  checked: readonly Checked[],
  baselines: Baselines,
  wholeFolders: readonly string[],
): { readonly checked: readonly Checked[]; readonly held: readonly Held[] } {
  const left = new Map<Baseline, Map<string, number>>();
  const counts = new Map<Baseline, number>();
  const fresh = checked.map((each) => {
    const { file, text, findings } = each;
    const baseline = file === null ? null : baselines.of(dirname(file));
    if (file === null || baseline === null) return each;
    const open = left.get(baseline) ?? new Map(baseline.counts);
    left.set(baseline, open);
    return {
      ...each,
      findings: findings.filter((finding) => {
        const key = keyOf(file, finding.rule, markOf(finding, text), baseline.root);
        const number = open.get(key) ?? 0;
        if (number <= 0) return true;
        open.set(key, number - 1);
        counts.set(baseline, (counts.get(baseline) ?? 0) + 1);
        return false;
      }),
    };
  });
  const held = [...left].map(([baseline, open]) => {
    const whole = wholeFolders.some((folder) => isWithin(baseline.root, folder));
    const settled = whole ? [...open.values()].filter((number) => number > 0).length : 0;
    return { baseline, findings: counts.get(baseline) ?? 0, settled };
  });
  return { checked: fresh, held };
}

/**
 * The counts of a new baseline. What an earlier one says of files that were not checked stays, unless they would have
 * been among them.
 */
export function countsOf(
  checked: readonly Checked[],
  root: string,
  before: Baseline | null,
  whole: boolean,
): Map<string, number> {
  const counts = new Map<string, number>();
  const own = new Set(checked.flatMap(({ file }) => (file === null ? [] : [keyOf(file, '', '', root)])));
  for (const [key, count] of before?.counts ?? [])
    if (!whole && !own.has(`${fileIn(key)}##`)) counts.set(key, count);
  for (const { file, text, findings } of checked) {
    if (file === null) continue;
    for (const finding of findings) {
      const key = keyOf(file, finding.rule, markOf(finding, text), root);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

/** Whether a path is that of a folder, or of something in it. */
export function isWithin(path: string, folder: string): boolean {
  return !/^\.\.(?:[/\\]|$)/.test(relative(folder, path));
}
