import { isUtf8 } from 'node:buffer';
import { readFileSync, type Stats, statSync } from 'node:fs';
import type { Finding } from '@debrief/document';
import { aboutError, beyondLimits, readDocument } from '../files.js';
import type { Io } from '../terminal/terminal.js';
import { decoded } from '../text.js';
import type { ToCheck } from './files.js';
import { troubleOf } from './trouble.js';

/** The text of a file, and what is the matter with it. */
interface ReadText {
  readonly text: string;
  readonly trouble: Finding | null;
  /** False where writing the text back would not give the same bytes. */
  readonly intact: boolean;
  readonly problem?: undefined;
}

/** A file, or why a name leads to nothing that could be checked. */
export type Reading = ReadText | { readonly problem: readonly string[] };

const megabytes = 5;

/** Files of more bytes are logs or pictures under another name; their words are not read. */
const largest = megabytes * 1024 * 1024;

/** Reads a file. Whatever is the matter with it is a finding, so that nobody has to look for it elsewhere. */
export async function readToCheck({ path, shown, bytes }: ToCheck, io: Io): Promise<Reading> {
  if (bytes) return readingOf(bytes);
  let stats: Stats;
  try {
    stats = statSync(path);
    if (stats.isFile()) return stats.size > largest ? readingOf(null) : readingOf(readFileSync(path));
  } catch (error) {
    const [first = ''] = await aboutError(error, shown, path);
    const gone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const nothing = `${shown} leads to nothing. Mend the link, or take it away.`;
    return unread(troubleOf('unreadable', gone ? nothing : first));
  }
  if (stats.isDirectory()) return unread(troubleOf('unreadable', `${shown} is a folder now.`));
  // A pipe, such as that of `<(git show …)`, is read as far as it goes.
  const read = await readDocument(path, io);
  return read.text === undefined ? read : { ...readingOf(Buffer.from(read.text)), intact: false };
}

/** What bytes say; null stands for more than we read. */
function readingOf(bytes: Buffer | null): ReadText {
  const tooMuch =
    bytes === null || bytes.length > largest ? `is larger than ${megabytes} MB` : beyondLimits(bytes);
  if (bytes === null || tooMuch !== null)
    return unread(
      troubleOf(
        'too-large',
        `This file ${tooMuch}, so its words were not read. Keep long logs beside it as files and link to them.`,
      ),
    );
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return unread(
      troubleOf('utf-16', 'This file is written in UTF-16, so its words were not read. Save it as UTF-8.'),
    );
  if (bytes.includes(0))
    return unread(
      troubleOf(
        'binary',
        'This file is binary, so there are no words to read. Keep it beside the postmortem under its own ending.',
      ),
    );
  const text = decoded(bytes);
  if (!isUtf8(bytes)) {
    const at = Math.max(0, text.indexOf('\ufffd'));
    const message =
      'This letter is not UTF-8, and readers see \ufffd in its place. Save the file as UTF-8, and look at the letter.';
    return { text, trouble: troubleOf('encoding', message, at, at + 1), intact: false };
  }
  const trouble = text.trim() === '' ? troubleOf('empty', 'There is nothing in this file yet.') : null;
  return { text, trouble, intact: true };
}

function unread(trouble: Finding): ReadText {
  return { text: '', trouble, intact: false };
}
