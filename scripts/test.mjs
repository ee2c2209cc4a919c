// `npm test`: everything that a change must pass, in order; stops at the first step that fails.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { bundle, cache, ensureInstalled, root, tool } from './prepare.mjs';

/** @typedef {{ status: string, fullName: string }} Test */
/** @typedef {{ name: string, assertionResults: Test[] }} TestFile */
/** @typedef {{ numPassedTests: number, numFailedTests: number, testResults: TestFile[] }} Report */

/** Colours are for people at a terminal; a log gets plain text. */
const plain = !process.stdout.isTTY && !process.env['FORCE_COLOR'];

ensureInstalled();
// Getting one may take a minute, in which the first steps are done.
const gettingChromium = spawn(process.execPath, [join(root, 'scripts/chromium.mjs'), '--quietly'], {
  stdio: 'ignore',
});
gettingChromium.unref();
const results = join(cache, 'tests.json');
rmSync(results, { force: true });

const passed =
  (await step('Format and lint', checkStyle)) &&
  (await step('Types', checkTypes)) &&
  (await step('Imports', checkImports)) &&
  (await step('Tests', runTests));
const counted = existsSync(results) && report(JSON.parse(readFileSync(results, 'utf8')));
process.exitCode = passed && counted ? 0 : 1;

/**
 * Runs a step under a heading, and says how long it took or that it failed.
 * @param {string} title
 * @param {() => boolean | Promise<boolean>} check
 */
async function step(title, check) {
  process.stdout.write(`\n■ ${title}\n`);
  const started = performance.now();
  const good = await check();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(
    good ? `  ${title}: good, ${seconds} s\n` : `\nStopped: “${title}” failed after ${seconds} s.\n`,
  );
  return good;
}

/** Runs a program of an installed package in the root. @param {string} program @param {string[]} options */
function run(program, ...options) {
  const env = plain ? { ...process.env, NO_COLOR: '1' } : process.env;
  const { status } = spawnSync(process.execPath, [tool(program), ...options], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  return status === 0;
}

function checkStyle() {
  const colors = `--colors=${plain ? 'off' : 'force'}`;
  const good = run('@biomejs/biome/bin/biome', 'ci', colors, '--error-on-warnings', '.');
  if (!good) process.stdout.write('`npm run format` mends most of this.\n');
  return good;
}

/** Builds the packages, and checks their tests and the scripts too. */
function checkTypes() {
  const good = run('typescript/lib/tsc.js', '-b', 'tsconfig.json', 'tsconfig.test.json');
  if (good) bundle();
  return good;
}

async function checkImports() {
  // Loaded late: it uses the compiler, which may have just been installed.
  const { wrongImports } = await import('./imports.mjs');
  const wrong = wrongImports(root);
  for (const line of wrong) process.stdout.write(`  ${line}\n`);
  return wrong.length === 0;
}

async function runTests() {
  if (gettingChromium.exitCode === null) {
    gettingChromium.ref();
    await once(gettingChromium, 'exit');
  }
  return run(
    'vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
  );
}

/** Names the skipped tests, then counts all as the last line; false when there were none. @param {Report} report */
function report({ numPassedTests, numFailedTests, testResults }) {
  const skipped = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ fullName }) => `  ${relative(root, name)}: ${fullName.trim()}`),
  );
  process.stdout.write(skipped.length > 0 ? `\nSkipped:\n${skipped.join('\n')}\n` : '');
  process.stdout.write(
    `\nTests: ${numPassedTests} passed, ${numFailedTests} failed, ${skipped.length} skipped\n`,
  );
  return numPassedTests + numFailedTests > 0;
}
