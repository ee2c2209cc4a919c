import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { beyondLimits, largest } from '../files.js';
import { decoded } from '../text.js';

/** The text of a file that can be merged part by part; null for what is no UTF-8, no text, or too long for that. */
export async function readText(path: string): Promise<string | null> {
  if ((await stat(path)).size > largest) return null;
  const bytes = await readFile(path);
  if (!isUtf8(bytes) || bytes.includes(0) || beyondLimits(bytes)) return null;
  return decoded(bytes);
}
