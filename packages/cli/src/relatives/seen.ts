import { type Relative, reasonWords } from '@debrief/library';
import type { Folder } from '../folder/folder.js';
import { withIndex } from '../library/library.js';

/** Who shares so much of a title is worth a line to somebody who asked for something else. */
const worthALine = 0.3;
const mostLines = 2;

/**
 * What looks like it was seen before, in a line or two. It looks into the index that is there, and makes none: nobody
 * waits for a hint, and nothing fails for it.
 */
export async function seenBefore(
  title: string | null,
  systems: readonly string[],
  folder: Folder,
  not: string | null = null,
): Promise<readonly string[]> {
  if (title === null || title.trim() === '') return [];
  try {
    const found = await withIndex(folder, async (library) =>
      library.isThere() ? await library.relatedTo({ title, systems }, { limit: mostLines + 1 }) : [],
    );
    return found
      .filter(({ id, strength }) => id !== not && strength >= worthALine)
      .slice(0, mostLines)
      .map(seenLine);
  } catch {
    return [];
  }
}

function seenLine({ id, reasons }: Relative): string {
  return `Seen before? ${id}: ${reasons.slice(0, 2).map(reasonWords).join('; ')}`;
}
