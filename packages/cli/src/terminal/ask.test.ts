import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { exits } from '../exit.js';
import { Stop } from '../folder/folder.js';
import { type Ask, askable } from './ask.js';
import { askAtTerminal } from './askterminal.js';
import type { Io, Output } from './terminal.js';

const terminal = { isTTY: true };
const world = (stdin: object, stdout: object, env: Io['env'] = {}): Io => ({
  stdin: Object.assign(new PassThrough(), stdin),
  stdout: Object.assign(new PassThrough(), stdout),
  stderr: new PassThrough(),
  env,
  cwd: () => '/',
});

test('Somebody can be asked only where both input and output are a terminal', async () => {
  expect(await askable(world(terminal, terminal))).not.toBeNull();
  expect(await askable(world({}, terminal))).toBeNull();
  expect(await askable(world(terminal, {}))).toBeNull();
  expect(await askable(world(terminal, terminal, { CI: 'true' }))).toBeNull();
});

test('Who is given to answer is asked', async () => {
  const ask = {} as Ask;
  expect(await askable({ ...world({}, {}), ask })).toBe(ask);
});

/** Answers a question by keys, each pressed when something was shown. */
async function answer<T>(
  question: (ask: Ask) => Promise<T>,
  keys: readonly string[],
): Promise<readonly [T, string]> {
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => stdin });
  let shown = '';
  const stdout: Output & PassThrough = Object.assign(new PassThrough(), { isTTY: true, columns: 60 });
  stdout.on('data', (chunk) => {
    shown += String(chunk);
  });
  const asked = question(askAtTerminal({ stdin, stdout, stderr: stdout, env: {}, cwd: () => '/' }));
  for (const key of keys) {
    await new Promise((resolve) => setImmediate(resolve));
    stdin.write(key);
  }
  return [await asked, shown];
}

test('Words are taken without the space around them, or as they are given', async () => {
  expect((await answer((ask) => ask.text('What?'), [' it broke ', '\r']))[0]).toBe('it broke');
  expect((await answer((ask) => ask.text('What?'), ['\r']))[0]).toBe('');
  expect((await answer((ask) => ask.text('Who?', { given: 'Dana' }), ['\r']))[0]).toBe('Dana');
});

test('What is in the way of an answer is said, and another one is taken', async () => {
  const check = (words: string) => (words === 'no' ? 'Not that one' : null);
  const [words, shown] = await answer((ask) => ask.text('What?', { check }), ['no', '\r', 't', '\r']);
  expect(words).toBe('not');
  expect(shown).toContain('Not that one');
});

test('One of several, several of them, yes or no', async () => {
  const choices = [{ value: 'a' }, { value: 'b', hint: 'the other' }];
  expect((await answer((ask) => ask.choose('Which?', choices), ['\u001b[B', '\r']))[0]).toBe('b');
  expect((await answer((ask) => ask.several('Which?', choices), ['\r']))[0]).toEqual([]);
  expect((await answer((ask) => ask.several('Which?', choices), [' ', '\r']))[0]).toEqual(['a']);
  expect((await answer((ask) => ask.confirm('Shall I?'), ['n']))[0]).toBe(false);
});

test('Who ends the questions ends the command', async () => {
  const ended = await answer((ask) => ask.text('What?'), ['\u0003']).catch((error: unknown) => error);
  expect(ended).toBeInstanceOf(Stop);
  expect(ended).toMatchObject({ exit: exits.refused, lines: ['Nothing was done.'] });
});

test('Questions can do nothing to the terminal', async () => {
  const [, shown] = await answer((ask) => ask.text('\u001b[31mWhat?', { given: '\u0007x' }), ['\r']);
  expect(shown).toContain('␛[31mWhat?');
  expect(shown).not.toContain('\u0007');
});
