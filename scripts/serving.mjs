// `debrief serve` at a time that stands still, for tests, pictures and measuring: node scripts/serving.mjs TIME OPTION …
import process from 'node:process';
import { run } from '../packages/cli/dist/main.js';

const [time = '', ...options] = process.argv.slice(2);
const { stdin, stdout, stderr, env, cwd } = process;
const now = () => new Date(time);
process.exitCode = await run(['serve', ...options], { stdin, stdout, stderr, env, cwd, now });
