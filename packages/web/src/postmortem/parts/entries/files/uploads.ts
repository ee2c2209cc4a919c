import type { Attached, Client } from '@debrief/api/client';
import type { Parsed } from '@debrief/document';
import { useSyncExternalStore } from 'react';
import { markOwn } from '../../../../app/own.js';
import type { Beside, Desk } from '../../../../changing/state.js';
import { say } from '../../../../shell/live.js';
import { wordsOf } from '../facts.js';
import { sent } from './sending.js';
import { besideText } from './taking.js';

/** A file on its way to stand beside a postmortem. */
export interface Upload {
  readonly key: number;
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly file: Blob;
  /** The words of the entry that it belongs to; null for one that is still to be written. */
  readonly entry: string | null;
  /** From 0 to 1. */
  readonly progress: number;
  /** What went wrong, in a sentence; null while it is on its way. */
  readonly trouble: string | null;
}

/** What the uploads of one page need. */
export interface Sender {
  readonly desk: Desk;
  readonly client: Pick<Client, 'attachAddress' | 'detach'>;
  /** Called with the link to a file that belongs to an entry still to be written. */
  readonly onLoose: (markdown: string) => void;
}

let uploads: readonly Upload[] = [];
let made = 0;
const listeners = new Set<() => void>();

/** What is still on its way would be lost with the window: the browser asks first. */
const stay = (event: Event): void => event.preventDefault();

function show(next: readonly Upload[]): void {
  if (next.length > 0 && uploads.length === 0) addEventListener('beforeunload', stay);
  if (next.length === 0) removeEventListener('beforeunload', stay);
  uploads = next;
  for (const listener of listeners) listener();
}

function change(key: number, some: Partial<Upload>): void {
  show(uploads.map((each) => (each.key === key ? { ...each, ...some } : each)));
}

/** The files that are on their way, or wait for another try. */
export function useUploads(): readonly Upload[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => uploads,
    () => uploads,
  );
}

/** Files up to here are taken; the server says the same. */
export const mostBytes = 25 * 1024 * 1024;

/** The words by which an entry is found again, wherever it stands by then. */
export function markOf(parsed: Parsed, index: number): string | null {
  const entry = parsed.model.timeline[index];
  return entry ? parsed.text.slice(entry.stamp.from, entry.stamp.to) + wordsOf(parsed, entry).text : null;
}

/** Sends files, one after the other, and puts a link to each into the entry. */
export async function attach(files: readonly File[], entry: string | null, sender: Sender): Promise<void> {
  const fresh = files.map((file): Upload => {
    const isLarge = file.size > mostBytes;
    return {
      key: ++made,
      id: sender.desk.id,
      name: file.name || 'picture.png',
      size: file.size,
      file,
      entry,
      progress: 0,
      trouble: isLarge ? 'It is larger than 25 MB. Pack it, or link to where it is.' : null,
    };
  });
  show([...uploads, ...fresh]);
  for (const each of fresh) if (each.trouble === null) await send(each.key, sender);
}

/** Gives an upload up. */
export function dropUpload(key: number): void {
  show(uploads.filter((each) => each.key !== key));
}

/** Sends a file again, or for the first time. */
export async function send(key: number, sender: Sender): Promise<void> {
  const upload = uploads.find((each) => each.key === key);
  if (!upload) return;
  change(key, { trouble: null, progress: 0 });
  markOwn(upload.id);
  try {
    if (!(await sender.desk.settled())) throw new Error('What you changed before is not saved yet.');
    const attached = await sent(
      sender.client.attachAddress(upload.id, upload.name),
      upload.file,
      (progress) => change(key, { progress }),
    );
    markOwn(upload.id);
    // Another file of the same entry may have changed its words meanwhile.
    const entry = uploads.find((each) => each.key === key)?.entry ?? null;
    const beside = besideText(attached, upload.file, sender);
    const trouble = entry === null ? null : await link(attached, entry, sender, beside);
    if (trouble !== null) throw new Error(trouble);
    dropUpload(key);
    if (entry === null) {
      await keep(beside, sender);
      sender.onLoose(attached.markdown);
    }
    say(`Attached ${attached.name}`);
  } catch (error) {
    change(key, { trouble: error instanceof Error ? error.message : String(error) });
  }
}

/** Puts the link behind the words of an entry; what is in the way, or null. */
async function link(
  { name, markdown }: Attached,
  mark: string,
  { desk }: Sender,
  beside: Beside,
): Promise<string | null> {
  const parsed = await desk.ready();
  const index = parsed.model.timeline.findIndex((_, at) => markOf(parsed, at) === mark);
  const entry = parsed.model.timeline[index];
  if (!entry)
    return `${name} is beside the postmortem now, but its entry has changed. Put it into another one from the list of attachments.`;
  const { text } = wordsOf(parsed, entry);
  if (text.includes(markdown)) return null;
  const facts = { text: `${text} ${markdown.startsWith('!') ? markdown : `(${markdown})`}` };
  const refused = await desk.change({ do: 'change', what: 'entry', item: entry.from, facts }, beside);
  if (refused) return refused.message;
  const after = desk.parsed && markOf(desk.parsed, index);
  if (after !== null) show(uploads.map((each) => (each.entry === mark ? { ...each, entry: after } : each)));
  return null;
}

/** A file that no words link to yet is taken back by itself. */
async function keep(beside: Beside, { desk }: Sender): Promise<void> {
  await desk.ready();
  const version = desk.now().kept?.version ?? '';
  await desk.did({ version, revision: null, back: [] }, beside.told ?? '', beside);
}
