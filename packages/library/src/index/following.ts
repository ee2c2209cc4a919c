import { createHash } from 'node:crypto';
import { type DiscussionFile, isPostmortem } from '@debrief/document';
import { type Head, type Store, StoreError } from '@debrief/store';
import type { Database } from '../database/database.js';
import { meta, setMeta } from '../database/schema.js';
import type { Readers } from '../reading/readers.js';
import type { Source } from '../reading/reading.js';
import { ask, type Told } from './asking.js';
import { blockSize } from './postings.js';
import { type Change, Writing } from './writing.js';

export interface FollowOptions {
  readonly readers: Readers;
  /** Is told how many postmortems were read, of how many that changed. */
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

/** What was done. */
export interface Followed {
  /** How many postmortems were read anew or taken out. */
  readonly changed: number;
  /** Files that could not be read, in a line each; they are not in the index. */
  readonly unread: readonly string[];
}

/** A file that is not as the index knows it; null for one that is gone. */
interface Difference {
  readonly path: string;
  readonly version: string | null;
}

/**
 * Brings the index to where the store is: what changed since the last time is read, nothing else. A program that ends
 * in the midst leaves an index that the next one carries on with: until all is read, the old head stays.
 */
export async function follow(
  database: Database,
  store: Store,
  told: Told | null,
  options: FollowOptions,
): Promise<Followed> {
  // Somebody else may have been faster, and another head asks for other changes.
  const isStill = told !== null && told.since === meta(database, 'head');
  const { since, changes } = isStill ? told : await ask(database, store);
  const head = changes?.head ?? (await store.head());
  const files = changes?.files ?? differences(database, await store.list());
  const unread: string[] = [];
  const talked = await followTalks(database, store, files.filter(isTalk), unread);
  const changed = new Set([...files.map(({ path }) => path).filter(isPostmortem), ...talked]);
  const paths = [...changed].sort();
  const count = await followTexts(database, store, paths, options, unread);
  if (head !== since) note(database, head);
  return { changed: count, unread };
}

function note(database: Database, head: Head): void {
  setMeta(database, 'head', head);
}

/** What is different between the index and a whole list. */
function differences(database: Database, listed: readonly { path: string; version: string }[]): Difference[] {
  const known = new Map(
    [
      ...database.rows('SELECT path, version FROM documents'),
      ...database.rows('SELECT path, version FROM events'),
    ].map(([path, version]) => [String(path), String(version)]),
  );
  const now = listed.filter(({ path }) => isPostmortem(path) || postmortemOf(path) !== null);
  const there = new Set(now.map(({ path }) => path));
  const gone = [...known.keys()].filter((path) => !there.has(path)).map((path) => ({ path, version: null }));
  // Whose discussion changed, and was not read before a program ended, is told by the version of its discussion.
  const kept = database.rows('SELECT path, talk FROM documents').map(([path, talk]) => [String(path), talk]);
  const talks = talksOf(
    database,
    database.rows('SELECT DISTINCT postmortem FROM events').map(([postmortem]) => String(postmortem)),
  );
  const behind = kept
    .filter(([path, talk]) => (talks.get(String(path))?.talk ?? '') !== talk)
    .map(([path]) => ({ path: String(path), version: known.get(String(path)) ?? null }));
  return [...gone, ...now.filter(({ path, version }) => known.get(path) !== version), ...behind];
}

const talkPath = /^(\d{4}\/[^/]+)\/discussion\/[^/]+\.json$/;

/** The postmortem that a file is part of the discussion of. */
function postmortemOf(path: string): string | null {
  const id = talkPath.exec(path)?.[1];
  return id !== undefined && isPostmortem(`${id}.md`) ? `${id}.md` : null;
}

function isTalk({ path }: Difference): boolean {
  return postmortemOf(path) !== null;
}

/** Keeps what was said; the postmortems that it was said about. */
async function followTalks(
  database: Database,
  store: Store,
  files: readonly Difference[],
  unread: string[],
): Promise<readonly string[]> {
  for (const some of parted(files, blockSize)) {
    const there = some.filter(({ version }) => version !== null).map(({ path }) => path);
    const texts = await textsOf(store, there, unread);
    await database.writing(() => {
      for (const { path } of some) {
        const file = texts.get(path);
        if (file)
          database.run(
            'INSERT OR REPLACE INTO events VALUES (?, ?, ?, ?)',
            path,
            postmortemOf(path) ?? '',
            file.version,
            file.text,
          );
        else database.run('DELETE FROM events WHERE path = ?', path);
      }
    });
  }
  return files.flatMap(({ path }) => postmortemOf(path) ?? []);
}

async function followTexts(
  database: Database,
  store: Store,
  paths: readonly string[],
  { readers, onProgress }: FollowOptions,
  unread: string[],
): Promise<number> {
  const writing = new Writing(database);
  let changed = 0;
  let done = 0;
  // While one block is written the next one is read.
  const blocks = parted(paths, blockSize);
  const begin = (index: number): Promise<Change[]> | null => {
    const own = blocks[index];
    return own ? readAll(database, store, own, readers, unread) : null;
  };
  let next = begin(0);
  for (let index = 0; next !== null; index++) {
    const changes = await next;
    next = begin(index + 1);
    next?.catch(() => undefined);
    await writing.write(changes);
    changed += changes.length;
    done += blocks[index]?.length ?? 0;
    onProgress?.(done, paths.length);
  }
  return changed;
}

/** Reads postmortems as they are now; those that the index has already in this version are left out. */
async function readAll(
  database: Database,
  store: Store,
  paths: readonly string[],
  readers: Readers,
  unread: string[],
): Promise<Change[]> {
  const kept = new Map(
    database
      .rows(
        'SELECT path, version, talk FROM documents WHERE path IN (SELECT value FROM json_each(?))',
        JSON.stringify(paths),
      )
      .map(([path, version, talk]) => [String(path), `${version} ${talk}`]),
  );
  const talks = talksOf(database, paths);
  const gone: Change[] = [];
  const sources: (Source & { version: string; talk: string })[] = [];
  const files = await textsOf(store, paths, unread);
  for (const path of paths) {
    const file = files.get(path);
    const { talk, discussion } = talks.get(path) ?? silence;
    if (!file) {
      if (kept.has(path)) gone.push({ path, version: '', talk: '', reading: null });
    } else if (kept.get(path) !== `${file.version} ${talk}`)
      sources.push({ path, ...file, talk, discussion });
  }
  const readings = await readers.read(sources);
  return [
    ...gone,
    ...sources.map(({ path, version, talk }, index) => ({
      path,
      version,
      talk,
      reading: readings[index] ?? null,
    })),
  ];
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** What is larger is a log that somebody named like a postmortem; it is found by its name. */
const largest = 10 * 1024 * 1024;

interface Text {
  readonly text: string;
  readonly version: string;
}

/** The texts of files as they are now; one that is not there has none, nor one that cannot be read. */
async function textsOf(
  store: Store,
  paths: readonly string[],
  unread: string[],
): Promise<ReadonlyMap<string, Text>> {
  const texts = new Map<string, Text>();
  for await (const [path, found] of store.readMany(paths)) {
    if (found instanceof StoreError) unread.push(found.message);
    else if (found) {
      const { bytes, version } = found;
      texts.set(path, { text: bytes.length > largest ? '' : utf8.decode(bytes), version });
    }
  }
  return texts;
}

/** What was said about a postmortem, and a word that changes with it. */
interface Talk {
  readonly talk: string;
  readonly discussion: readonly DiscussionFile[];
}

const silence: Talk = { talk: '', discussion: [] };

/** What was said about these postmortems; of those that are not in the map, nothing. */
function talksOf(database: Database, postmortems: readonly string[]): ReadonlyMap<string, Talk> {
  const rows = database.rows(
    `SELECT postmortem, path, version, text FROM events
      WHERE postmortem IN (SELECT value FROM json_each(?)) ORDER BY postmortem, path`,
    JSON.stringify(postmortems),
  );
  const own = new Map<string, { file: DiscussionFile; version: string }[]>();
  for (const [postmortem, path, version, text] of rows) {
    const files = own.get(String(postmortem)) ?? [];
    files.push({
      file: { name: String(path).split('/').at(-1) ?? '', text: String(text) },
      version: String(version),
    });
    own.set(String(postmortem), files);
  }
  return new Map(
    [...own].map(([postmortem, files]) => {
      const hash = createHash('sha256');
      for (const { file, version } of files) hash.update(`${file.name}\0${version}\n`);
      const talk = hash.digest('hex').slice(0, 32);
      return [postmortem, { talk, discussion: files.map(({ file }) => file) }];
    }),
  );
}

function parted<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}
