import { expect, test } from 'vitest';
import { nearest } from './nearest.js';

const words = ['draft', 'review', 'follow-up', 'sev1', 'sev2'];

test.each([
  ['draf', 'draft'],
  ['Reveiw', 'review'],
  ['follow_upp', 'follow-up'],
  ['sve2', 'sev2'],
  ['sev3', null],
  ['agree', null],
  ['', null],
])('%j is near to %j', (word, near) => expect(nearest(word, words)).toBe(near));
