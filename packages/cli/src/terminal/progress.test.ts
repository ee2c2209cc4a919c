import { expect, test } from 'vitest';
import { progressOf } from './progress.js';

/** What a terminal gets while files are done, one at each of these times. */
function written(times: readonly number[], world: { isTTY?: boolean; env?: Record<string, string> } = {}) {
  let out = '';
  const clock = [0, ...times];
  const stderr = { write: (text: string) => (out += text), isTTY: world.isTTY ?? true };
  const progress = progressOf(
    2400,
    ['Checking', 'files'],
    { stderr, env: world.env ?? {} },
    () => clock.shift() ?? 0,
  );
  for (const _ of times) progress.done(1);
  progress.end();
  return out;
}

test('A short check says nothing', () => expect(written([0, 300, 699])).toBe(''));

test('A long one has one line that is drawn again, and goes at the end', () => {
  expect(written([300, 800, 850, 900])).toBe(
    '\r\u001b[2KChecking: 2 of 2,400 files\r\u001b[2KChecking: 4 of 2,400 files\r\u001b[2K',
  );
});

test.each([
  { isTTY: false },
  { env: { CI: 'true' } },
  { env: { TERM: 'dumb' } },
])('Nothing is drawn where nobody looks: %j', (world) => expect(written([800, 1600], world)).toBe(''));
