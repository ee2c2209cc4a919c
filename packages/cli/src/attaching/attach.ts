import type { FileChange } from '@debrief/store';
import { exits } from '../exit.js';
import { idOfPath } from '../folder/find.js';
import { type Folder, fromHere, Stop } from '../folder/folder.js';
import { messageOf } from '../folder/message.js';
import type { ChangeOptions } from '../folder/options.js';
import { type Saved, save, textOf } from '../folder/save.js';
import type { Io } from '../terminal/terminal.js';
import { visible, visibleJson } from '../terminal/visible.js';
import { withLinks } from './beside.js';
import { withEvidence } from './evidence.js';
import { linkTo } from './link.js';
import { isCommitted, type Placed, placedIn } from './placed.js';
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
  const { withEdits = false, dryRun = false, json = false } = options;
  const document = await folder.store.read(path);
  if (!document)
    throw new Stop(exits.unreadable, `${fromHere(path, folder, io)} is gone. Run the command again.`);
  const text = textOf(document, folder, io);
  const id = idOfPath(path);
  const placed = await placedIn(id, sources, folder);
  const next = linked(text, path, placed, options);
  const files = placed.flatMap(({ change }) => change ?? []);
  const changes: FileChange[] = [...files];
  if (next !== text) changes.push({ path, base: document.version, content: next });
  const saved = await saveAll(
    changes,
    placed,
    {
      message: options.message ?? messageFor(placed, id),
      // A file that lies in its place already, uncommitted, counts as an edit by hand.
      withEdits:
        withEdits || (files.some(({ base }) => base !== null) && (await isCommitted(document, folder))),
      dryRun,
      json,
    },
    folder,
    io,
  );
  tell(id, placed, saved, changes.length > 0, { dryRun, json }, io);
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

function messageFor(placed: readonly Placed[], id: string): string {
  const names = placed.map(({ name }) => name);
  const count = `${names.length} files`;
  return names.length === 1
    ? messageOf([`Attach ${names[0]} to ${id}`, `Attach ${names[0]}`, `Attach a file to ${id}`])
    : messageOf([`Attach ${names.join(', ')} to ${id}`, `Attach ${count} to ${id}`]);
}

async function saveAll(
  changes: readonly FileChange[],
  placed: readonly Placed[],
  saving: Omit<Parameters<typeof save>[2], 'changes'>,
  folder: Folder,
  io: Io,
): Promise<Saved> {
  if (!saving.dryRun) return await save(folder, io, { ...saving, changes });
  const out = saving.json ? io.stderr : io.stdout;
  for (const { change, source } of placed)
    if (change) out.write(`${visible(change.path)} is added (${told(source.size)})\n`);
  const documents = changes.filter(({ content }) => typeof content === 'string');
  return await save(folder, io, { ...saving, changes: documents });
}

function tell(
  id: string,
  placed: readonly Placed[],
  { revision, uncommitted }: Saved,
  changed: boolean,
  { dryRun, json }: { readonly dryRun: boolean; readonly json: boolean },
  io: Io,
): void {
  if (json) {
    const files = placed.map(({ name, source, change }) => ({
      path: `${id}/${name}`,
      size: source.size,
      added: change !== null,
    }));
    const data = { id, path: `${id}.md`, revision, uncommitted, files };
    io.stdout.write(`${visibleJson(JSON.stringify(data, null, 2))}\n`);
  } else if (!changed)
    io.stdout.write(`${visible(id)} has and names all of that already: nothing to change.\n`);
  else if (!dryRun) {
    const [first] = placed;
    const what = placed.length === 1 && first ? first.name : `${placed.length} files`;
    const commit = revision === null ? 'not committed' : `commit ${revision.slice(0, 7)}`;
    io.stdout.write(`${visible(`Attached ${what} to ${id} (${commit})`)}\n`);
  }
}

/** A size as people say it: `told(1_500_000)` is `1.5 MB`. */
function told(size: number): string {
  const [unit, by] =
    size >= 1e9 ? ['GB', 1e9] : size >= 1e6 ? ['MB', 1e6] : size >= 1e3 ? ['kB', 1e3] : ['bytes', 1];
  return `${by === 1 ? size : (size / Number(by)).toFixed(1)} ${unit}`;
}
