#!/usr/bin/env node
// Starts the compiled command.
import { existsSync } from 'node:fs';

const main = new URL('../dist/main.js', import.meta.url);
if (existsSync(main)) {
  await import(main.href);
} else {
  process.stderr.write('debrief is not built yet: run `npm start` or `npm test` once in its repository.\n');
  process.exitCode = 1;
}
