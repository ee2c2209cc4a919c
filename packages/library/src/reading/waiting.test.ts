import { readThreads } from '@debrief/document';
import { expect, test } from 'vitest';
import { type OpenThread, openThreadsIn } from './waiting.js';

const idOf = (last: number): string => `01M6K0W2506CSSFN5NHNV7100${last}`;

/** The open threads of a discussion, each event said a minute after the one before. */
function open(...events: readonly object[]): OpenThread[] {
  const files = events.map((event, index) => ({
    name: `${idOf(index)}.json`,
    text: JSON.stringify({
      ...{ format: 1, id: idOf(index), at: `2026-11-06T14:0${index}:00Z`, by: { name: 'Mei Chen' } },
      ...event,
    }),
  }));
  return openThreadsIn(readThreads(files).threads);
}

test('tells who spoke, who is named, and what was said last', () => {
  const by = { name: 'Dana Reyes', email: 'dana@example.com' };
  const threads = open(
    { type: 'opened', words: 'Thank you @dana and @arjun' },
    { type: 'replied', thread: idOf(0), words: 'I was asleep', by },
    { type: 'replied', thread: idOf(0), words: 'All of us were' },
  );
  const mei = { name: 'Mei Chen', email: null };
  expect(threads).toEqual([
    {
      id: idOf(0),
      last: 2,
      said: [
        {
          by: mei,
          at: '2026-11-06T14:00:00Z',
          names: ['dana', 'arjun'],
          words: 'Thank you @dana and @arjun',
        },
        { by, at: '2026-11-06T14:01:00Z', names: [], words: null },
        { by: mei, at: '2026-11-06T14:02:00Z', names: [], words: 'All of us were' },
      ],
    },
  ]);
});

test('leaves out what is resolved', () => {
  expect(open({ type: 'opened', words: 'Why?' }, { type: 'resolved', thread: idOf(0) })).toEqual([]);
});

test('tells the words that are suggested, where nothing else is said', () => {
  const edits = [{ anchor: { exact: 'the pool', prefix: '', suffix: '' }, insert: 'the whole pool' }];
  expect(open({ type: 'suggested', edits }).map(({ said }) => said.map(({ words }) => words))).toEqual([
    ['the whole pool'],
  ]);
});

test('keeps the beginning of long words, and no half of a character', () => {
  const [thread] = open({ type: 'opened', words: `${'a'.repeat(399)}😀 and more` });
  expect(thread?.said[0]?.words).toBe('a'.repeat(399));
});
