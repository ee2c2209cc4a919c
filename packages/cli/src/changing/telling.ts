import { type Finding, Lines, type Parsed } from '@debrief/document';
import { idOfPath } from '../folder/names.js';
import type { ChangeOptions } from '../folder/options.js';
import type { Saved } from '../folder/save.js';
import type { Io } from '../terminal/terminal.js';
import { visible, visibleJson } from '../terminal/visible.js';
import { type Doing, toldOf } from './doing.js';
import { findingLines, freshFindings } from './fresh.js';

/** A document after a change, with the names of what was changed. */
export interface Changed {
  readonly before: Parsed;
  readonly after: Parsed;
  readonly names: readonly string[];
}

/** Says what was done, and what is worth a look since. `name` is the file as it is typed here. */
export function tell(
  path: string,
  name: string,
  { before, after, names }: Changed,
  doings: readonly Doing[],
  { revision, uncommitted }: Saved,
  { dryRun, json }: ChangeOptions,
  io: Io,
): void {
  const id = idOfPath(path);
  const findings = freshFindings(before, after);
  if (json) {
    const placed = findings.map((each) => jsonOf(each, after.text));
    print({ id, path, revision, uncommitted, changed: [...new Set(names)], findings: placed }, io);
    return;
  }
  const commit = revision ? `commit ${revision.slice(0, 7)}` : 'not committed';
  if (!dryRun) io.stdout.write(`${visible(toldOf(doings, names, id))} (${commit})\n`);
  for (const line of findingLines(findings, after.text, name)) io.stderr.write(`${visible(line)}\n`);
}

/** Says that the document says so already. */
export function tellNothing(path: string, { json }: ChangeOptions, io: Io): void {
  const id = idOfPath(path);
  if (json) print({ id, path, revision: null, uncommitted: [], changed: [], findings: [] }, io);
  else io.stdout.write(`${visible(id)} says so already: nothing to change.\n`);
}

function print(data: unknown, io: Io): void {
  io.stdout.write(`${visibleJson(JSON.stringify(data, null, 2))}\n`);
}

function jsonOf({ from, rule, severity, message }: Finding, text: string) {
  const lines = new Lines(text);
  return { line: lines.lineAt(from), column: lines.columnAt(from), rule, severity, message };
}
