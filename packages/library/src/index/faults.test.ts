import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openGitStore } from '@debrief/store';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '../library.js';
import { contentsOf } from '../testing/contents.js';
import { indexFile, postmortem } from '../testing/texts.js';

/** A program of its own that brings an index to where a repository is, and prints what it knows then. */
const indexer = `
  import { openGitStore } from ${JSON.stringify(new URL('../../../store/dist/index.js', import.meta.url).href)};
  import { openLibrary } from ${JSON.stringify(new URL('../../dist/index.js', import.meta.url).href)};
  const [folder, file] = process.argv.slice(1);
  const store = await openGitStore(folder);
  const library = openLibrary(store, { file, made: 'one' });
  console.log('begun');
  await library.refresh();
  const { total } = await library.search('slow');
  console.log(JSON.stringify({ count: await library.count(), total, hindrance: library.place.hindrance }));
  library.close();
  await store.close();
`;

/** Some words that differ from one postmortem to the next. */
function text(index: number): string {
  const words = Array.from({ length: 60 }, (_, at) => `word${((index * 31 + at * 17) % 997) + 1}`).join(' ');
  return postmortem({ title: `Search was slow for the ${index}th time`, body: words });
}

/** A repository with so many postmortems. */
function repository(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'debrief-library-'));
  git(folder, 'init', '--quiet', '--initial-branch=main');
  for (let index = 0; index < count; index++) write(folder, nameOf(index), text(index));
  commit(folder, 'Begin');
  return folder;
}

function nameOf(index: number): string {
  return `${2000 + (index % 25)}/${String((index % 12) + 1).padStart(2, '0')}.search.slow-${index}.md`;
}

