// `npm start`: gets everything ready and opens the workbench on a private copy of the examples, so that a newcomer sees the product at once.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureBuilt, ensureInstalled, root } from './prepare.mjs';

ensureInstalled();
ensureBuilt();

// A reader that leaves early, such as head, has all that it wanted.
process.stdout.on('error', () => process.exit());

// npm runs this in the root of the repository; file names are meant from where the person is.
const cwd = process.env['INIT_CWD'] ?? process.cwd();
const given = process.argv.slice(2);
const [first] = given;

if (first === undefined || (first.startsWith('-') && !['--version', '--help'].includes(first))) example();
// Someone who knows the command may say `npm start -- show FILE`.
else if (['show', 'serve', '--version', '--help'].includes(first)) run(given);
else run([isFolder(first) ? 'serve' : 'show', ...given]);

/** Serves a copy of the examples, which goes when the server ends. */
function example() {
  const temporary = mkdtempSync(join(realpathSync(tmpdir()), 'debrief-example-'));
  const folder = join(temporary, 'parcel-lockers');
  process.on('exit', () => rmSync(temporary, { recursive: true, force: true, maxRetries: 3 }));
  cpSync(join(root, 'examples'), folder, {
    recursive: true,
    filter: (path) => !/[\\/]\.debrief$/.test(path),
  });
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'add', '--all');
  const who = ['-c', 'user.name=Debrief', '-c', 'user.email=examples@debrief.invalid'];
  git(
    folder,
    ...who,
    '-c',
    'commit.gpgSign=false',
    'commit',
    '--quiet',
    '--no-verify',
    '--message',
    'Add the examples',
  );
  process.stdout.write(
    [
      'This is a copy of the examples of a made-up company. Change what you like: it goes when you stop.',
      'For postmortems of your own: npm start -- FOLDER',
      'One postmortem here in the terminal: npm start -- show FILE',
      '',
      '',
    ].join('\n'),
  );
  run(['serve', folder, '--example', ...given]);
}

/** Runs the command; signals are its business, and this process ends as it does. @param {string[]} args */
function run(args) {
  const child = spawn(process.execPath, [join(root, 'packages/cli/bin/debrief.js'), ...args], {
    cwd,
    stdio: 'inherit',
  });
  // A terminal sends Ctrl C to both; anybody else to this one alone.
  process.on('SIGINT', () => undefined);
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal));
  child.on('exit', (status) => {
    process.exitCode = status ?? 1;
  });
}

/** @param {string} folder @param {string[]} args */
function git(folder, ...args) {
  // No setting of a person, and no repository around this one, reaches the copy.
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  const { status, stderr, error } = spawnSync('git', args, {
    cwd: folder,
    env: Object.fromEntries(own),
    encoding: 'utf8',
  });
  if (status === 0) return;
  process.stderr.write(error ? 'Debrief needs Git. Please install it and try again.\n' : stderr);
  process.exit(1);
}

/** @param {string} path */
function isFolder(path) {
  return statSync(resolve(cwd, path), { throwIfNoEntry: false })?.isDirectory() ?? false;
}
