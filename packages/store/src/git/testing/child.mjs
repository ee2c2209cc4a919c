// A program that works in a folder with the built store, for tests that need processes: node child.mjs JOB ROOT [JSON]
import { randomBytes } from 'node:crypto';
import { appendFileSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openGitStore } from '../../../dist/index.js';
import { holderName, locked } from '../../../dist/lock.js';

const [job = '', root = '', told = '{}'] = process.argv.slice(2);
const options = JSON.parse(told);
const author = { name: 'Dana Reyes', email: 'dana@example.com' };
const say = (...words) => writeSync(1, `${words.join(' ')}\n`);
// For hooks that end this process.
process.env.TRIAL_PID = String(process.pid);

const textOf = async (store, path) => {
  const found = await store.read(path);
  return found && { version: found.version, text: Buffer.from(found.bytes).toString() };
};

/** The next round of the files that `rounds.ts` describes: one is written, one comes or goes, one is moved. */
async function round(store) {
  const one = await textOf(store, 'one.md');
  const next = Number(/round (\d+)/.exec(one.text)[1]) + 1;
  const turned = (text) => text.replace(/round \d+/, `round ${next}`);
  const isOdd = next % 2 === 1;
  const [from, path] = isOdd
    ? ['2026/three.md', '2027/new/three.md']
    : ['2027/new/three.md', '2026/three.md'];
  const three = await textOf(store, from);
  const two = await textOf(store, '2026/two.md');
  const changes = [
    { path: 'one.md', base: one.version, content: turned(one.text) },
    isOdd
      ? { path: '2026/two.md', base: two.version, content: null }
      : { path: '2026/two.md', base: null, content: `round ${next}\n` },
    { path, from, base: three.version, content: turned(three.text) },
  ];
  const done = await store.commit({ author, message: `Round ${next}`, changes });
  if (!done.done) throw new Error(`A conflict where nobody else writes: ${JSON.stringify(done)}`);
}

/** Changes a file until it went through, starting over from what is there when somebody was faster. */
async function change(store, path, message, changed, withEdits = false) {
  for (let conflicts = 0; ; conflicts++) {
    const now = await textOf(store, path);
    const content = changed(now?.text ?? '');
    const done = await store.commit({
      author,
      message,
      changes: [{ path, base: now?.version ?? null, content }],
      withEdits,
    });
    if (done.done) return { ...done, conflicts };
  }
}

const jobs = {
  open: async () => await (await openGitStore(root)).close(),
  rounds: async () => {
    const store = await openGitStore(root);
    for (let count = 0; count < (options.count ?? 1); count++) {
      say('begin');
      await round(store);
      say('done');
    }
    await store.close();
  },
  /** Moves a file as it is, with what was edited by hand. */
  move: async () => {
    const { from, path } = options;
    const store = await openGitStore(root);
    const { version } = await store.read(from);
    say('begin');
    await store.commit({
      author,
      message: 'Move',
      changes: [{ path, from, base: version }],
      withEdits: true,
    });
    say('done');
    await store.close();
  },
  /** Makes a file that cannot be made smaller. */
  write: async () => {
    const store = await openGitStore(root);
    const content = randomBytes(options.size);
    say('begin');
    await store.commit({ author, message: 'Write', changes: [{ path: options.path, base: null, content }] });
    say('done');
    await store.close();
  },
  /** Appends lines, each with a commit. */
  append: async () => {
    const store = await openGitStore(root);
    let conflicts = 0;
    for (let count = 0; count < options.count; count++) {
      const path = options.paths[count % options.paths.length];
      const line = `${options.name}-${count}`;
      const done = await change(store, path, `Add ${line}`, (text) => `${text}${line}\n`, options.withEdits);
      conflicts += done.conflicts;
      say('line', path, line, done.revision);
    }
    say('conflicts', conflicts);
    await store.close();
  },
  /** Counts up in one file. */
  count: async () => {
    const store = await openGitStore(root);
    for (let count = 0; count < options.count; count++)
      await change(store, options.path, 'Count', (text) => `${Number(text) + 1}\n`);
    await store.close();
  },
  /** An editor: reads a file, adds a line and saves it, again and again until it is told to end. */
  edit: async () => {
    const file = join(root, options.path);
    let ended = false;
    process.stdin.on('data', () => {
      ended = true;
    });
    let text = readFileSync(file, 'utf8');
    for (let count = 0; !ended; count++) {
      const line = `${options.name}-${count}`;
      try {
        text = readFileSync(file, 'utf8');
      } catch {
        // While the file is replaced it is missing for a moment; an editor has what it showed before.
      }
      text = `${text}${line}\n`;
      if (options.how === 'in place') writeFileSync(file, text);
      else {
        writeFileSync(`${file}~`, text);
        renameSync(`${file}~`, file);
      }
      say('line', options.path, line);
      await new Promise((resolve) => setTimeout(resolve, options.pause ?? 10));
    }
    process.exit();
  },
  /** Holds a lock again and again, and says so in a log; at last it ends in the middle. */
  contend: async () => {
    for (let count = 0; count < options.count; count++) {
      const mark = `${process.pid}-${count}`;
      await locked(root, await holderName(), 60_000, async () => {
        appendFileSync(options.log, `enter ${mark}\n`);
        await new Promise((resolve) => setTimeout(resolve, 1));
        appendFileSync(options.log, `leave ${mark}\n`);
        if (count === options.count - 1) process.kill(process.pid, 'SIGKILL');
      });
    }
  },
};

await jobs[job]();
