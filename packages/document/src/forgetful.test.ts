import { expect, test } from 'vitest';
import { remember, rememberNothing } from './remember.js';

test('A program that reads each text once can do without the memory', () => {
  let asked = 0;
  const length = remember((words) => {
    asked += 1;
    return words.length;
  });
  expect([length('one'), length('one'), asked]).toEqual([3, 3, 1]);
  rememberNothing();
  expect([length('one'), length('three'), asked]).toEqual([3, 5, 3]);
});
