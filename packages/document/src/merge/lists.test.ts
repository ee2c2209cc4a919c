import { describe, expect, it } from 'vitest';
import { mergeLists } from './lists.js';
import { merge } from './merge.js';

describe('a list in one line', () => {
  it.each([
    ['[a, b]', '[a, b, c]', '[a, b, d]', '[a, b, c, d]'],
    ['[a, b]', '[b]', '[a, b, c]', '[b, c]'],
    ['a, b', 'a, b, c', 'a, b, d', 'a, b, c, d'],
    [
      '[Dana](x.md), Arjun',
      '[Dana](x.md), Arjun, Mei',
      'Lea, [Dana](x.md), Arjun',
      'Lea, [Dana](x.md), Arjun, Mei',
    ],
  ])('%s is put together', (base, ours, theirs, merged) => {
    expect(mergeLists(base, ours, theirs)).toBe(merged);
  });

  it.each([
    ['a comment behind one', '[a, b]', '[a, b] # all', '[a, b, c]'],
    ['words in front of one, and behind', '[a, b]', '[a, b] x', 'x [a, b]'],
    ['one with brackets and one without', 'a, b', '[a, b]', 'a, b, c'],
    ['commas within brackets', 'a (b), d', 'a (b, c), d', 'a (b), d, e'],
  ])('%s is none that can be put together', (_, base, ours, theirs) => {
    expect(mergeLists(base, ours, theirs)).toBeNull();
    expect(merge(`k: ${base}\n`, `k: ${ours}\n`, `k: ${theirs}\n`)).toMatchObject({ text: `k: ${ours}\n` });
  });
});
