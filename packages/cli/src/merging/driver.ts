import { resolve } from 'node:path';
import { merge, parse } from '@debrief/document';
import { gitExits } from '../exit.js';
import { freshFindings } from '../findings/fresh.js';
import { findingLines } from '../findings/lines.js';
import { replaceFile } from '../folder/replace.js';
import type { Io } from '../terminal/terminal.js';
import { visible } from '../terminal/visible.js';
import { mergedByGit } from './bylines.js';
import { marked } from './markers.js';
import { readText } from './text.js';

/** The three versions of a file as Git hands them over, and how it wants conflicts marked. */
export interface Versions {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  /** The path of the file in the repository, for messages. */
  readonly path: string;
  readonly markerSize: number;
}

export type GitExit = (typeof gitExits)[keyof typeof gitExits];

/** Merges three versions of a postmortem into the file of ours, and says to Git how it went. */
export async function drive(versions: Versions, io: Io): Promise<GitExit> {
  try {
    return await merged(versions, io);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    io.stderr.write(`debrief could not merge ${visible(versions.path)}: ${visible(words)}\n`);
    return gitExits.failed;
  }
}

async function merged(versions: Versions, io: Io): Promise<GitExit> {
  const [baseFile, file, theirFile] = [versions.base, versions.ours, versions.theirs].map((name) =>
    resolve(io.cwd(), name),
  ) as [string, string, string];
  const [base, ours, theirs] = await Promise.all([readText(baseFile), readText(file), readText(theirFile)]);
  if (base === null || ours === null || theirs === null)
    return await mergedByGit([baseFile, file, theirFile], versions, io);
  const result = merge(base, ours, theirs);
  const clean = result.conflicts.length === 0;
  const text = clean ? result.text : marked(result, versions.markerSize);
  await replaceFile(file, Buffer.from(text, 'utf8'));
  if (!clean) return gitExits.conflicts;
  sayFindings(text, [ours, theirs], versions.path, io);
  return gitExits.merged;
}

/** What neither side had and both together have, such as one number for two actions. */
function sayFindings(text: string, sides: readonly string[], path: string, io: Io): void {
  const known = sides.map((side) => parse(side).findings);
  const fresh = freshFindings(known, parse(text).findings);
  for (const line of findingLines(fresh, text, path)) io.stderr.write(`${visible(line)}\n`);
}
