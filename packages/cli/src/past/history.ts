import { idOfPath, isPostmortem } from '@debrief/document';
import type { History, Step, StoredFile } from '@debrief/store';
import { exits } from '../exit.js';
import { type Folder, fromHere, Stop } from '../folder/folder.js';
import { printJson } from '../terminal/json.js';
import { line, paint, span } from '../terminal/line.js';
import { type Io, pageWidth, wantsColour } from '../terminal/terminal.js';
import { nameOf } from './found.js';
import { indent, nameWidth, stepLine } from './stepline.js';
import { after, changed } from './texts.js';

export interface HistoryOptions {
  readonly diff?: boolean;
  readonly json?: boolean;
  readonly limit?: number;
}

/** The past of a file, as far as somebody asked for it. */
interface Past {
  readonly path: string;
  readonly now: StoredFile | null;
  /** The steps to tell, newest first, and then one more, which says what the last of them changed. */
  readonly known: History;
  readonly told: readonly Step[];
  /** Whether the file is another one than the last commit has. */
  readonly edited: boolean;
}

/** Tells the steps that made a file what it is, newest first. */
export async function tellHistory(
  path: string,
  { diff = false, json = false, limit }: HistoryOptions,
  folder: Folder,
  io: Io,
): Promise<void> {
  const known = await folder.store.history(path, limit === undefined ? {} : { limit: limit + 1 });
  const now = await folder.store.read(path);
  const [newest] = known.steps;
  if (!newest && !now) throw new Stop(exits.unreadable, `There is no ${path} here, and there was none.`);
  const edited = (now?.version ?? null) !== (newest?.version ?? null);
  const past: Past = { path, now, known, told: known.steps.slice(0, limit), edited };
  if (json) printJson(io, await asData(past, diff, folder, io));
  else await print(past, diff, folder, io);
}

async function print(past: Past, diff: boolean, folder: Folder, io: Io): Promise<void> {
  const colour = wantsColour(io);
  const width = io.stdout.isTTY ? pageWidth(io) : Number.POSITIVE_INFINITY;
  const { known, told, now, edited } = past;
  if (edited) {
    const what = now ? 'edits by hand that are not committed' : 'taken away by hand, and not committed';
    io.stdout.write(paint([line(span('not yet  ', 'note'), what)], colour));
    if (diff) io.stdout.write(`\n${await editsOf(past, folder, colour)}\n`);
  }
  const names = nameWidth(told);
  for (const [at, step] of told.entries()) {
    io.stdout.write(paint([stepLine(step, names, width)], colour));
    const older = known.steps[at + 1];
    if (older && older.path !== step.path)
      io.stdout.write(paint([line(`${indent}renamed from ${nameOf(older.path)}`)], colour));
    if (diff)
      io.stdout.write(`\n${(await diffOf(past, at, folder, colour)) ?? 'What it changed is not here.\n'}\n`);
  }
  if (told.length < known.steps.length)
    io.stderr.write('There are older steps; --limit shows more of them.\n');
  else if (!known.complete)
    io.stderr.write(
      'Older steps are not here: this is a shallow clone. git fetch --unshallow brings them.\n',
    );
}

async function asData(past: Past, diff: boolean, folder: Folder, io: Io) {
  const { path, known, told, edited } = past;
  const steps: object[] = [];
  for (const [at, { revision, author, time, message, path: name, version }] of told.entries()) {
    const data = {
      revision,
      time: time.toISOString(),
      author,
      message,
      path: fromHere(name, folder, io),
      removed: version === null,
    };
    steps.push(diff ? { ...data, diff: await diffOf(past, at, folder, false) } : data);
  }
  const here = fromHere(path, folder, io);
  return {
    id: isPostmortem(path) ? idOfPath(path) : null,
    path: here,
    edited,
    uncommitted: edited ? [here] : [],
    ...(edited && diff && { editsDiff: await editsOf(past, folder, false) }),
    steps,
    complete: known.complete && told.length === known.steps.length,
  };
}

/** What a step changed; null where the step before is not here. */
async function diffOf({ known }: Past, at: number, folder: Folder, colour: boolean): Promise<string | null> {
  const [step, older] = [known.steps[at], known.steps[at + 1]];
  if (!step || (!older && !known.complete)) return null;
  return changed(older ? await after(older, folder) : null, await after(step, folder), colour);
}

async function editsOf({ known, now }: Past, folder: Folder, colour: boolean): Promise<string> {
  const [newest] = known.steps;
  return changed(newest ? await after(newest, folder) : null, now, colour);
}
