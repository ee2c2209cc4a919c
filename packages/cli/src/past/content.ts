import { isUtf8 } from 'node:buffer';
import { isPostmortem } from '@debrief/document';
import { textToday } from '@debrief/process/renaming';
import type { StoredFile } from '@debrief/store';
import { aliased } from '../folder/aliased.js';
import { decoded } from '../text.js';

/** What an earlier content is today. Bytes that are no text stay as they were. */
export function contentToday(past: StoredFile, path: string, now: StoredFile | null): Uint8Array {
  if (!isPostmortem(path) || !isUtf8(past.bytes) || (now && !isUtf8(now.bytes))) return past.bytes;
  const text = decoded(past.bytes);
  const next = aliased(textToday({ path: past.path, text }, path, now && decoded(now.bytes)), path);
  return next === text ? past.bytes : Buffer.from(next);
}
