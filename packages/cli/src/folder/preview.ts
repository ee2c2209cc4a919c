import { isUtf8 } from 'node:buffer';
import type { Content, FileChange } from '@debrief/store';
import { largest } from '../files.js';
import { diffLines } from '../terminal/diff.js';
import { line, paint, span } from '../terminal/line.js';
import { type Io, wantsColour } from '../terminal/terminal.js';
import type { Folder } from './folder.js';

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

/** Content as text; null for what is none, is very large, or comes in pieces. */
function textIn(content: Content): string | null {
  if (typeof content === 'string') return content;
  if (!(content instanceof Uint8Array) || content.length > largest) return null;
  if (!isUtf8(content) || content.includes(0)) return null;
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
}

function fate([before, after]: readonly [string | null, string | null]): string {
  if (before === null) return 'is added';
  return after === null ? 'is taken away' : 'changes';
}
