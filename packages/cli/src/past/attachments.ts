import { idOfPath } from '@debrief/document';
import { filesLinked, moved } from '@debrief/process/renaming';
import type { FileChange, OpenFile } from '@debrief/store';
import type { Folder } from '../folder/folder.js';
import { textIn } from '../folder/text.js';

/** The attachments that a content links to, that are gone today and were there after a commit. */
export async function missing(
  content: Uint8Array,
  path: string,
  before: string,
  commit: string,
  { store }: Folder,
): Promise<FileChange[]> {
  const text = textIn(content);
  const wanted = text === null ? [] : filesLinked(text, path);
  if (wanted.length === 0) return [];
  const there = new Set((await store.list(idOfPath(path))).map((file) => file.path));
  const changes: FileChange[] = [];
  for (const attachment of wanted.filter((each) => !there.has(each))) {
    const was = moved(attachment, { from: idOfPath(path), to: idOfPath(before) });
    const open = () => store.open(was, commit);
    if (await isThere(open)) changes.push({ path: attachment, base: null, content: lazily(open) });
  }
  return changes;
}

/** What was opened has to be read, or given up in the reading. */
async function isThere(open: () => Promise<OpenFile | null>): Promise<boolean> {
  const file = await open();
  if (file) for await (const _ of file.bytes) break;
  return file !== null;
}

async function* lazily(open: () => Promise<OpenFile | null>): AsyncIterable<Uint8Array> {
  const file = await open();
  // It was there a moment ago: an empty file in its place would pass for the evidence.
  if (!file) throw new Error('an attachment of an earlier commit could not be read again');
  yield* file.bytes;
}
