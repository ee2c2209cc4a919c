import { isUtf8 } from 'node:buffer';
import { createReadStream, fstatSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { idOfPath, isPostmortem } from '@debrief/document';
import { nearest } from './nearest.js';
import type { Io } from './terminal/terminal.js';
import { decoded as asText } from './text.js';

/** A text that was read, with a note where not all of it could be; or why it could not, and what to do. */
export type Read =
  | {
      readonly text: string;
      readonly note: string | null;
      /** False where something was not UTF-8, and is lost in the text. */
      readonly intact: boolean;
    }
  | { readonly problem: readonly string[]; readonly text?: undefined };

const megabytes = 10;

/** The most bytes that are read as a postmortem. */
export const largest = megabytes * 1024 * 1024;

/** A picture in the text is one long line and costs little; each line of a list costs some kilobytes of memory. */
const mostLines = 100_000;

/** Reads a postmortem by its name as given on the command line; `-` is standard input. */
export async function readDocument(name: string, io: Io): Promise<Read> {
  const path = resolve(io.cwd(), name);
  try {
    if (name === '-') return await readInput(io, 'debrief show - < incident.md');
    if ((await stat(path)).isDirectory()) return { problem: await aboutFolder(name, path) };
    return decoded(await collected(createReadStream(path, { end: largest })), name);
  } catch (error) {
    return { problem: await aboutError(error, name === '-' ? 'Standard input' : name, path) };
  }
}

/** Reads standard input; `example` is a command that gives it a file. */
export async function readInput({ stdin }: Pick<Io, 'stdin'>, example: string): Promise<Read> {
  // Node reads nothing from a folder, as if it were an empty file.
  if (stdin.fd !== undefined && fstatSync(stdin.fd).isDirectory())
    return { problem: [`Standard input is a folder. Give it a file: ${example}`] };
  return decoded(await collected(stdin), 'Standard input');
}

/** The bytes of a stream, up to one more than we read. */
async function collected(stream: AsyncIterable<Uint8Array | string>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(Buffer.from(chunk));
    size += chunk.length;
    if (size > largest) break;
  }
  return Buffer.concat(chunks);
}

/** What bytes say, or what is the matter with them. */
export function decoded(bytes: Buffer, name: string): Read {
  const tooMuch = beyondLimits(bytes);
  if (tooMuch) {
    return {
      problem: [
        `${name} ${tooMuch}, the most that Debrief reads.`,
        'Keep long logs and images beside it as files and link to them.',
      ],
    };
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { problem: [`${name} is written in UTF-16. Save it as UTF-8 and try again.`] };
  }
  if (bytes.includes(0)) {
    return { problem: [`${name} is a binary file. Debrief reads text, best Markdown in UTF-8.`] };
  }
  const text = asText(bytes);
  const intact = isUtf8(bytes);
  if (text.trim() === '') return { text, note: `${name} is empty.`, intact };
  const broken = `${name} is not valid UTF-8; what could not be read is shown as \ufffd. Save it as UTF-8 to mend this.`;
  return { text, note: intact ? null : broken, intact };
}

/** Why something could not be read, and what to do about it. */
export function aboutError(error: unknown, name: string, path: string): string[] | Promise<string[]> {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'ENOENT':
      return aboutMissing(name, path);
    case 'ENOTDIR':
      return [`${dirname(name)} is a file, so there is nothing inside of it. Check the path.`];
    case 'EACCES':
    case 'EPERM':
      return [`You may not read ${name}. Change its permissions, or ask its owner.`];
    case 'ELOOP':
      return [`${name} leads through links that go in a circle. Name the file itself, or mend the links.`];
    case 'ENAMETOOLONG':
      return [`The name ${name.slice(0, 40)}… is longer than the system allows. Check the path.`];
    default:
      if (code) return [`${name} could not be read (${code}). Try again, or with a copy of it.`];
      throw error;
  }
}

async function aboutMissing(name: string, path: string): Promise<string[]> {
  const folder = dirname(path);
  const names = await filesIn(folder);
  if (!names) return [`There is no folder ${dirname(name)}. Check the path.`];
  const near = nearest(basename(path), names) ?? names.find((each) => each.startsWith(`${basename(path)}.`));
  const inFolder = name.slice(0, Math.max(0, name.lastIndexOf(basename(path))));
  return [`There is no file ${name}. ${near ? `Did you mean ${inFolder}${near}?` : 'Check the path.'}`];
}

async function aboutFolder(name: string, path: string): Promise<string[]> {
  const ready = async (folder: string): Promise<string[]> =>
    ((await filesIn(folder)) ?? []).filter((each) => /\.md$/i.test(each) && !/^readme\.md$/i.test(each));
  let found = await ready(path);
  if (found.length === 0) {
    // A repository keeps its postmortems in one folder a year; the last is the one wanted most.
    const year = ((await filesIn(path)) ?? []).filter((each) => /^\d{4}$/.test(each)).at(-1);
    if (year) found = (await ready(join(path, year))).map((each) => `${year}/${each}`);
  }
  const base = name.replace(/[/\\]+$/, '') || name;
  const tries = found.slice(-3).map((each) => `${base === '.' ? '' : `${base}/`}${each}`);
  if (tries.length === 0) return [`${name} is a folder. Name a file in it.`];
  const [only] = tries;
  return tries.length === 1
    ? [`${name} is a folder. Try its file ${only}`]
    : [`${name} is a folder. Try one of its files:`, ...tries.map((each) => `  ${each}`)];
}

async function filesIn(folder: string): Promise<string[] | null> {
  try {
    return (await readdir(folder)).sort();
  } catch {
    return null;
  }
}

/** The path as it stands in what we print: as given, with forward slashes. */
export function shownPath(name: string): string {
  return sep === '\\' ? name.replaceAll('\\', '/') : name;
}

/** The file and the folder that holds it, `2026/11.a.b.md`, wherever the command is called: they may name its day. */
export function inItsFolder(name: string, cwd: string): string {
  const path = resolve(cwd, name);
  return `${basename(dirname(path))}/${basename(path)}`;
}

/**
 * The id of a postmortem that stands as `YEAR/[month].[system].[event].md` in a repository, else null:
 * `2026/11.payments.failover-declines`.
 */
export async function idOf(name: string, cwd: string): Promise<string | null> {
  const path = resolve(cwd, name);
  const [file, year] = [basename(path), basename(dirname(path))];
  if (!isPostmortem(`${year}/${file}`)) return null;
  for (let folder = dirname(dirname(path)); ; folder = dirname(folder)) {
    const names = await filesIn(folder);
    if (names?.includes('.git') || names?.includes('debrief.yaml')) return idOfPath(`${year}/${file}`);
    if (folder === dirname(folder)) return null;
  }
}

/** What makes a file too much to read as a postmortem: `is larger than 10 MB`. */
export function beyondLimits(bytes: Uint8Array): string | null {
  if (bytes.length > largest) return `is larger than ${megabytes} MB`;
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++;
  return lines > mostLines ? `has more than ${mostLines.toLocaleString('en')} lines` : null;
}
