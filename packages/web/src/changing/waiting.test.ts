import { beforeEach, describe, expect, test, vi } from 'vitest';
import { storage } from '../testing/storage.js';
import { isSomethingLeft, keepWaiting, type Left, takeLeft } from './waiting.js';

const id = '2026/11.a name with spaces';
const left = (title: string, by?: string): Left => ({
  base: { version: 'v1', text: '# A\n' },
  waiting: [{ steps: [{ do: 'retitle', title }] }],
  ...(by !== undefined && { by }),
});

describe('What earlier visits have left', () => {
  beforeEach(() => {
    vi.stubGlobal('localStorage', storage());
    vi.stubGlobal('navigator', {});
  });

  test('of one postmortem by several windows is all found, and stays kept until it is looked after', async () => {
    keepWaiting(id, 'one', left('One'));
    keepWaiting(id, 'two', left('Two'));
    const taken = await takeLeft('three', null);
    expect(taken.map((each) => [each.id, each.left.waiting[0]?.steps[0]])).toEqual([
      [id, { do: 'retitle', title: 'One' }],
      [id, { do: 'retitle', title: 'Two' }],
    ]);
    expect(await takeLeft('four', null)).toHaveLength(2);
    for (const { forget } of await takeLeft('five', null)) forget();
    expect(isSomethingLeft()).toBe(false);
  });

  test('by somebody else waits for them', async () => {
    keepWaiting(id, 'one', left('One', 'dana@example.com'));
    expect(await takeLeft('two', 'mei@example.com')).toEqual([]);
    expect(await takeLeft('two', 'dana@example.com')).toHaveLength(1);
  });

  test('is left alone where it cannot be read', async () => {
    localStorage.setItem(`debrief.waiting one ${id}`, '{"of": "another day"}');
    expect(await takeLeft('two', null)).toEqual([]);
    expect(isSomethingLeft()).toBe(true);
  });
});

test('A browser that is full says so', () => {
  vi.stubGlobal('localStorage', {
    setItem: () => {
      throw new Error('full');
    },
    removeItem: () => undefined,
  });
  expect(keepWaiting(id, 'one', left('One'))).toBe(false);
});
