import { posix } from 'node:path';
import { idOfPath, isPostmortem, parse, targetsIn } from '@debrief/document';
import { resolvedAddress } from '@debrief/process/links';
import type { FileChange, OpenFile } from '@debrief/store';
import type { Folder } from '../folder/folder.js';
import { textIn } from '../folder/text.js';
import { moved } from '../links/address.js';

/** The attachments that a content links to, that are gone today and were there after a commit. */
export async function missing(
  content: Uint8Array,
  path: string,
  before: string,
  commit: string,
  { store }: Folder,
): Promise<FileChange[]> {
  const wanted = attachmentsIn(content, path);
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

/** The paths of attachments that a postmortem links to. */
function attachmentsIn(bytes: Uint8Array, path: string): string[] {
  const text = isPostmortem(path) ? textIn(bytes) : null;
  if (text === null) return [];
  const { body } = parse(text, null, { path }).model;
  const found = targetsIn(body.tree, body.base, text).addresses.flatMap(({ from, to }) => {
    const target = resolvedAddress(text.slice(from, to), posix.dirname(path));
    return target?.startsWith(`${idOfPath(path)}/`) ? [target] : [];
  });
  return [...new Set(found)];
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
