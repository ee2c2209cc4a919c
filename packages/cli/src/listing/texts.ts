import type { Folder } from '../folder/folder.js';

export interface Text {
  readonly path: string;
  readonly text: string;
}

/** So many files are open at a time. */
const atOnce = 32;

/** Larger files are logs that somebody named like a postmortem. */
const largest = 10 * 1024 * 1024;

/** The texts of files as they are now, in the order of their paths. */
export async function textsOf({ store }: Folder, paths: readonly string[]): Promise<readonly Text[]> {
  const texts: Text[] = [];
  for (let at = 0; at < paths.length; at += atOnce) {
    const files = await Promise.all(paths.slice(at, at + atOnce).map((path) => store.read(path)));
    for (const file of files)
      if (file) texts.push({ path: file.path, text: file.bytes.length > largest ? '' : decode(file.bytes) });
  }
  return texts;
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
