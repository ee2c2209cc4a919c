// Loaded before a program (`node --import`): counts the steps in which it changes files or starts Git, and lets
// something happen right before one of them. INTERRUPT is JSON: { at, how, ... }; without it steps are only counted.
import child_process, { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const told = JSON.parse(process.env.INTERRUPT ?? '{}');
const { at = 0, how = 'count', file = '', line = '', log = '', until = at } = told;
delete process.env.INTERRUPT;
const {
  appendFileSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} = fs;

const shown = existsSync(file) ? readFileSync(file, 'utf8') : '';

/** What can happen at a step; each is something that people or computers do. */
const happenings = {
  count: () => undefined,
  'kill alone': () => process.kill(process.pid, 'SIGKILL'),
  stop: () => process.kill(process.pid, 'SIGSTOP'),
  'kill group': () => process.kill(-process.pid, 'SIGKILL'),
  'edit in place': () => writeFileSync(file, `${textOf(file)}${line}\n`),
  'edit by renaming': () => {
    writeFileSync(`${file}~`, `${textOf(file)}${line}\n`);
    renameSync(`${file}~`, file);
  },
  // An editor that opens the file now, and writes and closes it `until` another step.
  'edit slowly': () => {
    const text = textOf(file);
    const saving = openSync(file, existsSync(file) ? 'r+' : 'w');
    endings.push(() => {
      writeSync(saving, `${text}${line}\n`, 0);
      closeSync(saving);
    });
  },
  'take away': () => rmSync(file, { force: true }),
  'commit by hand': () => {
    // Git refuses while another program holds the index: people then try again.
    try {
      writeFileSync(file, `${line}\n`);
      execFileSync('git', ['add', '--', file], { stdio: 'ignore' });
      execFileSync('git', ['commit', '--quiet', '-m', line, '--', file], { stdio: 'ignore' });
      appendFileSync(log, 'committed\n');
    } catch {
      appendFileSync(log, 'refused\n');
    }
  },
};

/** What an editor shows: a file that is just being replaced is missing for a moment. */
function textOf(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : shown;
}

const endings = [];
let steps = 0;
let inside = false;

function step(name, args) {
  if (inside || !changes(name, args)) return;
  inside = true;
  steps += 1;
  if (how === 'count') appendFileSync(log, `${name} ${args.slice(0, 2).join(' ').replaceAll('\n', ' ')}\n`);
  if (steps === until) for (const end of endings.splice(0)) end();
  if (steps === at) happenings[how]();
  inside = false;
}

/** Most calls of Git only ask, and so does a file that is opened for reading. */
function changes(name, [, second]) {
  if (name.startsWith('spawn'))
    return /,(?:commit|hash-object|update-index|read-tree),/.test(`,${String(second)},`);
  return !name.startsWith('open') || /[wa+]/.test(String(second));
}

function counted(owner, name, { after = false } = {}) {
  const original = owner[name];
  owner[name] = (...args) => {
    step(name, args);
    const result = original.apply(owner, args);
    if (after) step(`${name}ed`, args);
    return result;
  };
}

for (const name of ['mkdir', 'writeFile', 'rename', 'unlink', 'rm', 'rmdir', 'link', 'copyFile', 'chmod']) {
  counted(fs.promises, name);
  counted(fs, `${name}Sync`);
}
counted(fs.promises, 'open');
counted(child_process, 'spawn', { after: true });
syncBuiltinESMExports();
process.on('exit', () => {
  for (const end of endings) end();
});
