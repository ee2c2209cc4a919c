import type { SectionKind } from '@debrief/document';

/**
 * The parts of a postmortem that words are told apart by, in the order in which their words are counted: `name` is
 * what it is called by (its id, systems and labels), `head` the front matter.
 */
export const fields = [
  'title',
  'name',
  'summary',
  'impact',
  'factor',
  'action',
  'timeline',
  'lesson',
  'question',
  'external',
  'review',
  'other',
  'head',
  'discussion',
  'link',
] as const;
export type Field = (typeof fields)[number];

/** How much a word counts where it stands: title and summary tell what it is about, links and reviews hardly. */
export const weights: Readonly<Record<Field, number>> = {
  title: 8,
  name: 5,
  summary: 3,
  impact: 1.5,
  factor: 2.5,
  action: 1.5,
  timeline: 1,
  lesson: 1.2,
  question: 1,
  external: 1,
  review: 0.5,
  other: 1,
  head: 1,
  discussion: 0.7,
  link: 0.3,
};

const byKind: Readonly<Record<SectionKind, Field>> = {
  summary: 'summary',
  impact: 'impact',
  background: 'other',
  detection: 'timeline',
  response: 'timeline',
  timeline: 'timeline',
  factors: 'factor',
  health: 'other',
  lessons: 'lesson',
  well: 'lesson',
  wrong: 'lesson',
  lucky: 'lesson',
  actions: 'action',
  wider: 'question',
  questions: 'question',
  glossary: 'other',
  evidence: 'other',
  external: 'external',
  review: 'review',
  followup: 'review',
  amendments: 'review',
  other: 'other',
};

export function fieldOf(kind: SectionKind): Field {
  return byKind[kind];
}
