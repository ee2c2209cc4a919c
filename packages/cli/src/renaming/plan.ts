import { isUtf8 } from 'node:buffer';
import { apply, applyEdits, isRefusal, type Parsed, parse } from '@debrief/document';
import type { FileChange, ListedFile, StoredFile } from '@debrief/store';
import { exits } from '../exit.js';
import { type Folder, fromHere, Stop } from '../folder/folder.js';
import { textOf } from '../folder/save.js';
import type { Io } from '../terminal/terminal.js';
import { type Move, moved } from './address.js';
import { followEvent } from './discussion.js';
import { follow, naming } from './follow.js';
import { checkFree, checkNotEarlier } from './free.js';

/** A rename, worked out: all of it happens, or none. */
export interface Renaming {
  readonly changes: readonly FileChange[];
  /** The attachments that move along, with the discussion. */
  readonly moves: readonly Move[];
  /** Other files whose links and ids follow. */
  readonly followers: readonly string[];
}

interface Work {
  readonly move: Move;
  readonly folder: Folder;
  /** Whether a text may name what moves. */
  readonly names: (text: string) => boolean;
}

/** What has to become of the files so that a postmortem has another id. */
export async function planRename(move: Move, folder: Folder, io: Io): Promise<Renaming> {
  const work: Work = { move, folder, names: naming(move) };
  const files = await folder.store.list();
  checkFree(move, files);
  const isOwn = ({ path }: ListedFile): boolean => path.startsWith(`${move.from}/`);
  const others = files.filter((file) => file.path !== `${move.from}.md` && !isOwn(file));
  const following = await each(others, (file) => followed(file.path, work));
  const own = files.filter(isOwn);
  return {
    changes: [
      await document(move, folder, io),
      ...(await each(own, (file) => movedFile(file, work))),
      ...following,
    ],
    moves: own.map(({ path }) => ({ from: path, to: moved(path, move) })),
    followers: following.map(({ path }) => path),
  };
}

/** So many files are open at a time. */
const atOnce = 32;

async function each(
  files: readonly ListedFile[],
  change: (file: ListedFile) => Promise<FileChange | null>,
): Promise<FileChange[]> {
  const changes: FileChange[] = [];
  for (let at = 0; at < files.length; at += atOnce)
    for (const made of await Promise.all(files.slice(at, at + atOnce).map(change)))
      if (made) changes.push(made);
  return changes;
}

/** Evidence stays as it was collected: of what lies beside a postmortem, only the discussion follows. */
const beside = /^\d{4}\/(?:0[1-9]|1[0-2])\.[^/]+\//;

function isDocument(path: string): boolean {
  return path.endsWith('.md') && !beside.test(path);
}

function isEvent(path: string): boolean {
  return beside.test(path) && /^[^/]+\/[^/]+\/discussion\/[^/]+\.json$/.test(path);
}

/** The postmortem under its new name, which keeps the old one as an alias. */
async function document(move: Move, folder: Folder, io: Io): Promise<FileChange> {
  const before = `${move.from}.md`;
  const path = `${move.to}.md`;
  const file = await folder.store.read(before);
  if (!file)
    throw new Stop(exits.unreadable, `${fromHere(before, folder, io)} is gone. Run the command again.`);
  const text = textOf(file, folder, io);
  const content = withAlias(
    applyEdits(text, follow(text, { before, after: path }, move)),
    move,
    fromHere(before, folder, io),
  );
  return { path, from: before, base: file.version, content };
}

/** The text with the old id among its aliases; a name that it takes up again is none of them any more. */
export function withAlias(text: string, { from, to }: Move, name: string): string {
  let parsed = parse(text, null, { path: `${to}.md` });
  const { aliases } = parsed.model.meta;
  const has = (id: string): boolean => aliases.some(({ value }) => value === id);
  if (has(to)) parsed = changed(parsed, { do: 'remove-from-key', words: to }, name);
  if (!has(from)) parsed = changed(parsed, { do: 'add-to-key', words: from }, name);
  return parsed.text;
}

function changed(
  parsed: Parsed,
  operation: { readonly do: 'add-to-key' | 'remove-from-key'; readonly words: string },
  name: string,
): Parsed {
  const done = apply(parsed, { ...operation, key: 'aliases' });
  if (!isRefusal(done)) return done.parsed;
  throw new Stop(
    exits.refused,
    `${name} could not note its earlier name under aliases, so nothing was done: ${done.message}`,
    'Mend the lines between --- at its head, and run the command again.',
  );
}

/** An attachment in its new place; what is said in its discussion follows. */
async function movedFile({ path, version }: ListedFile, work: Work): Promise<FileChange> {
  const change: FileChange = { path: moved(path, work.move), from: path, base: version };
  const mended = await followed(path, work);
  return mended?.content ? { ...change, content: mended.content } : change;
}

/** A file whose links and ids follow; null where it names nothing that moves. */
async function followed(path: string, { move, folder, names }: Work): Promise<FileChange | null> {
  const file = isDocument(path) || isEvent(path) ? await folder.store.read(path) : null;
  if (!file) return null;
  const { text, encoding } = decoded(file);
  checkNotEarlier(move, path, text);
  if (!names(text)) return null;
  const edits = isEvent(path)
    ? followEvent(text, { before: `${owner(path)}.md`, after: moved(`${owner(path)}.md`, move) }, move)
    : follow(text, { before: path, after: path }, move);
  if (edits.length === 0) return null;
  return { path, base: file.version, content: Buffer.from(applyEdits(text, edits), encoding) };
}

/** The postmortem that an attachment belongs to. */
function owner(path: string): string {
  return path.split('/').slice(0, 2).join('/');
}

/** The bytes as a text that turns into the same bytes again, whatever they are. */
function decoded({ bytes }: StoredFile): { readonly text: string; readonly encoding: 'utf8' | 'latin1' } {
  const encoding = isUtf8(bytes) ? 'utf8' : 'latin1';
  return { text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString(encoding), encoding };
}
