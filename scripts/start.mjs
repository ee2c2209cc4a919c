// `npm start`: gets everything ready and shows a postmortem, so that a newcomer sees the product at once.
import { spawnSync } from 'node:child_process';
import { join, relative } from 'node:path';
import { ensureBuilt, ensureInstalled, root } from './prepare.mjs';

const example = join(root, 'examples/2026/03.lockers.reconnect-storm.md');

ensureInstalled();
ensureBuilt();

// npm runs this in the root of the repository; file names are meant from where the person is.
const cwd = process.env['INIT_CWD'] ?? process.cwd();
const given = process.argv.slice(2);
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
  process.stdout.write(`
That was ${shown[0]}. Next:
  npm start -- FILE           show a postmortem of your own, in whatever form it is written
  npm start -- FILE --json    the same as data
  npx debrief --help          everything that the command can do
  npm test                    check that all is well
`);
}
process.exitCode = status ?? 1;
