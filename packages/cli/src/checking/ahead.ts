import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Io } from '../terminal/terminal.js';
import type { Asked } from './asked.js';
import { expectManyTexts, mostThatCount, threadsFor } from './engine.js';
import { isRemembered } from './memory.js';
import { startThreads } from './threads.js';

/**
 * Starts further threads where it is nearly certain that they will be needed: many texts, and no memory of the last
 * time. They load the rules while this thread still loads the rest of the program.
 */
export function startAhead({ names, only, cache }: Asked, io: Io): void {
  if (only !== null || names[0] === '-' || (cache && isRemembered(io, names))) return;
  let bytes = 0;
  for (const name of names) bytes += bytesIn(resolve(io.cwd(), name), mostThatCount - bytes);
  const threads = threadsFor(bytes);
  if (threads < 2) return;
  expectManyTexts();
  startThreads(threads - 1);
}

/** About how many bytes of Markdown there are, up to `most`; whatever cannot be read is told later. */
function bytesIn(folder: string, most: number): number {
  let bytes = 0;
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (bytes >= most) break;
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) bytes += bytesIn(path, most - bytes);
      else if (entry.name.endsWith('.md')) bytes += statSync(path).size;
    }
  } catch {
    return bytes;
  }
  return bytes;
}
