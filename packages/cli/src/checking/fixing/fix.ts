import type { Finding } from '@debrief/document';
import type { Checked } from '../checked.js';
import { applyFixes } from './apply.js';

/** What fixes made of a file. */
export interface Fixed {
  readonly before: Checked;
  readonly after: Checked;
  readonly settled: number;
}

/** What fixing needs of the check: which findings count, and how texts are checked again. */
export interface Again {
  readonly shown: (checked: readonly Checked[]) => readonly Checked[];
  readonly findings: (texts: readonly Checked[]) => Promise<readonly (readonly Finding[])[]>;
}

/** A fix may bring up another one; more than a few rounds would be two rules that disagree. */
const rounds = 5;

/** Fixes what can be fixed without a person in files whose text can be written back, and checks them again. */
export async function fixAll(checked: readonly Checked[], again: Again): Promise<readonly Fixed[]> {
  const fixed = new Map<Checked, Fixed>();
  let open = checked.filter(({ intact }) => intact).map((before) => ({ before, now: before, settled: 0 }));
  for (let round = 0; round < rounds && open.length > 0; round++) {
    const shown = again.shown(open.map(({ now }) => now));
    const changed = open.flatMap(({ before, now, settled }, index) => {
      const applied = applyFixes(now.text, shown[index]?.findings ?? []);
      if (applied.text === now.text) return [];
      return [{ before, now: { ...now, text: applied.text }, settled: settled + applied.settled }];
    });
    const found = await again.findings(changed.map(({ now }) => now));
    open = changed.map((each, index) => ({ ...each, now: { ...each.now, findings: found[index] ?? [] } }));
    for (const { before, now, settled } of open) fixed.set(before, { before, after: now, settled });
  }
  return [...fixed.values()];
}
