// What is asked for the first time, or after a change; and how long others wait while it is worked out.
import { spawnSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { median, percentile, row } from '../measure.mjs';

/** @typedef {ReturnType<typeof row>} Row */
/** @typedef {import('./server.mjs').Server} Server */

/** Milliseconds: a page that was looked at before, an answer while somebody types, the first time, and for others meanwhile. */
const limits = { warm: 50, typing: 50, first: 1000, others: 100 };

/**
 * Asks a server that has answered nothing yet.
 * @param {string} count
 * @param {Server} server
 * @param {string} folder
 * @param {readonly string[]} ids
 * @returns {Promise<Row[]>}
 */
export async function firstRows(count, server, folder, ids) {
  const small = median(await timesOf(20, async () => await asked(server, '/api/v1/me')));
  const first = async (/** @type {string} */ name, /** @type {string} */ path) => {
    const { time, longest } = await beside(server, () => asked(server, path));
    return [
      row(`${name} of ${count}, the first time`, time, [['limit', limits.first]]),
      row('  longest that another waits meanwhile', longest, [
        ['limit', limits.others],
        ['alone', small],
      ]),
    ];
  };
  return [
    ...(await first('home', '/')),
    ...(await changed(count, server, folder, ids)),
    ...(await typed(count, server)),
    ...(await first('actions.csv', '/api/v1/actions.csv')),
    ...(await first('insights', '/insights')),
    ...(await firing(count, server, small)),
  ];
}

/** Makes who owns most the person who asks. @param {string} folder @param {readonly string[]} texts */
export function beOwner(folder, texts) {
  /** @type {Map<string, number>} */
  const owned = new Map();
  for (const text of texts) {
    const [, owner] = /^owner: (.+)$/m.exec(text) ?? [];
    if (owner !== undefined) owned.set(owner, (owned.get(owner) ?? 0) + 1);
  }
  const [[name = ''] = []] = [...owned].sort(([, a], [, b]) => b - a);
  spawnSync('git', ['-C', folder, 'config', 'user.name', name]);
}

/**
 * Home after each of some edits by hand, and when nothing changed.
 * @param {string} count
 * @param {Server} server
 * @param {string} folder
 * @param {readonly string[]} ids
 */
async function changed(count, server, folder, ids) {
  /** @type {number[]} */
  const alone = [];
  /** @type {number[]} */
  const data = [];
  /** @type {number[]} */
  const page = [];
  for (const [index, id] of ids.slice(0, 20).entries()) {
    appendFileSync(join(folder, `${id}.md`), '\nMore is known.\n');
    alone.push((await asked(server, '/api/v1/me')).time);
    const path = index % 2 === 0 ? '/api/v1/home' : '/';
    (index % 2 === 0 ? data : page).push((await asked(server, path)).time);
  }
  const again = await timesOf(40, async () => await asked(server, '/'));
  return [
    row(`home of ${count} as data after an edit, median`, median(data), [
      ['limit', limits.warm],
      ['noticing the edit', median(alone)],
    ]),
    row(`home of ${count} as a page after an edit, median`, median(page), [['limit', limits.warm]]),
    row(`home of ${count} as a page, unchanged, p95`, percentile(again, 95), [['limit', limits.warm]]),
  ];
}

/**
 * What there is to say to a call, after each letter of its title.
 * @param {string} count
 * @param {Server} server
 */
async function typed(count, server) {
  const title = 'Card payments failed after the database failed over';
  const times = [];
  for (let length = 1; length <= title.length; length++) {
    const answer = await server.tell('/api/v1/calling/counsel', {
      title: title.slice(0, length),
      systems: ['payments'],
      began: '2026-10-30 10:41',
      zone: 'UTC',
    });
    if (answer.status !== 200) throw new Error(`counsel was answered with ${answer.status}: ${answer.body}`);
    times.push(answer.time);
  }
  return [
    row(`counsel with ${count} as one types, median`, median(times), []),
    row(`counsel with ${count} as one types, p95`, percentile(times, 95), [['limit', limits.typing]]),
  ];
}

/**
 * How often rules fire is told part by part.
 * @param {string} count
 * @param {Server} server
 * @param {number} small
 */
async function firing(count, server, small) {
  /** @type {number[]} */
  const times = [];
  const { time, longest } = await beside(server, async () => {
    for (;;) {
      const { time: own, body } = await asked(server, '/api/v1/firing');
      times.push(own);
      const { over, of } = JSON.parse(body);
      if (over === of) return;
    }
  });
  return [
    row(`firing over ${count}, the first answer`, times[0] ?? 0, [['limit', limits.first]]),
    row('  the longest of its answers', Math.max(...times), [['limit', limits.first]]),
    row('  until all are looked at', time / 1000, [], 's'),
    row('  longest that another waits meanwhile', longest, [
      ['limit', limits.others],
      ['alone', small],
    ]),
  ];
}

/**
 * How long some work takes, and the longest that somebody waits who asks for something small all the while.
 * @param {Server} server
 * @param {() => Promise<unknown>} work
 */
async function beside(server, work) {
  let isDone = false;
  let longest = 0;
  const others = (async () => {
    while (!isDone) {
      longest = Math.max(longest, (await asked(server, '/api/v1/me')).time);
      await pause(2);
    }
  })();
  const begun = performance.now();
  await work();
  const time = performance.now() - begun;
  isDone = true;
  await others;
  return { time, longest };
}

/** @param {number} rounds @param {() => Promise<import('./server.mjs').Answer>} ask */
async function timesOf(rounds, ask) {
  const times = [];
  for (let round = 0; round < rounds; round++) times.push((await ask()).time);
  return times;
}

/** @param {Server} server @param {string} path */
async function asked(server, path) {
  const answer = await server.ask(path);
  if (answer.status !== 200) throw new Error(`${path} was answered with ${answer.status}.`);
  return answer;
}
