// Finds a Chromium for the tests in a browser, and gets one where it may: `node scripts/chromium.mjs`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { cache, root } from './prepare.mjs';

/**
 * What is asked of the machine, so that a test can be any machine.
 * @typedef {{
 *   readonly env: Readonly<Record<string, string | undefined>>,
 *   readonly platform: string,
 *   readonly home: string,
 *   readonly isRoot: boolean,
 *   exists(path: string): boolean,
 *   names(folder: string): readonly string[],
 *   run(program: string, options: readonly string[], seconds: number): Ended,
 * }} Machine
 */
/** How a program ended: well, or why not. @typedef {{ readonly good: boolean, readonly words: string }} Ended */
/** @typedef {{ readonly path: string | null, readonly tried: readonly string[] }} Outcome */

/** The small one without a window first: it does the same with half the work. */
const programs = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const wellKnown = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
/** As Playwright names them, the small one first. */
const downloaded = ['chrome-headless-shell', 'headless_shell', 'chrome-headless-shell.exe', 'chrome'];

/** The Chromium that is there already; a program that does not even say its version is passed by. @param {Machine} machine @returns {Outcome} */
export function findChromium(machine) {
  const { env, exists } = machine;
  const asked = env['DEBRIEF_CHROMIUM'];
  if (asked === 'none') return { path: null, tried: ['DEBRIEF_CHROMIUM says none.'] };
  /** @type {string[]} */
  const tried = [];
  const candidates = asked ? [asked] : [...onPath(env), ...wellKnown, ...fromPlaywright(machine)];
  for (const path of new Set(candidates)) {
    if (!exists(path)) continue;
    const { good, words } = machine.run(path, ['--version'], 30);
    if (good) return { path, tried: [] };
    tried.push(`${path} does not start: ${words}`);
  }
  if (asked && tried.length === 0) tried.push(`DEBRIEF_CHROMIUM names ${asked}, and there is no such file.`);
  return { path: null, tried };
}

/** Finds one, else downloads Playwright's, else installs Debian's package as root. @param {Machine} machine @returns {Outcome} */
export function getChromium(machine) {
  const { env, isRoot, exists } = machine;
  const found = findChromium(machine);
  if (found.path !== null || env['DEBRIEF_CHROMIUM']) return found;
  const tried = [...found.tried];
  const download = [join(root, 'node_modules/playwright-core/cli.js'), 'install', 'chromium-headless-shell'];
  const isDebian = machine.platform === 'linux' && exists('/etc/debian_version');
  /** @type {[string, () => Ended][]} */
  const ways = [['Playwright’s download', () => machine.run(process.execPath, download, 120)]];
  if (isDebian && isRoot) ways.push(['Debian’s package', () => installPackage(machine)]);
  for (const [name, install] of ways) {
    const { good, words } = install();
    const { path, tried: broken } = findChromium(machine);
    if (path !== null) return { path, tried: [] };
    tried.push(`${name}: ${good ? broken.join(' ') || 'brought none' : words}`);
  }
  if (isDebian && !isRoot) tried.push('Debian’s package: only root may install it.');
  return { path: null, tried };
}

/** @param {Machine} machine */
function installPackage({ run }) {
  // Lists that could not be renewed may still do.
  run('apt-get', ['update'], 120);
  const install = (/** @type {string} */ name) =>
    run('apt-get', ['install', '--yes', '--no-install-recommends', name], 300);
  const small = install('chromium-headless-shell');
  // Older releases have the whole one only.
  return small.good ? small : install('chromium');
}

/** @param {Machine['env']} env */
function onPath(env) {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return programs.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** What Playwright has downloaded at some time, the newest first. @param {Machine} machine */
function fromPlaywright({ env, platform, home, names }) {
  const ours = platform === 'darwin' ? 'Library/Caches' : platform === 'win32' ? 'AppData/Local' : '.cache';
  const folder = env['PLAYWRIGHT_BROWSERS_PATH'] ?? join(home, ours, 'ms-playwright');
  const revision = (/** @type {string} */ name) => Number(name.replace(/^.*-/, ''));
  return names(folder)
    .filter((name) => name.startsWith('chromium'))
    .sort((a, b) => revision(b) - revision(a))
    .flatMap((name) => names(join(folder, name)).map((inner) => join(folder, name, inner)))
    .flatMap((inner) => downloaded.map((name) => join(inner, name)));
}

/** What a person reads when there is none. @param {Outcome} outcome */
export function withoutChromium({ tried }) {
  return [
    'There is no Chromium, so the tests in a browser are skipped.',
    ...tried.map((line) => `  ${line}`),
    'Install Chromium or Chrome, or name the program in DEBRIEF_CHROMIUM, and run this again.',
  ].join('\n');
}

const memory = join(cache, 'chromium.json');

/** What `getChromium` came to when it last ran here, else what is there without installing anything. @returns {Outcome} */
export function knownChromium() {
  const found = findChromium(thisMachine());
  if (found.path !== null || !existsSync(memory)) return found;
  /** @type {Outcome} */
  const remembered = JSON.parse(readFileSync(memory, 'utf8'));
  return { path: null, tried: [...new Set([...found.tried, ...remembered.tried])] };
}

/** @returns {Machine} */
export function thisMachine() {
  return {
    env: process.env,
    platform: process.platform,
    home: homedir(),
    isRoot: process.getuid?.() === 0,
    exists: existsSync,
    names: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
    run(program, options, seconds) {
      const { status, error, stdout, stderr } = spawnSync(program, options, {
        encoding: 'utf8',
        timeout: seconds * 1000,
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
      return { good: status === 0, words: error ? error.message : told(`${stdout ?? ''}\n${stderr ?? ''}`) };
    },
  };
}

/** The line of some output that says what went wrong. @param {string} output */
function told(output) {
  const lines = output.trim().split('\n');
  return (lines.find((line) => /^(?:E:|Error\b)/.test(line)) ?? lines.at(-1) ?? '').trim();
}

// As a program it remembers what it came to; a fruitless search is not repeated within a day.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const isAsked = !process.argv.includes('--quietly');
  const wasFruitless = existsSync(memory) && JSON.parse(readFileSync(memory, 'utf8')).until > Date.now();
  const machine = thisMachine();
  const outcome = wasFruitless && !isAsked ? knownChromium() : getChromium(machine);
  mkdirSync(cache, { recursive: true });
  if (!wasFruitless || isAsked || outcome.path !== null) {
    const until = outcome.path === null ? Date.now() + 24 * 3600_000 : 0;
    writeFileSync(memory, JSON.stringify({ ...outcome, until }));
  }
  if (isAsked) process.stdout.write(`${outcome.path ?? withoutChromium(outcome)}\n`);
  process.exitCode = outcome.path === null ? 1 : 0;
}
