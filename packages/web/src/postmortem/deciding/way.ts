import type { Way } from '@debrief/api/client';
import type { SectionKind } from '@debrief/document';
import type { Wanted } from '../alive/open.js';

/** The form in which something is supplied. */
export function wantedOf(way: Way): Wanted {
  if ('key' in way) return { form: 'key', key: way.key };
  if ('part' in way) return { form: 'part', part: way.part };
  if ('meeting' in way) return { form: 'meeting', list: way.meeting, field: way.field };
  if ('answer' in way) return { form: 'answer' };
  if ('thread' in way) return { form: 'thread', thread: way.thread };
  if ('words' in way) return { form: 'words', from: way.words };
  const { thing, index, field, list, factor, chain, facts } = way;
  if (thing === 'question' && field === 'answered') return { form: 'answer', index };
  return index === null
    ? { ...facts, form: 'new', of: thing, list, factor, chain }
    : { form: thing, index, list, field };
}

/** The part of the document in which something is supplied; null where that is the head, or any place. */
export function sectionOf(way: Way): Exclude<SectionKind, 'other'> | null {
  if ('part' in way) return way.part === 'other' ? null : way.part;
  if ('meeting' in way) return way.meeting;
  if (!('thing' in way)) return null;
  const { thing, list } = way;
  if (thing === 'lesson') return lessons.find((each) => each === list) ?? 'lessons';
  if (thing === 'criterion' || thing === 'dissent') return list === 'followup' ? 'followup' : 'review';
  return homes[thing];
}

/** Whether somebody is to write something new there, or to look at what is there. */
export function isNew(way: Way): boolean {
  return 'key' in way || 'part' in way || 'meeting' in way || ('thing' in way && way.index === null);
}

const lessons = ['well', 'wrong', 'lucky', 'lessons'] as const;

const homes = {
  entry: 'timeline',
  factor: 'factors',
  why: 'factors',
  answer: 'factors',
  action: 'actions',
  impact: 'impact',
  wider: 'wider',
  question: 'questions',
  term: 'glossary',
  amendment: 'amendments',
} as const;
