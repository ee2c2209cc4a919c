// The programs that Debrief is measured against. They live in bench/peers, with a lockfile of their own.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const home = fileURLToPath(new URL('peers', import.meta.url));
const modules = join(home, 'node_modules');

/** Installs the peers, unless those of their `package-lock.json` are there already. */
export function ensurePeers() {
  const lock = join(home, 'package-lock.json');
  const stamp = join(modules, '.installed.json');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === readFileSync(lock, 'utf8')) return;
  process.stderr.write('Installing what the check is measured against … ');
  const npm = process.env['npm_execpath'];
  const options = { cwd: home, encoding: /** @type {const} */ ('utf8') };
  const { status, stdout, stderr } = npm?.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [npm, 'ci', '--include=dev'], options)
    : spawnSync('npm ci --include=dev', { ...options, shell: true });
  process.stderr.write(status === 0 ? 'done\n' : 'failed\n');
  if (status !== 0) throw new Error(`npm ci in bench/peers: ${stdout ?? ''}${stderr ?? ''}`);
  copyFileSync(lock, stamp);
}

/**
 * The name of each peer, and the command that has it read every Markdown file of a folder.
 * @param {string} folder
 * @returns {[string, string[]][]}
 */
export function peerCommands(folder) {
  const node = (/** @type {string} */ program, /** @type {string[]} */ ...options) => [
    process.execPath,
    join(modules, program),
    ...options,
  ];
  const both = [
    '--no-textlintrc',
    '--rules-base-directory',
    modules,
    '--rule',
    'alex',
    '--rule',
    'write-good',
  ];
  return [
    ['write-good', node('write-good/bin/write-good.js', '--parse', ...markdownFiles(folder))],
    ['alex', node('alex/cli.js', '--no-update-notifier', folder)],
    ['textlint with both', node('textlint/bin/textlint.js', ...both, folder)],
    ['markdownlint', node('markdownlint-cli2/markdownlint-cli2-bin.mjs', `${folder}/**/*.md`)],
  ];
}

/** write-good takes files only. @param {string} folder */
function markdownFiles(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join(folder, path));
}
