import { resolve } from 'node:path';
import type { Io } from '../terminal/terminal.js';
import type { Asked } from './asked.js';
import type { Checked } from './checked.js';
import type { Gathered } from './gather.js';

/** What is left of what was checked, and a line on what is held back. */
export interface Shown {
  readonly checked: readonly Checked[];
  readonly told: readonly string[];
  /** Whether something is held back. */
  readonly onlyNew: boolean;
}

/** Leaves out what a baseline holds back, and notes where they are not wanted. */
export async function showing(
  { baseline, writeBaseline, names, notes }: Asked,
  { wholeFolders }: Gathered,
  io: Io,
): Promise<(checked: readonly Checked[]) => Shown> {
  const wanted = notes ? (checked: readonly Checked[]) => checked : withoutNotes;
  if (baseline === 'none' || writeBaseline !== null || names[0] === '-')
    return (checked) => ({ checked: wanted(checked), told: [], onlyNew: false });
  const [{ Baselines }, { holdBack }, { heldLines }] = await Promise.all([
    import('./baseline/baseline.js'),
    import('./baseline/holding.js'),
    import('./baseline/telling.js'),
  ]);
  const baselines = new Baselines(baseline === 'own' ? null : resolve(io.cwd(), baseline.file), io.cwd());
  return (checked) => {
    const { checked: fresh, held } = holdBack(checked, baselines, wholeFolders);
    const onlyNew = held.some(({ findings }) => findings > 0);
    return { checked: wanted(fresh), told: heldLines(held, io.cwd()), onlyNew };
  };
}

function withoutNotes(checked: readonly Checked[]): readonly Checked[] {
  return checked.map((each) => ({
    ...each,
    findings: each.findings.filter(({ severity }) => severity !== 'note'),
  }));
}
