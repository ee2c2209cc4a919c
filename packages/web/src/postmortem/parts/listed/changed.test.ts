import { expect, test } from 'vitest';
import { changedFacts } from './changed.js';

const before = { text: 'Add jitter', owner: 'Mei Chen', addresses: ['F1'], done: false };

test.each([
  [{}, {}],
  [{ text: ' Add jitter ' }, {}],
  [{ owner: '  ' }, { owner: null }],
  [
    { owner: 'Dana Reyes ', done: true },
    { owner: 'Dana Reyes', done: true },
  ],
  [{ addresses: ['F1', 'F2'] }, { addresses: ['F1', 'F2'] }],
])('%j changes %j', (some, changed) => {
  expect(changedFacts(before, { ...before, ...some })).toEqual(changed);
});
