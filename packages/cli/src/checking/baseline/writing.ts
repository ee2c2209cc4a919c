import { existsSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { exits } from '../../exit.js';
import { replaceFile } from '../../folder/replace.js';
import { rootAround } from '../../folder/root.js';
import { Stop } from '../../folder/stop.js';
import { counted } from '../../words.js';
import type { Checked } from '../checked.js';
import { Tops } from '../tops.js';
import { type Baseline, baselineName, baselineText, readBaseline } from './baseline.js';
import { countsOf, isWithin } from './holding.js';

/** Where a baseline goes: beside the `debrief.yaml` around a folder, else at the top of its repository. */
export function baselinePlace(folder: string): string {
  return join(rootAround(folder) ?? new Tops().of(folder) ?? folder, baselineName);
}

/** Writes down what was found, and says so. A file of something else is never overwritten. */
export async function writeBaseline(
  path: string,
  checked: readonly Checked[],
  wholeFolders: readonly string[],
  cwd: string,
): Promise<string> {
  const root = dirname(path);
  const shown = relative(cwd, path);
  if (existsSync(path) && statSync(path).isDirectory())
    throw new Stop(exits.usage, `${shown} is a folder. Name the folders to check before --write-baseline.`);
  const before = earlier(path, shown);
  const whole = wholeFolders.some((folder) => isWithin(root, resolve(cwd, folder)));
  const counts = countsOf(checked, root, before, whole);
  const text = baselineText(counts);
  if (before) await replaceFile(path, Buffer.from(text));
  else await writeFile(path, text, { flag: 'wx' });
  const findings = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return `${shown} now holds ${counted(findings, 'finding')} back: only new ones count. Commit it, so that it does so for everyone.`;
}

/** The baseline that is there; whatever else is there stays. */
function earlier(path: string, shown: string): Baseline | null {
  if (!existsSync(path)) return null;
  try {
    return readBaseline(path);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    const [why = ''] = error.lines;
    throw new Stop(exits.refused, why, `Nothing was written. Move ${shown} away, or name another file.`);
  }
}
