import { expect, test } from 'vitest';
import { createSequence } from './sequence.js';

const known = ['?', 'j', 'g h', 'g g'];

const pressed = (...keys: readonly (readonly [key: string, time: number])[]) => {
  const sequence = createSequence();
  return keys.map(([key, time]) => sequence.press(key, time, known));
};

test('one key is enough where it stands alone', () => {
  expect(pressed(['j', 0], ['?', 10], ['x', 20])).toEqual(['j', '?', null]);
});

test('two keys work one after the other', () => {
  expect(pressed(['g', 0], ['h', 500], ['h', 600])).toEqual([null, 'g h', null]);
  expect(pressed(['g', 0], ['g', 100], ['h', 200])).toEqual([null, 'g g', null]);
});

test('another key in between, or a long pause, begins anew', () => {
  expect(pressed(['g', 0], ['j', 100], ['h', 200])).toEqual([null, 'j', null]);
  expect(pressed(['g', 0], ['h', 5000])).toEqual([null, null]);
});
