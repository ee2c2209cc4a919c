import type { StoredFile } from '@debrief/store';
import { ProblemError } from '../problem/problem.js';

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Bytes as text. The byte order mark stays, so that offsets are those of the file; what is no UTF-8 becomes `\ufffd`. */
export function decoded(bytes: Uint8Array): string {
  return utf8.decode(bytes);
}

const megabytes = 10;
const mostLines = 100_000;

/** The text of a postmortem; one that is too large to be read says so. */
export function textOf({ path, bytes }: StoredFile): string {
  const tooMuch = beyondLimits(bytes);
  if (tooMuch === null) return decoded(bytes);
  throw new ProblemError(
    'unreadable',
    `${path} ${tooMuch}, the most that Debrief reads.`,
    'Keep long logs and images beside it as files, and link to them.',
  );
}

function beyondLimits(bytes: Uint8Array): string | null {
  if (bytes.length > megabytes * 1024 * 1024) return `is larger than ${megabytes} MB`;
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++;
  return lines > mostLines ? `has more than ${mostLines.toLocaleString('en')} lines` : null;
}
