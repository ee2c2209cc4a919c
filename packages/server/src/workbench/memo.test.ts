import { expect, test } from 'vitest';
import { Memo } from './memo.js';

test('What went wrong is worked out again, and what went well is not', async () => {
  const memo = new Memo<Promise<string>>(2);
  await expect(memo.of('a', () => Promise.reject(new Error('The disk is away')))).rejects.toThrow('away');
  expect(await memo.of('a', () => Promise.resolve('there'))).toBe('there');
  expect(await memo.of('a', () => Promise.resolve('again'))).toBe('there');
});

test('Those that wait for the same get the same, and a failure does not take away what came after it', async () => {
  const memo = new Memo<Promise<string>>(2);
  const failing = memo.of('a', () => Promise.reject(new Error('The disk is away')));
  expect(memo.of('a', () => Promise.resolve('other'))).toBe(failing);
  memo.set('a', Promise.resolve('set'));
  await expect(failing).rejects.toThrow('away');
  expect(await memo.of('a', () => Promise.resolve('again'))).toBe('set');
});
