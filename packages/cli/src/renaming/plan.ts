import { isUtf8 } from 'node:buffer';
import { applyEdits, type Edit } from '@debrief/document';
import { follow, followEvent, type Move, moved, naming, withAlias } from '@debrief/process/renaming';
import type { FileChange, ListedFile, StoredFile } from '@debrief/store';
import { aliased } from '../folder/aliased.js';
import { type Folder, fromHere } from '../folder/folder.js';
import { fileAt, textOf } from '../folder/text.js';
import type { Io } from '../terminal/terminal.js';
import { checkFree, checkNotEarlier } from './free.js';

/** A rename, worked out. */
export interface Renaming {
  /** What moves: the postmortem, its attachments, its discussion. */
  readonly moving: readonly FileChange[];
  /** Other files whose links and ids follow. */
  readonly following: readonly FileChange[];
  readonly moves: readonly Move[];
  /** Files that name it in letters of another time, which cannot hold the new name. */
  readonly unable: readonly string[];
}

interface Work {
  readonly move: Move;
  readonly folder: Folder;
  /** Whether a text may name what moves. */
  readonly names: (text: string) => boolean;
  readonly unable: string[];
}

/** What has to become of the files so that a postmortem has another id. */
export async function planRename(move: Move, folder: Folder, io: Io): Promise<Renaming> {
  const work: Work = { move, folder, names: naming(move), unable: [] };
  const files = await folder.store.list();
  checkFree(move, files);
  const isOwn = ({ path }: ListedFile): boolean => path.startsWith(`${move.from}/`);
  const others = files.filter((file) => file.path !== `${move.from}.md` && !isOwn(file));
  const following = await each(others, (file) => followed(file.path, work));
  const own = files.filter(isOwn);
  return {
    moving: [await document(move, folder, io), ...(await each(own, (file) => movedFile(file, work)))],
    following,
    moves: own.map(({ path }) => ({ from: path, to: moved(path, move) })),
    unable: work.unable,
  };
}

/** The same for other files alone, after the postmortem has moved. */
export async function planFollowing(
  paths: readonly string[],
  move: Move,
  folder: Folder,
): Promise<readonly FileChange[]> {
  const work: Work = { move, folder, names: naming(move), unable: [] };
  return (await Promise.all(paths.map((path) => followed(path, work)))).flatMap((change) => change ?? []);
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
  const file = await fileAt(before, folder, io);
  const text = textOf(file, folder, io);
  const noted = withAlias(applyEdits(text, follow(text, { before, after: path }, move)), move);
  const content = aliased(noted, fromHere(before, folder, io));
  return { path, from: before, base: file.version, content };
}

/** An attachment in its new place; what is said in its discussion follows. */
async function movedFile({ path, version }: ListedFile, work: Work): Promise<FileChange> {
  const change: FileChange = { path: moved(path, work.move), from: path, base: version };
  const mended = await followed(path, work);
  return mended?.content ? { ...change, content: mended.content } : change;
}

/** A file whose links and ids follow; null where it names nothing that moves. */
async function followed(path: string, { move, folder, names, unable }: Work): Promise<FileChange | null> {
  const file = isDocument(path) || isEvent(path) ? await folder.store.read(path) : null;
  if (!file) return null;
  const { text, encoding } = asLetters(file);
  checkNotEarlier(move, path, text);
  if (!names(text)) return null;
  const edits = isEvent(path)
    ? followEvent(text, { before: `${owner(path)}.md`, after: moved(`${owner(path)}.md`, move) }, move)
    : follow(text, { before: path, after: path }, move);
  if (edits.length === 0) return null;
  if (encoding === 'latin1' && !isPlain(edits)) {
    unable.push(path);
    return null;
  }
  return { path, base: file.version, content: Buffer.from(applyEdits(text, edits), encoding) };
}

/** True for letters that are the same bytes however a file is written. */
function isPlain(edits: readonly Edit[]): boolean {
  return edits.every(({ insert }) => !/[\u0080-\uffff]/.test(insert));
}

/** The postmortem that an attachment belongs to. */
function owner(path: string): string {
  return path.split('/').slice(0, 2).join('/');
}

/** The bytes as a text that turns into the same bytes again, whatever they are. */
function asLetters({ bytes }: StoredFile): { readonly text: string; readonly encoding: 'utf8' | 'latin1' } {
  const encoding = isUtf8(bytes) ? 'utf8' : 'latin1';
  return { text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString(encoding), encoding };
}
