import type { History, Step } from '@debrief/api/client';
import { expect, test } from 'vitest';
import { chosen } from './chosen.js';
import { comparisonQuery } from './query.js';
import { versionsOf } from './versions.js';

const step = (revision: string, path = '2026/05.x.md'): Step => ({
  ...{ revision, short: revision.slice(0, 4), at: '2026-05-20T10:00:00Z', by: 'Dana', message: 'm', path },
  gone: false,
});
const history = (steps: readonly Step[], uncommitted = false): History => ({
  steps: [...steps],
  uncommitted,
  complete: true,
});
const three = [step('cccccc'), step('bbbbbb'), step('aaaaaa')];
const none = { left: undefined, right: undefined };

test('where nothing is asked for, the newest step stands beside the one before it', () => {
  expect(chosen(history(three), none)).toEqual({ left: 'bbbbbb', right: 'cccccc' });
});

test('edits that are not committed come first', () => {
  expect(chosen(history(three, true), none)).toEqual({ left: 'cccccc', right: null });
});

test('a step is compared with the one before it, the first one with nothing', () => {
  expect(chosen(history(three), { ...none, right: 'bbbbbb' })).toEqual({ left: 'aaaaaa', right: 'bbbbbb' });
  expect(chosen(history(three), { ...none, right: 'aaaaaa' })).toEqual({ left: null, right: 'aaaaaa' });
});

test('any two can be compared, by the beginning of their names too', () => {
  expect(chosen(history(three), { left: 'aaaa', right: 'cccc' })).toEqual({
    left: 'aaaaaa',
    right: 'cccccc',
  });
});

test('a step that nobody knows is as if it had not been asked for', () => {
  expect(chosen(history(three), { left: 'zzzz', right: 'zzzz' })).toEqual({
    left: 'bbbbbb',
    right: 'cccccc',
  });
});

test('a file that was never committed has nothing to compare', () => {
  expect(chosen(history([], true), none)).toBeNull();
});

test('what is nothing, or now, is not said to the server', () => {
  expect(comparisonQuery({ left: null, right: null })).toEqual({});
  expect(comparisonQuery({ left: 'aaaaaa', right: null })).toEqual({ left: 'aaaaaa' });
});

test('a step that gave the file another name says so', () => {
  const versions = versionsOf(history([step('cccccc', '2026/05.y.md'), step('bbbbbb')], true));
  expect(versions.map(({ revision, renamedFrom }) => [revision, renamedFrom])).toEqual([
    [null, null],
    ['cccccc', '2026/05.x.md'],
    ['bbbbbb', null],
  ]);
});
