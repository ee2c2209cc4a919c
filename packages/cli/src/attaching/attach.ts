import { idOfPath } from '@debrief/document';
import { attachMessage, linkTo } from '@debrief/process/attaching';
import type { Conflict, FileChange } from '@debrief/store';
import { exits } from '../exit.js';
import { isCommitted } from '../folder/committed.js';
import { type Folder, fromHere, Stop } from '../folder/folder.js';
import { messageOr } from '../folder/message.js';
import type { ChangeOptions } from '../folder/options.js';
import { meanwhile, type Saved, type Saving, trySave } from '../folder/save.js';
import { fileAt, textOf } from '../folder/text.js';
import { toldCommit } from '../folder/told.js';
import { mostTries, waitAfter } from '../folder/tries.js';
import { printJson } from '../terminal/json.js';
import type { Io } from '../terminal/terminal.js';
import { visible } from '../terminal/visible.js';
import { counted } from '../words.js';
import { withLinks } from './beside.js';
import { withEvidence } from './evidence.js';
import { type Placed, placedIn } from './placed.js';
import type { Source } from './source.js';

export interface AttachOptions extends ChangeOptions {
  /** The thing that the links go to; the evidence of the document where it is left out. */
  readonly to?: string;
  readonly image?: boolean;
}

/** Puts files into the folder of a postmortem and links to them, in one commit. */
export async function attach(
  path: string,
  sources: readonly Source[],
  options: AttachOptions,
  folder: Folder,
  io: Io,
): Promise<void> {
  const { withEdits = false, dryRun = false, json = false, to } = options;
  const id = idOfPath(path);
  for (let tries = 1; ; tries++) {
    const document = await fileAt(path, folder, io);
    const text = textOf(document, folder, io);
    const placed = await placedIn(id, sources, folder);
    const next = linked(text, path, placed, options);
    const files = placed.flatMap(({ change }) => change ?? []);
    const changes: FileChange[] = [...files];
    if (next !== text) changes.push({ path, base: document.version, content: next });
    const saving = {
      message: messageOr(
        options,
        attachMessage(
          placed.map(({ name }) => name),
          id,
        ),
      ),
      // A file that lies in its place already, uncommitted, counts as an edit by hand.
      withEdits:
        withEdits || (files.some(({ base }) => base !== null) && (await isCommitted(document, folder))),
      dryRun,
      json,
    };
    const saved = await saveAll(changes, placed, saving, folder, io);
    if (!('conflicts' in saved)) {
      tell(id, placed, saved, changes.length > 0, options, folder, io);
      return;
    }
    // A line is another one where somebody wrote above it.
    if (tries === mostTries || to?.startsWith(':')) throw meanwhile(saved, folder, io);
    await waitAfter(tries);
  }
}

/** The text with a link to each file that it does not link to yet. */
function linked(
  text: string,
  path: string,
  placed: readonly Placed[],
  { to, image = false }: AttachOptions,
): string {
  const folder = idOfPath(path).split('/').at(-1) ?? '';
  const links = placed.map(({ name }) => linkTo(name, `${folder}/${name}`, { image }));
  if (to !== undefined) return withLinks(text, links, to, path);
  return links.reduce((words, link) => {
    const next = words.includes(link.slice(link.lastIndexOf(']('))) ? words : withEvidence(words, link, path);
    if (next !== null) return next;
    throw new Stop(
      exits.refused,
      'There is no place for the link that would leave the rest of the document as it is. Nothing was done.',
      'Name an entry or an action for it: --to A1',
    );
  }, text);
}

async function saveAll(
  changes: readonly FileChange[],
  placed: readonly Placed[],
  saving: Omit<Saving, 'changes'>,
  folder: Folder,
  io: Io,
): Promise<Saved | Conflict> {
  if (!saving.dryRun) return await trySave(folder, io, { ...saving, changes });
  const out = saving.json ? io.stderr : io.stdout;
  for (const { change, source } of placed)
    if (change) out.write(`${visible(change.path)} is added (${sized(source.size)})\n`);
  const documents = changes.filter(({ content }) => typeof content === 'string');
  return await trySave(folder, io, { ...saving, changes: documents });
}

function tell(
  id: string,
  placed: readonly Placed[],
  saved: Saved,
  changed: boolean,
  { dryRun = false, json = false }: AttachOptions,
  folder: Folder,
  io: Io,
): void {
  if (json) {
    const here = (path: string): string => fromHere(path, folder, io);
    printJson(io, {
      id,
      path: here(`${id}.md`),
      revision: saved.revision,
      uncommitted: saved.uncommitted.map(here),
      files: placed.map(({ name, source, change }) => ({
        path: here(`${id}/${name}`),
        size: source.size,
        added: change !== null,
      })),
    });
  } else if (!changed)
    io.stdout.write(`${visible(id)} has and names all of that already: nothing to change.\n`);
  else if (!dryRun) {
    const [first] = placed;
    const what = placed.length === 1 && first ? first.name : counted(placed.length, 'file');
    io.stdout.write(`${visible(`Attached ${what} to ${id}`)} ${toldCommit(saved)}\n`);
  }
}

/** A size as people say it: `sized(1_500_000)` is `1.5 MB`. */
function sized(size: number): string {
  const [unit, by] =
    size >= 1e9 ? ['GB', 1e9] : size >= 1e6 ? ['MB', 1e6] : size >= 1e3 ? ['kB', 1e3] : ['bytes', 1];
  return `${by === 1 ? size : (size / Number(by)).toFixed(1)} ${unit}`;
}
