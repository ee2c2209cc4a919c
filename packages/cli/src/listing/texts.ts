import { largest } from '../files.js';
import type { Folder } from '../folder/folder.js';
import { decoded } from '../text.js';

export interface Text {
  readonly path: string;
  readonly text: string;
}

/** So many files are open at a time. */
const atOnce = 32;

/** The texts of files as they are now, in the order of their paths. */
export async function textsOf({ store }: Folder, paths: readonly string[]): Promise<readonly Text[]> {
  const texts: Text[] = [];
  for (let at = 0; at < paths.length; at += atOnce) {
    const files = await Promise.all(paths.slice(at, at + atOnce).map((path) => store.read(path)));
    // Larger files are logs that somebody named like a postmortem.
    for (const file of files)
      if (file) texts.push({ path: file.path, text: file.bytes.length > largest ? '' : decoded(file.bytes) });
  }
  return texts;
}
