// How fast the store is with many files: each figure beside Git's own program in the same run.
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { median, row } from './measure.mjs';

const files = 10_000;
const rounds = 21;
const author = { name: 'Dana Reyes', email: 'dana@example.com' };

/** @param {typeof import('@debrief/store')} store */
export async function storeRows({ openGitStore }) {
  const root = repository();
  const store = await openGitStore(root);
  /** @type {Record<'list' | 'status' | 'read' | 'head' | 'history' | 'log' | 'commit' | 'gitCommit' | 'hooked' | 'gitHooked', number[]>} */
  const times = {
    list: [],
    status: [],
    read: [],
    head: [],
    history: [],
    log: [],
    commit: [],
    gitCommit: [],
    hooked: [],
    gitHooked: [],
  };
  const [ours, theirs] = [pathOf(3), pathOf(4)];
  for (let round = -3; round < rounds; round++) {
    /** @param {keyof typeof times} name @param {() => unknown} work */
    const time = async (name, work) => {
      const start = performance.now();
      await work();
      if (round >= 0) times[name].push(performance.now() - start);
    };
    await time('list', () => store.list());
    await time('status', () => git(root, 'status', '--porcelain'));
    await time('read', () => store.read(ours));
    await time('head', () => store.head());
    await time('history', () => store.history(ours));
    await time('log', () => git(root, 'log', '--follow', '--format=%H', '--', ours));
    for (const [mine, peer, hook] of /** @type {const} */ ([
      ['commit', 'gitCommit', false],
      ['hooked', 'gitHooked', true],
    ])) {
      const hookFile = join(root, '.git/hooks/pre-commit');
      if (hook) writeFileSync(hookFile, '#!/bin/sh\nexit 0\n', { mode: 0o755 });
      const before = await store.read(ours);
      if (!before) throw new Error('the file is gone');
      const content = `${Buffer.from(before.bytes)}- line ${round}\n`;
      const changes = [{ path: ours, base: before.version, content }];
      await time(mine, () => store.commit({ author, message: 'Add a line', changes }));
      appendFileSync(join(root, theirs), `- line ${round}\n`);
      await time(peer, () => git(root, 'commit', '-q', '-o', '-m', 'Add a line', '--', theirs));
      rmSync(hookFile, { force: true });
    }
  }
  await store.close();
  rmSync(root, { recursive: true, force: true });
  return [
    row(`store: list ${files.toLocaleString('en')} files`, median(times.list), [
      ['git status', median(times.status)],
      ['limit', 300],
    ]),
    row('store: head', median(times.head), [['git status', median(times.status)]]),
    row('store: read a file', median(times.read), [['limit', 5]]),
    row('store: history of a file', median(times.history), [['git log --follow', median(times.log)]]),
    row('store: commit a file, on the disk', median(times.commit), [
      ['git commit -o', median(times.gitCommit)],
      ['limit', 60],
    ]),
    row('store: commit a file, with a hook', median(times.hooked), [
      ['git commit -o', median(times.gitHooked)],
      ['limit', 60],
    ]),
  ];
}

function repository() {
  const root = mkdtempSync(join(tmpdir(), 'debrief-bench-'));
  git(root, 'init', '-q');
  git(root, 'config', 'user.name', author.name);
  git(root, 'config', 'user.email', author.email);
  for (let index = 0; index < files; index++) {
    const path = join(root, pathOf(index));
    if (index % 1000 === 0) mkdirSync(join(path, '..'));
    writeFileSync(path, `# Event ${index}\n\n## Timeline\n\n- 10:00 **Began.** Requests failed.\n`);
  }
  git(root, 'add', '.');
  git(root, 'commit', '-q', '-m', 'Many postmortems');
  return root;
}

/** @param {number} index */
function pathOf(index) {
  const month = String((index % 12) + 1).padStart(2, '0');
  return `${2016 + Math.floor(index / 1000)}/${month}.system-${index % 7}.event-${index}.md`;
}

/** @param {string} root @param {...string} args */
function git(root, ...args) {
  const { status, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8', env: process.env });
  if (status !== 0) throw new Error(stderr);
}