function write(folder: string, path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

function git(folder: string, ...args: readonly string[]): string {
  const env = { ...process.env, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' };
  const person = ['-c', 'user.name=Dana Reyes', '-c', 'user.email=dana@example.com'];
  return execFileSync('git', [...person, ...args], { cwd: folder, env, encoding: 'utf8' });
}

function commit(folder: string, message: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', message);
}

function start(folder: string, file: string, shell = ''): ChildProcess {
  const args = ['--input-type=module', '--eval', indexer, folder, file];
  return shell === ''
    ? spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    : spawn('sh', ['-c', `${shell}; exec "$@"`, 'sh', process.execPath, ...args], {
        stdio: ['ignore', 'pipe', 'pipe'],
      });
}

/** What a program printed last, as data. */
async function end(child: ChildProcess): Promise<unknown> {
  let out = '';
  let err = '';
  child.stdout?.on('data', (data) => (out += String(data)));
  child.stderr?.on('data', (data) => (err += String(data)));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`ended with ${String(code)}: ${err}`);
  return JSON.parse(out.trim().split('\n').at(-1) ?? '');
}

async function begun(child: ChildProcess): Promise<void> {
  await new Promise<void>((resolve) => child.stdout?.once('data', () => resolve()));
}

/** What an index says that is made from nothing. */
async function fresh(folder: string): Promise<unknown> {
  const file = indexFile();
  await followed(folder, file);
  return contentsOf(file);
}

/** Brings an index to where a repository is. */
async function followed(folder: string, file: string) {
  const store = await openGitStore(folder);
  const library = openLibrary(store, { file, made: 'one' });
  try {
    const { changed } = await library.refresh();
    return { changed, count: await library.count(), place: library.place };
  } finally {
    library.close();
    await store.close();
  }
}

const many = 1500;

describe('Results stay right', () => {
  it('when programs are killed while they index', async () => {
    const folder = repository(many);
    const file = join(folder, '.debrief', 'library', 'index.db');
    for (const patience of [0, 150, 400, 700, 1000]) {
      const child = start(folder, file);
      await begun(child);
      await new Promise((resolve) => setTimeout(resolve, patience));
      child.kill('SIGKILL');
      await new Promise((resolve) => child.on('close', resolve));
    }
    expect(await followed(folder, file)).toMatchObject({ count: many, place: { hindrance: null } });
    expect(contentsOf(file)).toEqual(await fresh(folder));
    expect(git(folder, 'status', '--porcelain')).toBe('');
  }, 180_000);

  it('when several programs index at once', async () => {
    const folder = repository(many);
    const file = join(folder, '.debrief', 'library', 'index.db');
    const programs = [1, 2, 3].map(() => start(folder, file));
    const told = await Promise.all(programs.map(end));
    expect(told).toEqual([1, 2, 3].map(() => ({ count: many, total: many, hindrance: null })));
    expect(contentsOf(file)).toEqual(await fresh(folder));
  }, 180_000);

  it('when the branch changes under a running program', async () => {
    const folder = repository(30);
    git(folder, 'checkout', '--quiet', '-b', 'other');
    git(folder, 'rm', '--quiet', nameOf(3));
    write(folder, '2026/01.mail.late.md', postmortem({ title: 'Mails were late' }));
    commit(folder, 'Another year');
    git(folder, 'checkout', '--quiet', 'main');
    const store = await openGitStore(folder);
    const library = openLibrary(store, {
      file: join(folder, '.debrief', 'library', 'index.db'),
      made: 'one',
    });
    const found = async (): Promise<[number, number]> => {
      await library.refresh();
      return [(await library.search('mails')).total, (await library.search('title:slow')).total];
    };
    expect(await found()).toEqual([0, 30]);
    git(folder, 'checkout', '--quiet', 'other');
    expect(await found()).toEqual([1, 29]);
    // By hand, and not committed.
    write(folder, nameOf(5), postmortem({ title: 'Mails again' }));
    expect(await found()).toEqual([2, 28]);
    git(folder, 'checkout', '--quiet', '--force', 'main');
    expect(await found()).toEqual([0, 30]);
    library.close();
    await store.close();
  });

  it('when the disk is full', async () => {
    const folder = repository(200);
    const file = join(folder, '.debrief', 'library', 'index.db');
    // No file may grow beyond some kilobytes.
    const told = await end(start(folder, file, 'ulimit -f 100'));
    expect(told).toEqual({ count: 200, total: 200, hindrance: 'full' });
    expect(await followed(folder, file)).toMatchObject({ count: 200, place: { hindrance: null } });
    expect(contentsOf(file)).toEqual(await fresh(folder));
  }, 60_000);

  it('when the folder cannot be written to', async () => {
    const folder = repository(20);
    // As root writes everywhere, something else stands in the way.
    writeFileSync(join(folder, '.debrief'), 'in the way');
    const file = join(folder, '.debrief', 'library', 'index.db');
    expect(await followed(folder, file)).toMatchObject({
      count: 20,
      place: { file: null, hindrance: 'forbidden' },
    });
    expect(readFileSync(join(folder, '.debrief'), 'utf8')).toBe('in the way');
  });
});

describe('A damaged index is made anew', () => {
  const damages: readonly (readonly [string, (file: string) => void])[] = [
    ['is no database', (file) => writeFileSync(file, 'Hello, world. '.repeat(1000))],
    ['is empty', (file) => truncateSync(file, 0)],
    ['ends too soon', (file) => truncateSync(file, 30_000)],
    ['has lost its head', (file) => overwrite(file, 0, 'x'.repeat(100))],
    ['has more behind it', (file) => appendFileSync(file, 'x'.repeat(5000))],
    [
      'is a folder',
      (file) => {
        rmSync(file);
        mkdirSync(file);
      },
    ],
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((seed): readonly [string, (file: string) => void] => [
      `has wrong bytes in it (${seed})`,
      (file) => scatter(file, seed),
    ]),
  ];

  it.each(damages)('that %s', async (_, damage) => {
    const folder = repository(60);
    const file = join(folder, '.debrief', 'library', 'index.db');
    await followed(folder, file);
    damage(file);
    const store = await openGitStore(folder);
    const library = openLibrary(store, { file, made: 'one' });
    await library.refresh();
    const found = await library.search('slow word17', { limit: 100 });
    const facts = await library.facts();
    library.close();
    const right = openLibrary(store, { file: null, made: 'one' });
    await right.refresh();
    expect(found).toEqual(await right.search('slow word17', { limit: 100 }));
    expect(facts).toEqual(await right.facts());
    right.close();
    await store.close();
  });
});

function overwrite(file: string, at: number, words: string): void {
  const bytes = readFileSync(file);
  bytes.write(words, at);
  writeFileSync(file, bytes);
}

/** Some bytes all over a file are other ones, the same for each seed. */
function scatter(file: string, seed: number): void {
  const bytes = readFileSync(file);
  let state = seed;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state % below;
  };
  for (let count = 0; count < 200; count++) bytes[random(bytes.length)] = random(256);
  writeFileSync(file, bytes);
}
