import { type Finding, idOfPath, Lines, type Parsed } from '@debrief/document';
import { freshFindings } from '../findings/fresh.js';
import { findingLines } from '../findings/lines.js';
import type { ChangeOptions } from '../folder/options.js';
import type { Saved } from '../folder/save.js';
import { toldCommit } from '../folder/told.js';
import { printJson } from '../terminal/json.js';
import type { Io } from '../terminal/terminal.js';
import { visible } from '../terminal/visible.js';

/** A document after a change, with the names of what was changed. */
export interface Changed {
  readonly before: Parsed;
  readonly after: Parsed;
  readonly names: readonly string[];
}

/** Says what was done, in the words of `told`, and what is worth a look since. `name` is the file as it is typed here. */
export function tell(
  path: string,
  name: string,
  { before, after, names }: Changed,
  told: string,
  { revision, uncommitted }: Saved,
  { dryRun, json }: ChangeOptions,
  io: Io,
): void {
  const id = idOfPath(path);
  const findings = freshFindings([before.findings], after.findings);
  if (json) {
    const placed = findings.map((each) => jsonOf(each, after.text));
    const data = { id, path: name, revision, uncommitted: uncommitted.length > 0 ? [name] : [] };
    printJson(io, { ...data, changed: [...new Set(names)], findings: placed });
    return;
  }
  if (!dryRun) io.stdout.write(`${visible(told)} ${toldCommit({ revision, uncommitted })}\n`);
  for (const line of findingLines(findings, after.text, name)) io.stderr.write(`${visible(line)}\n`);
}

/** Says that the document says so already. */
export function tellNothing(
  path: string,
  name: string,
  edited: boolean,
  { json }: ChangeOptions,
  io: Io,
): void {
  const id = idOfPath(path);
  const uncommitted = edited ? [name] : [];
  if (json) printJson(io, { id, path: name, revision: null, uncommitted, changed: [], findings: [] });
  else io.stdout.write(`${visible(id)} says so already: nothing to change.\n`);
  if (edited && !json)
    io.stderr.write('Edits by hand in the file are not committed yet: --with-edits commits them.\n');
}

function jsonOf({ from, rule, severity, message }: Finding, text: string) {
  const lines = new Lines(text);
  return { line: lines.lineAt(from), column: lines.columnAt(from), rule, severity, message };
}
