import { expect, test } from 'vitest';
import { eachOf, inPieces } from './pieces.js';

test('Long work leaves room for others, and comes to the same', async () => {
  let isAnswered = false;
  setImmediate(() => {
    isAnswered = true;
  });
  let steps = 0;
  // It ends only when somebody else had their turn.
  function* work() {
    for (; !isAnswered; steps++) yield;
    return 'done';
  }
  expect(await inPieces(work())).toBe('done');
  expect(steps).toBeGreaterThan(0);
});

test('What becomes of each is told in their order, and what fails fails', async () => {
  expect(await inPieces(eachOf([1, 2, 3], (one) => one * 2))).toEqual([2, 4, 6]);
  const broken = eachOf([1], () => {
    throw new Error('no luck');
  });
  await expect(inPieces(broken)).rejects.toThrow('no luck');
});
