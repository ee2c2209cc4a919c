import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isPostmortem } from '@debrief/document';
import { Database } from '../database/database.js';
import { prepare } from '../database/schema.js';
import { blockSize } from '../index/postings.js';
import { Writing } from '../index/writing.js';
import { read } from '../reading/reading.js';

export interface File {
  readonly path: string;
  readonly text: string;
}

/** An index in memory with these postmortems. */
export async function indexed(files: Iterable<File>): Promise<Database> {
  const database = new Database(':memory:', 1000);
  prepare(database, 'test');
  const writing = new Writing(database);
  let some: Parameters<Writing['write']>[0][number][] = [];
  for (const { path, text } of files) {
    if (!isPostmortem(path)) continue;
    some.push({ path, version: 'one', talk: '', reading: read({ path, text, discussion: [] }) });
    if (some.length < blockSize) continue;
    await writing.write(some);
    some = [];
  }
  await writing.write(some);
  return database;
}

const folder = fileURLToPath(new URL('../../../../examples/', import.meta.url));

/** The postmortems of the example company. */
export function exampleFiles(): readonly File[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .map((file) => ({ path: relative(folder, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }))
    .filter(({ path }) => isPostmortem(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
