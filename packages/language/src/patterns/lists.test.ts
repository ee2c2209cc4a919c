import { expect, test } from 'vitest';
import { Gathering, lookupIn } from './lists.js';

test('What was gathered by key is found by key, in its order, also after it was kept as text', () => {
  const gathering = new Gathering();
  gathering.add(['a', 'b'], 3);
  gathering.add(['a'], 1);
  const lookup = lookupIn(JSON.parse(JSON.stringify(gathering.lists())));
  expect(['a', 'b', 'c'].map(lookup)).toEqual([[3, 1], [3], []]);
});

test('Where nothing was gathered, nothing is found', () => {
  expect(lookupIn(new Gathering().lists())('')).toEqual([]);
});
