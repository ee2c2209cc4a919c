import { messageOf } from '@debrief/process/doing';
import { expect, test } from 'vitest';
import { messageOr } from './message.js';

test('An empty message says as little as none', () => {
  for (const given of [{}, { message: '' }, { message: ' \n' }])
    expect(messageOr(given, 'ours')).toBe('ours');
  expect(messageOr({ message: 'theirs' }, 'ours')).toBe('theirs');
});

test('The first line is short, and what it leaves out stands below', () => {
  const full = `Rename a to ${'b'.repeat(80)}`;
  expect(messageOf([full, 'Rename a'])).toBe(`Rename a\n\n${full}`);
});
