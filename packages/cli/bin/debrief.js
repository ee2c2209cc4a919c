#!/usr/bin/env node
// Starts the compiled command.
import { existsSync } from 'node:fs';

const main = new URL('../dist/main.js', import.meta.url);

// A reader that leaves early, such as head, has all that it wanted.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

if (existsSync(main)) {
  const { run } = await import(main.href);
  process.exitCode = await run(process.argv.slice(2), process);
} else {
  process.stderr.write('debrief is not built yet: run `npm start` or `npm test` once in its repository.\n');
  process.exitCode = 4;
}
