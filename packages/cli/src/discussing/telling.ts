import { parse } from '@debrief/document';
import { freshFindings } from '../findings/fresh.js';
import { findingLines } from '../findings/lines.js';
import { type Folder, fromHere } from '../folder/folder.js';
import type { ChangeOptions } from '../folder/options.js';
import type { Saved } from '../folder/save.js';
import { toldCommit } from '../folder/told.js';
import { printJson } from '../terminal/json.js';
import type { Io } from '../terminal/terminal.js';
import { visible } from '../terminal/visible.js';
import type { NumberedThread, Scene } from './scene.js';
import type { Step } from './step.js';

/** Says what was said, and what is worth a look in a text that took up a suggestion. */
export function tell(
  { event, text, thread, told }: Step,
  { id, file, model }: Scene,
  saved: Saved,
  { dryRun, json }: ChangeOptions,
  folder: Folder,
  io: Io,
): void {
  const here = (path: string): string => fromHere(path, folder, io);
  const name = here(file.path);
  if (json) {
    const { revision, uncommitted } = saved;
    printJson(io, { id, path: name, revision, uncommitted: uncommitted.map(here), thread, event });
  } else if (!dryRun) io.stdout.write(`${visible(told)} ${toldCommit(saved)}\n`);
  if (text === null || json) return;
  const parsed = (words: string) => parse(words, null, { path: file.path }).findings;
  for (const line of findingLines(freshFindings([parsed(model.text)], parsed(text)), text, name))
    io.stderr.write(`${visible(line)}\n`);
}

/** Says that a thread is resolved already, or open; edits by hand may have been committed. */
export function tellNothing(
  { id, file }: Scene,
  named: NumberedThread | null,
  saved: Saved | null,
  { dryRun, json }: ChangeOptions,
  folder: Folder,
  io: Io,
): void {
  const here = (each: string): string => fromHere(each, folder, io);
  const [number, state] = [named?.number ?? null, named?.thread.state];
  const { revision, uncommitted } = saved ?? { revision: null, uncommitted: [] };
  if (json) {
    const data = { id, path: here(file.path), revision, uncommitted: uncommitted.map(here) };
    printJson(io, { ...data, thread: number, event: null });
    return;
  }
  io.stdout.write(`Thread ${number} of ${visible(id)} is ${state} already: nothing to change.\n`);
  if (saved && !dryRun) io.stdout.write(`Committed the edits of ${visible(id)} ${toldCommit(saved)}\n`);
}
