import type { FileChange } from '@debrief/store';
import { exits } from '../exit.js';
import type { Io } from '../terminal/terminal.js';
import { committedText } from './committed.js';
import { type Folder, fromHere, Stop } from './folder.js';
import { textIn } from './text.js';

/** The marks of a conflict are no part of a text: what has new ones waits for somebody to choose. */
export async function refuseMarks(changes: readonly FileChange[], folder: Folder, io: Io): Promise<void> {
  for (const change of changes) {
    const text = change.path.endsWith('.md') ? textIn(change.content ?? null) : null;
    const mark = text === null ? null : /^(?:<{7}|>{7}) .*$/m.exec(text);
    if (text === null || !mark) continue;
    const committed = await committedText('from' in change ? change.from : change.path, folder);
    if (committed?.includes(mark[0])) continue;
    const line = text.slice(0, mark.index).split('\n').length;
    throw new Stop(
      exits.refused,
      `The marks of a conflict are still in ${fromHere(change.path, folder, io)}, the first in line ${line}, so nothing was committed. Choose, and take them out.`,
    );
  }
}
