import { isUtf8 } from 'node:buffer';
import type { Content, StoredFile } from '@debrief/store';
import { exits } from '../exit.js';
import { beyondLimits, largest } from '../files.js';
import type { Io } from '../terminal/terminal.js';
import { decoded } from '../text.js';
import { type Folder, fromHere, Stop } from './folder.js';

/** Content as text, with its byte order mark; null for what is none, is very large, or comes in pieces. */
export function textIn(content: Content | null): string | null {
  if (typeof content === 'string') return content;
  if (!(content instanceof Uint8Array) || content.length > largest) return null;
  return isUtf8(content) && !content.includes(0) ? decoded(content) : null;
}

/** The text of a file, with its byte order mark; what is not UTF-8 ends the command, since writing it would hurt it. */
export function textOf(file: StoredFile, folder: Folder, io: Io): string {
  const name = fromHere(file.path, folder, io);
  const tooMuch = beyondLimits(file.bytes);
  if (tooMuch) throw new Stop(exits.unreadable, `${name} ${tooMuch}, the most that Debrief reads.`);
  if (isUtf8(file.bytes)) return decoded(file.bytes);
  throw new Stop(
    exits.unreadable,
    `${name} is not valid UTF-8, and changing it would damage what cannot be read. Save it as UTF-8 first.`,
  );
}

/** A file that was there a moment ago; that it is gone ends the command. */
export async function fileAt(path: string, folder: Folder, io: Io): Promise<StoredFile> {
  const file = await folder.store.read(path);
  if (file) return file;
  const name = fromHere(path, folder, io);
  throw new Stop(
    exits.unreadable,
    `${name} was there a moment ago, and is gone. debrief list shows what there is.`,
  );
}
