// How fast the server answers over HTTP, with many postmortems stored, and how much memory it takes.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { collection, writeRepository } from '../dist/generate.js';
import { median, percentile, row } from '../measure.mjs';
import { queriesFrom } from '../search/queries.mjs';
import { beOwner, firstRows } from './firsts.mjs';
import { served } from './server.mjs';

/** @typedef {ReturnType<typeof row>} Row */

/** What the design asks for: milliseconds for one postmortem, and more than the library takes; megabytes. */
const limits = { view: 5, search: 5, memory: 250 };
const rate = 500;
const seconds = 10;

/**
 * @param {string} root
 * @param {number} documents
 * @returns {Promise<Row[]>}
 */
export async function httpRows(root, documents) {
  const count = documents.toLocaleString('en');
  const work = mkdtempSync(join(tmpdir(), 'debrief-http-'));
  const folder = join(work, 'postmortems');
  say(`${count} documents: writing them`);
  const made = collection({ seed: 1, documents });
  await writeRepository(folder, made);
  const texts = [...made.files].filter(({ path }) => /^\d{4}\/[^/]+\.md$/.test(path));
  const ids = texts.map(({ path }) => path.replace(/\.md$/, ''));
  const { words } = queriesFrom(texts.map(({ text }) => text));
  const debrief = [process.execPath, join(root, 'node_modules/.bin/debrief')];
  say('indexing');
  const first = await served(debrief, folder);
  await first.close();
  const some = Array.from({ length: 40 }, (_, index) => ids[(index * 7919) % ids.length] ?? '');
  say('asking for the first time');
  beOwner(
    folder,
    texts.map(({ text }) => text),
  );
  const firsts = await asking(count, await served(debrief, folder), folder, some);
  say('asking');
  const server = await served(debrief, folder);
  try {
    return [
      row(`debrief serve with ${count}, until it listens`, server.started, [['from nothing', first.started]]),
      ...firsts,
      ...(await viewing(count, server, some)),
      ...(await searching(
        count,
        server,
        words.map(({ text }) => text),
      )),
      ...(await storm(
        server,
        some,
        words.map(({ text }) => text),
      )),
      row(
        `memory of the server with ${count}, after all that`,
        await server.memory(),
        [['limit', limits.memory]],
        'MB',
      ),
    ];
  } finally {
    await server.close();
    rmSync(work, { recursive: true, force: true, maxRetries: 3 });
  }
}

/**
 * A server of its own: what it was asked before would be known.
 * @param {string} count
 * @param {import('./server.mjs').Server} server
 * @param {string} folder
 * @param {string[]} ids
 */
async function asking(count, server, folder, ids) {
  try {
    return [
      row(
        `memory of the server with ${count}, before it is asked`,
        await server.memory(),
        [['limit', limits.memory]],
        'MB',
      ),
      ...(await firstRows(count, server, folder, ids)),
      row(
        `memory of the server with ${count}, after all rules fired`,
        await server.memory(),
        [['limit', limits.memory]],
        'MB',
      ),
    ];
  } finally {
    await server.close();
  }
}

/**
 * @param {string} count
 * @param {import('./server.mjs').Server} server
 * @param {string[]} ids
 */
async function viewing(count, { ask }, ids) {
  /** @type {Record<string, (id: string) => string>} */
  const forms = { 'as data': (id) => `/api/v1/postmortems/${id}`, 'as a page': (id) => `/${id}` };
  /** @type {Row[]} */
  const rows = [];
  for (const [form, path] of Object.entries(forms)) {
    /** @type {number[][]} */
    const times = [[], [], []];
    for (let round = 0; round < 6; round++) {
      for (const id of ids) {
        const answer = await ask(path(id));
        if (answer.status !== 200) throw new Error(`${path(id)} was answered with ${answer.status}.`);
        times[round === 0 ? 0 : 1]?.push(answer.time);
        const again = await ask(path(id), { 'if-none-match': answer.etag ?? '' });
        if (again.status !== 304) throw new Error(`${path(id)} was answered with ${again.status} again.`);
        if (round > 0) times[2]?.push(again.time);
      }
    }
    const [cold = [], warm = [], unchanged = []] = times;
    rows.push(
      row(`view one of ${count} ${form}, median`, median(warm), [
        ['limit', limits.view],
        ['the first time', median(cold)],
        ['unchanged, 304', median(unchanged)],
      ]),
      row(`view one of ${count} ${form}, p95`, percentile(warm, 95), [['limit', limits.view]]),
    );
  }
  return rows;
}

