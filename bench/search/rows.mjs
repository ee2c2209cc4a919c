// How fast words are found in many postmortems: each figure beside other engines on the same texts, in the same run.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { collection, writeRepository } from '../dist/generate.js';
import { median, percentile, row } from '../measure.mjs';
import { fts5, postgres } from './peers.mjs';
import { queriesFrom } from './queries.mjs';

/** @typedef {ReturnType<typeof row>} Row */
/** @typedef {import('./peers.mjs').Peer} Peer */

/** What the design asks for: milliseconds for whole words and for each letter that is typed, megabytes. */
const limits = { words: [5, 40], typed: [15, 60], changed: 20, memory: 250 };
/** A peer that is slow is asked no longer than this for one figure. */
const patience = 12_000;

/**
 * All figures for collections of these sizes.
 * @param {string} root
 * @param {number[]} sizes
 */
export async function searchRows(root, sizes) {
  /** @type {Row[]} */
  const rows = [];
  for (const documents of sizes) {
    const work = mkdtempSync(join(tmpdir(), 'debrief-search-'));
    /** @type {(() => unknown)[]} */
    const closing = [];
    try {
      rows.push(...(await rowsFor(root, work, documents, closing)));
    } finally {
      for (const close of closing.reverse()) await close();
      rmSync(work, { recursive: true, force: true, maxRetries: 3 });
    }
  }
  return rows;
}

/**
 * @param {string} root
 * @param {string} work
 * @param {number} documents
 * @param {(() => unknown)[]} closing what has to be closed at the end
 */
