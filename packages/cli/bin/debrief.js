#!/usr/bin/env node
// Starts the compiled command.
import { existsSync, statSync } from 'node:fs';

const bundle = new URL('../bundle/main.js', import.meta.url);
const main = isCurrent() ? bundle : new URL('../dist/main.js', import.meta.url);

/** False where somebody who works on Debrief has compiled a package and not yet bundled all. */
function isCurrent() {
  const made = statSync(bundle, { throwIfNoEntry: false });
  const packages = [
    'api',
    'cli',
    'document',
    'figures',
    'language',
    'library',
    'process',
    'server',
    'store',
    'web',
  ];
  return packages.every((name) => {
    const compiled = new URL(`../../${name}/dist/build.tsbuildinfo`, import.meta.url);
    return made && (statSync(compiled, { throwIfNoEntry: false })?.mtimeMs ?? 0) <= made.mtimeMs;
  });
}

// A reader that leaves early, such as head, has all that it wanted; a full disk has not.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (error.code === 'EPIPE') process.exit();
    const way = 'Make room where it goes, or send it elsewhere.';
    if (stream === process.stdout)
      process.stderr.write(`The output could not be written (${error.code}). ${way}\n`);
    process.exit(4);
  });
}

if (existsSync(main)) {
  const { run } = await import(main.href);
  process.exitCode = await run(process.argv.slice(2), process);
} else {
  process.stderr.write('debrief is not built yet: run `npm start` or `npm test` once in its repository.\n');
  process.exitCode = 4;
}
