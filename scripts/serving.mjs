// `debrief serve` at a time that stands still, for tests, pictures and measuring: node scripts/serving.mjs TIME OPTION …
import process from 'node:process';

/** The bundle, which starts in half the time; whoever runs this has built it. */
const bundle = new URL('../packages/cli/bundle/main.js', import.meta.url).href;

/** @type {typeof import('../packages/cli/dist/main.js')} */
const { run } = await import(bundle);
const [time = '', ...options] = process.argv.slice(2);
const { stdin, stdout, stderr, env, cwd } = process;
const now = () => new Date(time);
process.exitCode = await run(['serve', ...options], { stdin, stdout, stderr, env, cwd, now });
