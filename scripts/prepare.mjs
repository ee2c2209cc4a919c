// Makes the checkout ready to run: the right Node, dependencies installed, sources built.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const cache = join(root, 'node_modules/.cache/debrief');
const bench = join(root, 'bench');
const oldestNode = [20, 19];

/** Installs the dependencies unless those of this `package-lock.json` are there already. */
export function ensureInstalled() {
  checkNode();
  const stamp = join(cache, 'installed');
  const wanted = hash(readFileSync(join(root, 'package-lock.json')), process.platform, process.arch);
  if (existsSync(join(root, 'node_modules/.package-lock.json')) && read(stamp) === wanted) return;
  const npm = process.env['npm_execpath'];
  step('Installing dependencies', () =>
    npm?.endsWith('npm-cli.js')
      ? spawnSync(process.execPath, [npm, 'ci'], { cwd: root, encoding: 'utf8' })
      : spawnSync('npm ci', { cwd: root, encoding: 'utf8', shell: true }),
  );
  write(stamp, wanted);
}

/** Compiles the packages, and bundles the command and the pages, unless nothing changed since the last time. */
export function ensureBuilt() {
  if (
    read(join(cache, 'built')) === sourceState() &&
    [...packages(), bench].every((folder) => existsSync(join(folder, 'dist'))) &&
    existsSync(join(root, 'packages/cli/bundle/licences.txt')) &&
    existsSync(join(root, 'packages/web/app/.vite/manifest.json'))
  ) {
    return;
  }
  step('Building', () =>
    spawnSync(process.execPath, [tool('typescript/lib/tsc.js'), '-b'], { cwd: root, encoding: 'utf8' }),
  );
  bundle();
}

/** Bundles what `tsc -b` wrote, for the command and for the browser, and notes that it belongs to the sources as they are now. */
export function bundle() {
  const run = (/** @type {string} */ name) => () =>
    spawnSync(process.execPath, [join(root, 'scripts', name)], { cwd: root, encoding: 'utf8' });
  step('Bundling', run('bundle.mjs'));
  step('Making the pages', run('web.mjs'));
  write(join(cache, 'built'), sourceState());
}

/** The path of a program inside an installed package: `tool('vitest/vitest.mjs')`. @param {string} path */
export function tool(path) {
  return join(root, 'node_modules', path);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  fail(
    `Debrief needs Node ${oldestNode.join('.')} or newer, and this is ${process.versions.node}. Please update Node and try again.`,
  );
}

/**
 * Runs one step that may take a while: a line with the time it took, and its output only when it failed.
 * @param {string} title
 * @param {() => import('node:child_process').SpawnSyncReturns<string>} run
 */
function step(title, run) {
  const started = performance.now();
  process.stderr.write(`${title} … `);
  const { status, stdout, stderr, error } = run();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stderr.write(`${status === 0 ? 'done' : 'failed'} in ${seconds} s\n`);
  if (status !== 0) fail(`${stdout ?? ''}${stderr ?? ''}${error ? error.message : ''}`);
}

/** Everything that a build reads, as one hash of names, sizes and times. */
function sourceState() {
  const files = packages().flatMap((folder) => [
    join(folder, 'package.json'),
    join(folder, 'tsconfig.json'),
    ...filesIn(join(folder, 'src')),
  ]);
  files.push(
    join(bench, 'tsconfig.json'),
    join(bench, 'generate.ts'),
    ...filesIn(join(bench, 'generate')),
    ...['tsconfig.json', 'tsconfig.base.json', 'scripts/bundle.mjs', 'scripts/web.mjs'].map((name) =>
      join(root, name),
    ),
    join(cache, 'installed'),
  );
  return hash(
    ...files.map((file) => {
      const { size, mtimeMs } = statSync(file);
      return `${file} ${size} ${mtimeMs}\n`;
    }),
  );
}

function packages() {
  return subfolders(join(root, 'packages'));
}

/** @param {string} folder */
function subfolders(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name));
}

/** @param {string} folder @returns {string[]} */
function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

/** @param {(string | Buffer)[]} parts */
function hash(...parts) {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest('hex');
}

/** @param {string} file */
function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** @param {string} file @param {string} text */
function write(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** @param {string} message @returns {never} */
function fail(message) {
  process.stderr.write(`${message.trimEnd()}\n`);
  process.exit(1);
}
