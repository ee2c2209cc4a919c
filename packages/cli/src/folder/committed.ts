import { type StoredFile, StoreError } from '@debrief/store';
import { decoded } from '../text.js';
import type { Folder } from './folder.js';

/** The text of a file in the latest commit; null where there is none. */
export async function committedText(path: string, { store }: Folder): Promise<string | null> {
  try {
    const file = await store.read(path, 'HEAD');
    return file && decoded(file.bytes);
  } catch (error) {
    // A repository without any commit has no HEAD yet.
    if (error instanceof StoreError && error.obstacle === 'unknown-revision') return null;
    throw error;
  }
}

/** True for a file that is as the latest commit has it; however large it is, it is not read for that. */
export async function isCommitted(
  { path, version }: Pick<StoredFile, 'path' | 'version'>,
  { store }: Folder,
): Promise<boolean> {
  const { steps } = await store.history(path, { limit: 1 });
  return steps[0]?.version === version;
}