/**
 * Words that are in few, some and most of them.
 * @param {string} count
 * @param {import('./server.mjs').Server} server
 * @param {string[]} queries
 */
async function searching(count, { ask }, queries) {
  const times = [];
  const typed = [];
  for (let round = 0; round < 3; round++) {
    for (const query of queries) {
      const q = encodeURIComponent(query);
      const answer = await ask(`/api/v1/search?q=${q}&limit=10`);
      const asYouType = await ask(
        `/api/v1/search?q=${encodeURIComponent(query.slice(0, -1))}&limit=10&typing=yes`,
      );
      if (answer.status !== 200 || asYouType.status !== 200)
        throw new Error(`${query} was answered with ${answer.status}.`);
      if (round === 0) continue;
      times.push(answer.time);
      typed.push(asYouType.time);
    }
  }
  return [
    row(`search ${count} over HTTP, median`, median(times), [
      ['limit of the library and 5 ms', 5 + limits.search],
    ]),
    row(`search ${count} over HTTP, p95`, percentile(times, 95), []),
    row(`search ${count} over HTTP as you type, p95`, percentile(typed, 95), [
      ['limit of the library and 5 ms', 15 + limits.search],
    ]),
  ];
}

/**
 * So many requests a second, whether the ones before are answered or not. One that fails ends it.
 * @param {import('./server.mjs').Server} server
 * @param {string[]} ids
 * @param {string[]} queries
 */
async function storm({ ask }, ids, queries) {
  const paths = ids.flatMap((id, index) => [
    `/api/v1/postmortems/${id}`,
    `/api/v1/postmortems/${id}`,
    `/${id}`,
    `/api/v1/search?q=${encodeURIComponent(queries[index % queries.length] ?? '')}`,
    '/api/v1/home',
    '/api/v1/me',
  ]);
  /** @type {Map<string, string>} */
  const tags = new Map();
  /** @type {number[]} */
  const times = [];
  /** @type {Promise<unknown>[]} */
  const running = [];
  const failed = new Map();
  const begun = performance.now();
  for (let sent = 0; sent < rate * seconds; ) {
    const due = Math.min(rate * seconds, Math.floor(((performance.now() - begun) * rate) / 1000));
    for (; sent < due; sent++) {
      const path = paths[(sent * 31) % paths.length] ?? '/';
      // Half of them have the answer already, as browsers do.
      const tag = sent % 2 === 0 ? tags.get(path) : undefined;
      running.push(
        ask(path, tag === undefined ? {} : { 'if-none-match': tag }).then(
          ({ status, time, etag }) => {
            times.push(time);
            if (etag) tags.set(path, etag);
            if (status !== 200 && status !== 304) failed.set(status, (failed.get(status) ?? 0) + 1);
          },
          (error) => failed.set(error.code, (failed.get(error.code) ?? 0) + 1),
        ),
      );
    }
    await pause(1);
  }
  await Promise.all(running);
  const took = (performance.now() - begun) / 1000;
  if (failed.size > 0) throw new Error(`Some requests failed: ${JSON.stringify([...failed])}`);
  const name = `${rate} requests a second for ${seconds} s, none failed`;
  return [
    row(`${name}: median`, median(times), []),
    row(`${name}: p99`, percentile(times, 99), []),
    row('answered a second in that time', times.length / took, [['sent', rate]], ''),
  ];
}

/** @param {string} what */
function say(what) {
  process.stderr.write(`${what} …\n`);
}
