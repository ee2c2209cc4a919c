import { StoreError } from '@debrief/store';
import type { Folder } from '../folder/folder.js';

/** The text of a file in the latest commit; null where there is none. */
export async function committedText(path: string, { store }: Folder): Promise<string | null> {
  try {
    const file = await store.read(path, 'HEAD');
    return file && new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes);
  } catch (error) {
    // A repository without any commit has no HEAD yet.
    if (error instanceof StoreError && error.obstacle === 'unknown-revision') return null;
    throw error;
  }
}
