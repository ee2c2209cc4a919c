import { readThreads, wordsOf } from '@debrief/document';
import type { Folder } from '../folder/folder.js';
import { idOfPath } from '../folder/names.js';
import { decoded } from '../text.js';

/** What is said about a postmortem in its discussion, so that no number in it is given again. */
export async function mentionsOf(path: string, { store }: Folder): Promise<readonly string[]> {
  const listed = await store.list(`${idOfPath(path)}/discussion`);
  if (listed.length === 0) return [];
  const files = await Promise.all(
    listed.map(async (file) => {
      const stored = await store.read(file.path);
      return {
        name: file.path.slice(file.path.lastIndexOf('/') + 1),
        text: stored ? decoded(stored.bytes) : '',
      };
    }),
  );
  return [wordsOf(readThreads(files).threads)];
}
