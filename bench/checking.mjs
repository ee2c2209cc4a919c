// How fast `debrief check` reads whole folders: whole processes, beside other checkers of prose in the same run.
import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { manyPostmortems, pathOf } from './many.mjs';
import { median, row } from './measure.mjs';
import { ensurePeers, peerCommands } from './peers.mjs';

const few = 242;
const many = 2420;
const bytes = 2273;
const rounds = 3;

/** The rows of the table; the programs beside ours take a minute or two. @param {string} root */
export async function checkingRows(root) {
  ensurePeers();
  const work = mkdtempSync(join(tmpdir(), 'debrief-checking-'));
  try {
    return [await besidePeers(root, work), ...(await twice(root, work)), await inPractice(root, work)];
  } finally {
    rmSync(work, { recursive: true, force: true, maxRetries: 3 });
  }
}

/**
 * Ours and the peers in turn, each round over other documents, so that nobody remembers them.
 * @param {string} root
 * @param {string} work
 */
async function besidePeers(root, work) {
  /** @type {number[]} */
  const ours = [];
  /** @type {Map<string, number[]>} */
  const peers = new Map();
  for (let round = 0; round < rounds; round++) {
    const folder = newFolder(root, work, few, round);
    ours.push(await wholeProcess(ourCommand(root, folder), work));
    for (const [name, command] of peerCommands(folder)) {
      peers.set(name, [...(peers.get(name) ?? []), await wholeProcess(command, work)]);
    }
  }
  return row(
    `debrief check, ${few} documents, whole process`,
    median(ours),
    [...peers].map(([name, times]) => [name, median(times)]),
  );
}

/**
 * A folder that was never checked before, and again with nothing changed.
 * @param {string} root
 * @param {string} work
 */
async function twice(root, work) {
  const [first, second] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  for (let round = 0; round < rounds; round++) {
    const command = ourCommand(root, newFolder(root, work, many, round));
    first.push(await wholeProcess(command, work));
    second.push(await wholeProcess(command, work));
  }
  const what = `debrief check, ${many.toLocaleString('en')} documents`;
  return [
    row(`${what}, first run`, median(first), [['limit', 3000]]),
    row(`${what}, nothing changed`, median(second), [['limit', 500]]),
  ];
}

/**
 * The same documents in a Git repository with a policy, where the process is checked too, beside the bare folder.
 * @param {string} root
 * @param {string} work
 */
async function inPractice(root, work) {
  const [bare, practised] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  for (let round = 0; round < rounds; round++) {
    const folder = newFolder(root, work, few, rounds + round);
    bare.push(await wholeProcess(ourCommand(root, folder), work));
    copyFileSync(join(root, 'examples/debrief.yaml'), join(folder, 'debrief.yaml'));
    for (const step of [
      ['init', '-q'],
      ['add', '-A'],
      [...author, 'commit', '-qm', 'All'],
    ])
      execFileSync('git', step, { cwd: folder, stdio: 'ignore' });
    practised.push(await wholeProcess(ourCommand(root, folder), work));
  }
  const what = `debrief check, ${few} documents, in a repository with a policy`;
  return row(what, median(practised), [['without', median(bare)]]);
}

const author = ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.com'];

/** @param {string} root @param {string} work @param {number} count @param {number} seed */
function newFolder(root, work, count, seed) {
  const folder = join(work, `${count}-${seed}`);
  manyPostmortems(join(root, 'examples/2026'), count, bytes, seed).forEach((text, index) => {
    const path = join(folder, pathOf(index));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  });
  return folder;
}

/** @param {string} root @param {string} folder */
function ourCommand(root, folder) {
  return [process.execPath, join(root, 'node_modules/.bin/debrief'), 'check', folder, '--format', 'json'];
}

/**
 * The milliseconds that a program takes; what ours remembers stays in `work`.
 * One that found something says so by its exit code, 1 or 255; any other is a failure, and no time worth knowing.
 * @param {string[]} command
 * @param {string} work
 * @returns {Promise<number>}
 */
function wholeProcess([program = '', ...options], work) {
  const env = { ...process.env, XDG_CACHE_HOME: join(work, 'cache') };
  const start = performance.now();
  return new Promise((resolve, reject) => {
    spawn(program, options, { stdio: 'ignore', env })
      .on('error', reject)
      .on('exit', (code) => {
        if (code === 0 || code === 1 || code === 255) resolve(performance.now() - start);
        else reject(new Error(`${options.slice(0, 4).join(' ')} ended with ${code}`));
      });
  });
}
