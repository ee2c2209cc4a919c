import { readThreads, wordsOf } from '@debrief/document';
import { discussionFiles } from '../discussing/files.js';
import type { Folder } from '../folder/folder.js';

/** What is said about a postmortem in its discussion, so that no number in it is given again. */
export async function mentionsOf(path: string, folder: Folder): Promise<readonly string[]> {
  const files = await discussionFiles(path, folder);
  return files.length === 0 ? [] : [wordsOf(readThreads(files).threads)];
}
