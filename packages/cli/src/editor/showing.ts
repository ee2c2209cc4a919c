import { parse } from '@debrief/document';
import { emptyParts } from '@debrief/process';
import { findingLines } from '../findings/lines.js';
import { type Folder, fromHere } from '../folder/folder.js';
import { diffLines } from '../terminal/diff.js';
import { type Io, wantsColour } from '../terminal/terminal.js';
import { visible } from '../terminal/visible.js';
import { listed } from '../words.js';
import type { EditOptions, Opened } from './editing.js';

/** Shows what is new against the latest commit, and what is missing or odd. */
export function show(
  { path, text: before, committed: then }: Opened,
  committed: string | null,
  text: string,
  folder: Folder,
  io: Io,
  { dryRun, json }: EditOptions,
): void {
  const out = json ? io.stderr : io.stdout;
  const names = [committed === null ? null : path, path] as const;
  out.write(diffLines(committed ?? '', text, { colour: wantsColour(io), names }));
  if (before !== then && then !== null && !dryRun)
    out.write('\nThis includes edits that were in the file before and were not committed.\n');
  const name = fromHere(path, folder, io);
  const { model, findings } = parse(text, null, { path });
  const empty = emptyParts(model).map(({ title }) => title);
  const notes = [
    ...(empty.length > 0 ? [`Still empty: ${listed(empty)}.`] : []),
    ...findingLines(findings, text, name),
  ];
  if (notes.length > 0) out.write('\n');
  for (const note of notes) out.write(`${visible(note)}\n`);
  if (notes.length > 0) out.write(`debrief show ${visible(name)}    shows the whole\n`);
}
