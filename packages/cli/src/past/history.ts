import type { History, Step, StoredFile } from '@debrief/store';
import { exits } from '../exit.js';
import { idOfPath, isPostmortem } from '../folder/find.js';
import { type Folder, Stop } from '../folder/folder.js';
import { type Line, line, paint, span } from '../terminal/line.js';
import { type Io, pageWidth, wantsColour } from '../terminal/terminal.js';
import { visible, visibleJson } from '../terminal/visible.js';
import { graphemes, widthOf } from '../terminal/width.js';
import { after, changed } from './texts.js';

export interface HistoryOptions {
  readonly diff?: boolean;
  readonly json?: boolean;
  readonly limit?: number;
}

/** Tells the steps that made a file what it is, newest first. */
export async function tellHistory(
  path: string,
  { diff = false, json = false, limit }: HistoryOptions,
  folder: Folder,
  io: Io,
): Promise<void> {
  const { store } = folder;
  // One step more tells what the last one changed, and what it was called before.
  const asked = await store.history(path, limit === undefined ? {} : { limit: limit + 1 });
  const history: History = limit === undefined ? asked : { ...asked, steps: asked.steps.slice(0, limit) };
  const [now, newest] = [await store.read(path), asked.steps[0]];
  const edited = (now?.version ?? null) !== (newest?.version ?? null);
  if (!newest && !now) throw new Stop(exits.unreadable, `There is no ${path} here, and there was none.`);
  const colour = wantsColour(io) && !json;
  const wanted = async (index: number): Promise<string | null> => {
    if (!diff) return null;
    const [step, older] = [asked.steps[index], asked.steps[index + 1]];
    if (!older && !asked.complete) return null;
    return changed(
      older ? await after(older, folder) : null,
      step ? await after(step, folder) : null,
      colour,
    );
  };
  if (json) {
    const steps = await Promise.all(history.steps.map(async (step, at) => dataOf(step, await wanted(at))));
    const complete = asked.complete && history.steps.length === asked.steps.length;
    const id = isPostmortem(path) ? idOfPath(path) : null;
    const unsaved = edited && diff ? { uncommittedDiff: await editsOf(now, newest, folder, false) } : {};
    const data = { id, path, uncommitted: edited, ...unsaved, steps, complete };
    io.stdout.write(`${visibleJson(JSON.stringify(data, null, 2))}\n`);
    return;
  }
  const width = io.stdout.isTTY ? pageWidth(io) : Number.POSITIVE_INFINITY;
  const print = (each: Line): unknown => io.stdout.write(paint([each], colour));
  if (edited) {
    print(
      line(
        span('not yet  ', 'note'),
        now ? 'edits by hand that are not committed' : 'taken away by hand, and not committed',
      ),
    );
    if (diff) io.stdout.write(`\n${await editsOf(now, newest, folder, colour)}\n`);
  }
  const names = Math.max(0, ...history.steps.map(({ author }) => widthOf(visible(author.name))));
  for (const [at, step] of history.steps.entries()) {
    const older = asked.steps[at + 1];
    print(cut(stepLine(step, Math.min(names, 24)), width));
    if (older && older.path !== step.path) print(line(`${' '.repeat(27)}renamed from ${nameOf(older.path)}`));
    if (diff) io.stdout.write(`\n${(await wanted(at)) ?? 'What it changed is not here.\n'}\n`);
  }
  tellRest(asked, history, io);
}

function tellRest(asked: History, shown: History, { stderr }: Io): void {
  if (shown.steps.length < asked.steps.length)
    stderr.write('There are older steps; --limit shows more of them.\n');
  else if (!asked.complete)
    stderr.write('Older steps are not here: this is a shallow clone. git fetch --unshallow brings them.\n');
}

async function editsOf(
  now: StoredFile | null,
  newest: Step | undefined,
  folder: Folder,
  colour: boolean,
): Promise<string> {
  return changed(newest ? await after(newest, folder) : null, now, colour);
}

function dataOf({ revision, author, time, message, path, version }: Step, diff: string | null) {
  const told = diff === null ? {} : { diff };
  return { revision, time: time.toISOString(), author, message, path, removed: version === null, ...told };
}

function stepLine({ revision, time, author, message, version }: Step, width: number): Line {
  const name = visible(author.name);
  const space = ' '.repeat(Math.max(0, width - widthOf(name)));
  const gone = version === null ? ' (taken away)' : '';
  return line(
    span(revision.slice(0, 7), 'code'),
    `  ${dayOf(time)}  `,
    span(name + space, 'faint'),
    `  ${message.split('\n')[0] ?? ''}${gone}`,
  );
}

/** Day and time where the reader is: `2026-11-20 12:04`. */
function dayOf(time: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}

function nameOf(path: string): string {
  return isPostmortem(path) ? idOfPath(path) : path;
}

/** The line, with its end left out where it is too long for the terminal. */
function cut(spans: Line, width: number): Line {
  let left = width;
  return spans.map((each) => {
    const wide = widthOf(each.text);
    left -= wide;
    if (left >= 0) return each;
    const letters = graphemes(each.text);
    let room = Math.max(0, wide + left - 1);
    const kept = letters.filter((letter) => {
      room -= widthOf(letter);
      return room >= 0;
    });
    left = 0;
    return { ...each, text: kept.length > 0 ? `${kept.join('')}…` : '' };
  });
}
