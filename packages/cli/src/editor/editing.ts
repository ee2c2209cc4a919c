import { isUtf8 } from 'node:buffer';
import { join } from 'node:path';
import { type Exit, exits } from '../exit.js';
import { find, idOfPath } from '../folder/find.js';
import { type Folder, inFolder, Stop, stopping } from '../folder/folder.js';
import type { ChangeOptions } from '../folder/options.js';
import type { Io } from '../terminal/terminal.js';
import { closing } from './closing.js';
import { committedText } from './committed.js';
import { chooseEditor, openEditor } from './editor.js';

export interface EditOptions extends ChangeOptions {
  /** False: what was written stays in the file. */
  readonly commit?: boolean;
}

/** A postmortem as it was when the editor was opened. */
export interface Opened {
  readonly path: string;
  readonly id: string;
  /** Its text, null where it is no UTF-8. */
  readonly text: string | null;
  /** Its text in the latest commit; null where it was never committed. */
  readonly committed: string | null;
}

/** Lets somebody edit a postmortem in their editor, shows what changed, and commits it. */
export async function editing(given: string, options: EditOptions, io: Io): Promise<Exit> {
  return await stopping(io, async () => {
    if (!options.dryRun && !(io.stdin.isTTY && io.stdout.isTTY)) {
      throw new Stop(
        exits.usage,
        'debrief edit opens your editor, and for that it needs a terminal. Elsewhere debrief set and debrief add change',
        'a postmortem, or any program that writes the file.',
      );
    }
    const start: { opened?: Opened; file?: string; editor?: string } = {};
    // The folder is closed while the editor is open: whatever happens there is nobody else's matter.
    const exit = await inFolder(io, async (folder) => {
      start.opened = await opening(await find(given, folder, io), folder);
      start.file = join(folder.root, start.opened.path);
      start.editor = await chooseEditor(folder.root, io);
      return exits.fine;
    });
    const { opened, file, editor } = start;
    if (!opened || !file || !editor) return exit;
    const failure = options.dryRun ? null : await openEditor(editor, file, io);
    return await inFolder(io, (folder) => closing(opened, failure, folder, io, options));
  });
}

async function opening(path: string, folder: Folder): Promise<Opened> {
  const file = await folder.store.read(path);
  const text =
    file && isUtf8(file.bytes) ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes) : null;
  return { path, id: idOfPath(path), text, committed: await committedText(path, folder) };
}
