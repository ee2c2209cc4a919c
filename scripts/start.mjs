// `npm start`: gets everything ready and shows a postmortem, so that a newcomer sees the product at once.
import { spawnSync } from 'node:child_process';
import { join, relative } from 'node:path';
import { ensureBuilt, ensureInstalled, root } from './prepare.mjs';

const example = join(root, 'examples/2026/05.search.third-of-the-products.md');
const fullest = join(root, 'examples/2026/03.lockers.reconnect-storm.md');
const command = join(root, 'node_modules/.bin/debrief');

ensureInstalled();
ensureBuilt();

// A reader that leaves early, such as head, has all that it wanted.
process.stdout.on('error', () => process.exit());

// npm runs this in the root of the repository; file names are meant from where the person is.
const cwd = process.env['INIT_CWD'] ?? process.cwd();
const [first, ...others] = process.argv.slice(2);
// Someone who knows the command may say `npm start -- show FILE`.
const given = first === undefined || first === 'show' ? others : [first, ...others];
const shown = given.length > 0 ? given : [relative(cwd, example)];
const { status } = spawnSync(
  process.execPath,
  [join(root, 'packages/cli/bin/debrief.js'), 'show', ...shown],
  {
    cwd,
    stdio: 'inherit',
  },
);

if (status === 0 && given.length === 0) {
  const debrief = relative(cwd, command);
  /** @type {[string, string][]} */
  const next = [
    [`npm start -- ${relative(cwd, fullest)}`, 'the fullest of the examples'],
    ['npm start -- FILE', 'a postmortem of your own, in whatever form it is written'],
    [`${debrief} init FOLDER`, 'a folder for postmortems of your own; debrief new begins one in it'],
    [`${debrief} show FILE --json`, 'the same as data'],
    [`${debrief} --help`, 'everything that the command can do'],
    ['npm test', 'check that all is well'],
  ];
  process.stdout.write(`\nThat was ${shown[0]}. Next:\n`);
  for (const [line, what] of next) process.stdout.write(`  ${line}\n    ${what}\n`);
}
process.exitCode = status ?? 1;
