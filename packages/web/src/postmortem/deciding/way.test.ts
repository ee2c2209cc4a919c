import type { Way } from '@debrief/api/client';
import { expect, test } from 'vitest';
import { isNew, sectionOf, wantedOf } from './way.js';

test.each<readonly [Way, object, string | null]>([
  [{ key: 'owner' }, { form: 'key', key: 'owner' }, null],
  [{ thing: 'question', index: 1, field: 'answered' }, { form: 'answer', index: 1 }, 'questions'],
  [{ part: 'summary' }, { form: 'part', part: 'summary' }, 'summary'],
  [{ thing: 'entry', index: 3, field: 'text' }, { form: 'entry', index: 3, field: 'text' }, 'timeline'],
  [
    { thing: 'impact', index: null, facts: { who: 'Support' } },
    { form: 'new', of: 'impact', who: 'Support' },
    'impact',
  ],
  [{ thing: 'lesson', index: null, list: 'wrong' }, { form: 'new', of: 'lesson', list: 'wrong' }, 'wrong'],
  [
    { thing: 'why', index: null, factor: 1, chain: 'Why then' },
    { form: 'new', of: 'why', factor: 1, chain: 'Why then' },
    'factors',
  ],
  [
    { thing: 'criterion', index: 0, list: 'review' },
    { form: 'criterion', index: 0, list: 'review' },
    'review',
  ],
  [{ meeting: 'followup', field: 'Held' }, { form: 'meeting', list: 'followup', field: 'Held' }, 'followup'],
  [{ answer: 'factors' }, { form: 'answer' }, null],
  [{ thread: '01' }, { form: 'thread', thread: '01' }, null],
  [{ words: 7 }, { form: 'words', from: 7 }, null],
])('%j opens %j in %s', (way, wanted, section) => {
  expect(wantedOf(way)).toEqual(wanted);
  expect(sectionOf(way)).toBe(section);
});

test('Something new is written, what is there is looked at', () => {
  expect([isNew({ key: 'owner' }), isNew({ thing: 'action', index: null })]).toEqual([true, true]);
  expect([isNew({ thing: 'action', index: 0 }), isNew({ thread: '01' }), isNew({ words: 1 })]).toEqual([
    false,
    false,
    false,
  ]);
});
