import type { Step, StoredFile } from '@debrief/store';
import type { Folder } from '../folder/folder.js';
import { textIn } from '../folder/text.js';
import { diffLines } from '../terminal/diff.js';

/** A file as it was after a step; null where the step took it away. */
export async function after(
  { path, revision, version }: Step,
  { store }: Folder,
): Promise<StoredFile | null> {
  return version === null ? null : await store.read(path, revision);
}

/** What changed between two states of a file, to read. */
export function changed(before: StoredFile | null, now: StoredFile | null, colour: boolean): string {
  const [was, is] = [textIn(before?.bytes ?? ''), textIn(now?.bytes ?? '')];
  if (was === null || is === null) return 'It is not text, so there are no lines to show.\n';
  return diffLines(was, is, { colour, names: [before?.path ?? null, now?.path ?? null] });
}
