import { beforeEach, expect, test, vi } from 'vitest';
import { storage } from '../testing/storage.js';
import { keepLeft, type Left, takeLeft } from './left.js';

const left = (noun: string, by?: string | null): Left => ({
  base: { version: 'v1', text: 'noun: review\n' },
  waiting: [{ changes: [{ do: 'set', path: ['noun'], value: noun }] }],
  ...(by !== undefined && { by }),
});

beforeEach(() => {
  vi.stubGlobal('localStorage', storage());
});

test('What somebody has left waits for them, and is taken once', () => {
  keepLeft('one', left('retro', 'dana@example.com'));
  keepLeft('two', left('recap', 'mei@example.com'));
  expect(takeLeft('dana@example.com')).toEqual([left('retro', 'dana@example.com')]);
  expect(takeLeft('dana@example.com')).toEqual([]);
  expect(takeLeft('mei@example.com')).toEqual([left('recap', 'mei@example.com')]);
});

test('What names nobody goes to whoever comes first; what cannot be read is left alone, and costs nothing else', () => {
  localStorage.setItem('debrief.settings zero', '{"half": ');
  keepLeft('one', left('retro'));
  expect(takeLeft('dana@example.com')).toEqual([left('retro')]);
  expect(localStorage.getItem('debrief.settings zero')).toBe('{"half": ');
});
