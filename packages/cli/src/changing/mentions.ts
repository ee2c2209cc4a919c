import { readThreads, wordsOf } from '@debrief/document';
import { idOfPath } from '../folder/find.js';
import type { Folder } from '../folder/folder.js';

/** What is said about a postmortem in its discussion, so that no number in it is given again. */
export async function mentionsOf(path: string, { store }: Folder): Promise<readonly string[]> {
  const listed = await store.list(`${idOfPath(path)}/discussion`);
  if (listed.length === 0) return [];
  const decoder = new TextDecoder();
  const files = await Promise.all(
    listed.map(async (file) => {
      const stored = await store.read(file.path);
      return { name: file.path.slice(file.path.lastIndexOf('/') + 1), text: decoder.decode(stored?.bytes) };
    }),
  );
  return [wordsOf(readThreads(files).threads)];
}
