import { describe, expect, test } from 'vitest';
import { Memo } from './memo.js';
import { OfFacts } from './offacts.js';
import { Turns } from './turns.js';

describe('A memo', () => {
  test('makes a value once, and forgets what was not asked for longest', () => {
    const memo = new Memo<string>(2);
    const made: string[] = [];
    const ask = (key: string): string =>
      memo.of(key, () => {
        made.push(key);
        return key.toUpperCase();
      });
    expect(['a', 'b', 'a', 'c', 'a', 'b'].map(ask)).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  test('keeps no more than it may by size, but for the last', () => {
    const memo = new Memo<string>(5, (value) => value.length);
    memo.set('a', 'xxx');
    memo.set('b', 'xx');
    expect([memo.get('a'), memo.get('b')]).toEqual(['xxx', 'xx']);
    memo.set('c', 'x');
    expect([memo.get('a'), memo.get('b'), memo.get('c')]).toEqual([undefined, 'xx', 'x']);
    memo.set('d', 'xxxxxxxxx');
    expect([memo.get('b'), memo.get('c'), memo.get('d')]).toEqual([undefined, undefined, 'xxxxxxxxx']);
  });

  test('keeps no promise that failed', async () => {
    const memo = new Memo<Promise<string>>(5);
    await expect(memo.of('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await memo.of('a', () => Promise.resolve('yes'))).toBe('yes');
  });
});

test('Of all facts something is worked out once, and goes with them', () => {
  const known = new OfFacts<number>();
  let made = 0;
  const make = (): number => ++made;
  const [one, other] = [[], []];
  expect([known.of(one, 'a', make), known.of(one, 'a', make), known.of(one, 'b', make)]).toEqual([1, 1, 2]);
  expect([known.of(other, 'a', make), known.of(one, 'a', make)]).toEqual([3, 4]);
});

test('So many work at a time, in the order in which they came', async () => {
  const turns = new Turns(2);
  let running = 0;
  let most = 0;
  const done: number[] = [];
  await Promise.allSettled(
    Array.from({ length: 7 }, (_, index) =>
      turns.take(async () => {
        most = Math.max(most, ++running);
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
        done.push(index);
        if (index === 3) throw new Error('one fails');
      }),
    ),
  );
  expect(most).toBe(2);
  expect(done).toEqual([0, 1, 2, 3, 4, 5, 6]);
});
