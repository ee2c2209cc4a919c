import { isUtf8 } from 'node:buffer';
import { join } from 'node:path';
import { idOfPath } from '@debrief/document';
import { type Exit, exits } from '../exit.js';
import { committedText } from '../folder/committed.js';
import { find } from '../folder/find.js';
import { type Folder, fromHere, linesOf, Stop, stopping, withFolder } from '../folder/folder.js';
import type { ChangeOptions } from '../folder/options.js';
import { checkReady } from '../folder/ready.js';
import type { Io } from '../terminal/terminal.js';
import { decoded } from '../text.js';
import { closing } from './closing.js';
import { chooseEditor, openEditor } from './editor.js';

export interface EditOptions extends Omit<ChangeOptions, 'withEdits'> {
  /** False: what was written stays in the file. */
  readonly commit?: boolean;
}

/** A postmortem as it was when the editor was opened. */
export interface Opened {
  readonly path: string;
  readonly id: string;
  /** As it is typed from where the person is. */
  readonly name: string;
  /** Its text, null where it is no UTF-8. */
  readonly text: string | null;
  /** Its text in the latest commit; null where it was never committed. */
  readonly committed: string | null;
}

/** Lets somebody edit a postmortem in their editor, shows what changed, and commits it. */
export async function editing(given: string, options: EditOptions, io: Io): Promise<Exit> {
  return await stopping(io, async () => {
    // Data goes where standard output leads, and the editor to the terminal itself.
    if (!options.dryRun && !(io.stdin.isTTY && (io.stdout.isTTY || options.json))) {
      throw new Stop(
        exits.usage,
        'debrief edit opens your editor, and for that it needs a terminal. Elsewhere debrief set and debrief add change',
        'a postmortem, or any program that writes the file.',
      );
    }
    // The folder is closed while the editor is open: whatever happens there is nobody else's matter.
    const { opened, file, editor } = await withFolder(io, async (folder) => {
      const path = await find(given, folder, io);
      if (!options.dryRun && options.commit !== false) await checkCommit(folder, io);
      return {
        opened: await opening(path, folder, io),
        file: join(folder.root, path),
        editor: await chooseEditor(folder.root, io),
      };
    });
    const failure = options.dryRun ? null : await openEditor(editor, file, options.json ?? false, io);
    return await withFolder(io, (folder) => closing(opened, failure, folder, io, options));
  });
}

/** What would refuse the commit does so before somebody has written for an hour. */
async function checkCommit(folder: Folder, io: Io): Promise<void> {
  try {
    await checkReady(folder, io);
  } catch (error) {
    const lines = linesOf(error);
    if (!lines) throw error;
    throw new Stop(exits.refused, ...lines, 'To write all the same, without a commit: --no-commit');
  }
}

async function opening(path: string, folder: Folder, io: Io): Promise<Opened> {
  const file = await folder.store.read(path);
  const text = file && isUtf8(file.bytes) ? decoded(file.bytes) : null;
  return {
    path,
    id: idOfPath(path),
    name: fromHere(path, folder, io),
    text,
    committed: await committedText(path, folder),
  };
}
