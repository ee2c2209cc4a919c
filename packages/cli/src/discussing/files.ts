import { type DiscussionFile, idOfPath } from '@debrief/document';
import type { Folder } from '../folder/folder.js';
import { decoded } from '../text.js';

/** Where the discussion of a postmortem is kept. */
export function discussionFolder(id: string): string {
  return `${id}/discussion`;
}

/** The files of a discussion, as they stand in the folder. */
export async function discussionFiles(path: string, { store }: Folder): Promise<DiscussionFile[]> {
  const folder = discussionFolder(idOfPath(path));
  return await Promise.all(
    (await store.list(folder)).map(async (file) => {
      const stored = await store.read(file.path);
      return { name: file.path.slice(folder.length + 1), text: stored ? decoded(stored.bytes) : '' };
    }),
  );
}
