import type { Finding, Thread } from '@debrief/api/client';
import { expect, test } from 'vitest';
import { rewritten } from './finding.js';
import { notesOf, placeless } from './notes.js';

const thread = (id: string, place: Thread['place']): Thread => ({
  ...{ id, state: 'open', place, quote: 'a few words', section: null, line: null, remarks: [] },
});
const finding = (from: number, words: string): Finding => ({
  ...{ rule: 'hindsight/should-have', severity: 'warning', from, to: from + words.length, line: 1, words },
  ...{ message: 'm', bias: null, why: null, ask: null, instead: null, fixes: [] },
});

test('notes stand in the order of the text, threads and findings among each other', () => {
  const threads = [
    thread('t2', { from: 50, to: 60, how: 'exact' }),
    thread('t1', { from: 5, to: 9, how: 'close' }),
  ];
  const notes = notesOf(threads, [finding(20, 'should have')], true);
  expect(notes.map(({ kind, place }) => [kind, place.from])).toEqual([
    ['thread', 5],
    ['finding', 20],
    ['thread', 50],
  ]);
});

test('findings can be left out, threads cannot', () => {
  const notes = notesOf([thread('t', { from: 5, to: 9, how: 'exact' })], [finding(20, 'should have')], false);
  expect(notes.map(({ key }) => key)).toEqual(['t']);
});

test('a finding stays the same note when text before it grows, and equal ones differ', () => {
  const keys = (by: number): string[] =>
    notesOf([], [finding(20 + by, 'should have'), finding(90 + by, 'should have')], true).map(
      ({ key }) => key,
    );
  expect(keys(0)).toEqual(keys(7));
  expect(new Set(keys(0)).size).toBe(2);
});

test('threads without a place stand apart from the text', () => {
  const { whole, detached } = placeless([
    thread('a', 'whole'),
    thread('b', 'detached'),
    thread('c', { from: 0, to: 1, how: 'exact' }),
  ]);
  expect(whole.map(({ id }) => id)).toEqual(['a']);
  expect(detached.map(({ id }) => id)).toEqual(['b']);
});

test('a fix within the words is shown as what becomes of them', () => {
  const words = 'Dana carelessly forgot';
  const one = { words, from: 100, to: 100 + words.length };
  expect(rewritten(one, [{ from: 105, to: 116, insert: '' }])).toBe('Dana forgot');
  expect(rewritten(one, [{ from: 90, to: 116, insert: '' }])).toBeNull();
  expect(rewritten(one, [])).toBe(words);
});