async function rowsFor(root, work, documents, closing) {
  const count = documents.toLocaleString('en');
  const folder = join(work, 'postmortems');
  say(`${count} documents: writing them`);
  const made = collection({ seed: 1, documents });
  await writeRepository(folder, made);
  const texts = [...made.files]
    .filter(({ path }) => path.endsWith('.md'))
    .map(({ path, text }) => ({ path, text, title: /^# (.+)$/m.exec(text)?.[1] ?? '' }));
  const queries = queriesFrom(texts.map(({ text }) => text));

  say('indexing');
  const debrief = [process.execPath, join(root, 'node_modules/.bin/debrief')];
  const indexed = await wholeProcess([...debrief, 'reindex'], folder);
  const table = await fts5(join(work, 'fts5.db'), texts);
  closing.push(table.close);
  const server = await postgres(texts);
  if (server) closing.push(server.close);
  else say('PostgreSQL is not installed, so it is left out (apt install postgresql)');
  const peers = server ? [table, server] : [table];
  const perSecond = Math.round((documents / indexed) * 1000).toLocaleString('en');

  say('searching');
  const { openGitStore } = await import('@debrief/store');
  const { openLibrary } = await import('@debrief/library');
  const store = await openGitStore(folder);
  closing.push(() => store.close());
  const file = join(folder, '.debrief/library/index.db');
  const library = openLibrary(store, { file, made: await madeOf(file) });
  closing.push(() => library.close());
  const { changed } = await library.refresh();
  if (changed > 0) throw new Error('The index of the command was not the one to be measured.');

  const ask = { search: library.search.bind(library), peers };
  return [
    row(`index ${count} from nothing, ${perSecond} a second`, indexed, [
      ['limit', documents],
      ...peers.map(({ name, indexed }) => /** @type {[string, number]} */ ([name, indexed])),
    ]),
    ...(await searching(count, documents > 10_000 ? 1 : 0, queries, ask)),
    await coldSearch(count, debrief, folder, queries),
    ...(await oneChange(count, folder, store, library, texts)),
    memory(count, documents, folder, file, work, await madeOf(file), queries),
  ];
}

/**
 * @param {string} count
 * @param {0 | 1} size of the limits
 * @param {import('./queries.mjs').Queries} queries
 * @param {Asked} asked
 * @returns {Promise<Row[]>}
 */
async function searching(count, size, queries, asked) {
  const rounds = size === 0 ? 3 : 2;
  /** @type {[string, number]} */
  const wordsLimit = ['limit', limits.words[size] ?? 0];
  /** @type {[string, number]} */
  const typedLimit = ['limit', limits.typed[size] ?? 0];
  const limit = { median: size === 0 ? [wordsLimit] : [], p95: size === 0 ? [] : [wordsLimit] };
  const name = (/** @type {string} */ what) => `search ${count}: ${what}`;
  const words = await inTurn(queries.words, 'whole', rounds, asked);
  const typed = await inTurn(queries.typed, 'beginning', 1, asked);
  const phrases = await inTurn(queries.phrases, 'phrase', rounds, asked);
  const prefixes = await inTurn(queries.prefixes, 'beginning', rounds, { ...asked, whole: true });
  const filters = await inTurn(
    queries.filters.map(({ text }) => ({ text, words: [] })),
    'whole',
    rounds,
    { search: asked.search, peers: [] },
  );
  const bands = [...new Set(queries.words.map(({ band }) => band))].sort();
  return [
    compared(name('whole words, median'), words, median, limit.median),
    compared(name('whole words, p95'), words, p95, limit.p95),
    ...bands.map((band) =>
      compared(
        name(`${band}, median`),
        words.map(({ who, times }) => ({
          who,
          times: times.filter((each) => queries.words[each.item]?.band === band),
        })),
        median,
      ),
    ),
    compared(name('as you type, median'), typed, median),
    compared(name('as you type, p95'), typed, p95, [typedLimit]),
    compared(name('phrases, median'), phrases, median),
    compared(name('prefixes, median'), prefixes, median),
    compared(name('filters, median'), filters, median, [wordsLimit]),
  ];
}

/** @typedef {{ search: import('@debrief/library').Library['search'], peers: Peer[], whole?: boolean }} Asked */
/** @typedef {{ who: string, times: { item: number, time: number }[] }} Times */

/**
 * Everyone is asked the same, one after the other, so that a busy moment of the machine hits them all.
 * @param {{ text: string, words: string[] }[]} items
 * @param {'whole' | 'beginning' | 'phrase'} last
 * @param {number} rounds
 * @param {Asked} asked
 * @returns {Promise<Times[]>} ours first
 */
async function inTurn(items, last, rounds, { search, peers, whole = false }) {
  const asYouType = last === 'beginning' && !whole;
  /** @type {{ who: string, ask: (item: { text: string, words: string[] }) => Promise<unknown> }[]} */
  const candidates = [
    { who: 'Debrief', ask: ({ text }) => search(text, { limit: 10, asYouType }) },
    ...peers.map(({ name, find }) => ({
      who: name,
      ask: (/** @type {{ words: string[] }} */ { words }) => find(words, last),
    })),
  ];
  const results = candidates.map(({ who }) => ({ who, times: /** @type {Times['times']} */ ([]), spent: 0 }));
  for (let round = 0; round < rounds; round++) {
    for (const [item, query] of items.entries()) {
      for (const [index, { ask }] of candidates.entries()) {
        const result = results[index];
        if (!result || (index > 0 && result.spent > patience)) continue;
        const start = performance.now();
        await ask(query);
        const time = performance.now() - start;
        result.spent += time;
        result.times.push({ item, time });
      }
    }
  }
  return results;
}

/**
 * Ours beside each peer, over the queries that both answered: a slow peer is not asked all of them.
 * @param {string} what
 * @param {Times[]} all
 * @param {(times: number[]) => number} figure
 * @param {[string, number][]} limit
 */
function compared(what, [ours, ...peers], figure, limit = []) {
  const times = (/** @type {Times | undefined} */ each) => each?.times.map(({ time }) => time) ?? [];
  return row(what, figure(times(ours)), [
    ...limit,
    ...peers
      .filter((peer) => peer.times.length > 0)
      .map((peer) => /** @type {[string, number]} */ ([peer.who, figure(times(peer))])),
  ]);
}

/** @param {number[]} times */
function p95(times) {
  return percentile(times, 95);
}

/**
 * A whole process that finds one word, beside programs that read every file.
 * @param {string} count
 * @param {string[]} debrief
 * @param {string} folder
 * @param {import('./queries.mjs').Queries} queries
 */
async function coldSearch(count, debrief, folder, { words }) {
  const single = words.filter((query) => query.words.length === 1).slice(0, 8);
  /** @type {[string, string[]][]} */
  const programs = [
    ['rg -il', ['rg', '-il']],
    ['git grep -il', ['git', 'grep', '-il']],
  ];
  const there = programs.filter(([name, [program = '']]) => {
    const found = spawnSync(program, ['--version']).status === 0;
    if (!found) say(`${name} is left out, as ${program} is not installed (apt install ripgrep)`);
    return found;
  });
  const commands = [[...debrief, 'search'], ...there.map(([, command]) => command)];
  const times = commands.map(() => /** @type {number[]} */ ([]));
  for (const { text } of single) {
    for (const [index, command] of commands.entries()) {
      const time = await wholeProcess([...command, text], folder);
      times[index]?.push(time);
    }
  }
  const [ours = [], ...others] = times;
  return row(
    `debrief search WORD in ${count}, whole process`,
    median(ours),
    there.map(([name], index) => [name, median(others[index] ?? [])]),
  );
}

/**
 * A file is edited by hand; how soon its new word is found once the store has told of it, and with asking the store.
 * @param {string} count
 * @param {string} folder
 * @param {import('@debrief/store').Store} store
 * @param {import('@debrief/library').Library} library
 * @param {{ path: string, text: string }[]} texts
 */
async function oneChange(count, folder, store, library, texts) {
  const [told, asked, status] = [
    /** @type {number[]} */ ([]),
    /** @type {number[]} */ ([]),
    /** @type {number[]} */ ([]),
  ];
  const real = store.changes;
  for (let round = 0; round < 12; round++) {
    const { path, text } = texts[(round * 7919) % texts.length] ?? { path: '', text: '' };
    const head = await store.head();
    const word = `zyx${round}qua`;
    writeFileSync(join(folder, path), `${text}\nThe ${word} was seen.\n`);
    const withStore = round % 2 === 0;
    if (!withStore) {
      const changes = await store.changes(head);
      store.changes = () => Promise.resolve(changes);
    }
    const start = performance.now();
    await library.refresh();
    const { total } = await library.search(word);
    (withStore ? asked : told).push(performance.now() - start);
    store.changes = real;
    if (total !== 1) throw new Error(`${word} was found ${total} times.`);
    const before = performance.now();
    spawnSync('git', ['status', '--porcelain'], { cwd: folder });
    status.push(performance.now() - before);
  }
  return [
    row(`one changed file of ${count} searchable, once told`, median(told), [['limit', limits.changed]]),
    row(`one changed file of ${count} searchable, with asking`, median(asked), [
      ['git status', median(status)],
    ]),
  ];
}

/**
 * @param {string} count
 * @param {number} documents
 * @param {string} folder
 * @param {string} file
 * @param {string} work
 * @param {string} made
 * @param {import('./queries.mjs').Queries} queries
 */
function memory(count, documents, folder, file, work, made, { words }) {
  const program = join(import.meta.dirname, 'memory.mjs');
  const measured = (/** @type {string[]} */ ...options) => {
    const input = JSON.stringify(words);
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...options], {
      input,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return Number(stdout);
  };
  return row(
    `memory after searching ${count}`,
    measured('ours', folder, file, made),
    [
      ...(documents <= 10_000 ? [/** @type {[string, number]} */ (['limit', limits.memory])] : []),
      ['FTS5', measured('fts5', join(work, 'fts5.db'))],
    ],
    'MB',
  );
}

/** Which program an index was made by; it is believed by no other. @param {string} file */
async function madeOf(file) {
  const { default: Database } = await import('libsql');
  const database = new Database(file);
  /** @type {any} */
  const made = database.prepare("SELECT value FROM meta WHERE name = 'made'").get();
  database.close();
  return String(made?.value).replace(/^\d+ /, '');
}

/**
 * The milliseconds of a process that is to end well; `rg` and `git grep` end with 1 where they found nothing.
 * @param {string[]} command
 * @param {string} cwd
 * @returns {Promise<number>}
 */
function wholeProcess([program = '', ...options], cwd) {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    spawn(program, options, { cwd, stdio: 'ignore' })
      .on('error', reject)
      .on('exit', (code) => {
        if (code === 0 || code === 1) resolve(performance.now() - start);
        else reject(new Error(`${program} ${options.join(' ')} ended with ${code}`));
      });
  });
}

/** @param {string} what */
function say(what) {
  process.stderr.write(`${what} …\n`);
}
