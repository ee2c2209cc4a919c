import type { FileChange } from '@debrief/store';
import { diffLines } from '../terminal/diff.js';
import { line, paint, span } from '../terminal/line.js';
import { type Io, wantsColour } from '../terminal/terminal.js';
import type { Folder } from './folder.js';
import { textIn } from './text.js';

/** What changes would do to the files, as a difference to read. */
export async function preview({ store }: Folder, io: Io, changes: readonly FileChange[]): Promise<string> {
  const colour = wantsColour(io);
  let shown = '';
  for (const change of changes) {
    const old = 'from' in change ? change.from : change.path;
    const moved = old === change.path ? [] : [line(span(`${old} moves to ${change.path}`, 'strong'))];
    shown += paint(moved, colour);
    if (change.content === undefined) continue;
    const stored = await store.read(old);
    const [before, after] = [textIn(stored?.bytes ?? ''), textIn(change.content ?? '')];
    const names = [stored && old, change.content === null ? null : change.path] as const;
    shown +=
      before === null || after === null
        ? paint([line(span(`${change.path} ${fate(names)}; it is no text to show`, 'strong'))], colour)
        : diffLines(before, after, { colour, names });
  }
  return shown;
}

function fate([before, after]: readonly [string | null, string | null]): string {
  if (before === null) return 'is added';
  return after === null ? 'is taken away' : 'changes';
}
