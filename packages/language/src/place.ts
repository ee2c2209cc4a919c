import type { Range, SectionKind } from '@debrief/document';

/** The part of the postmortem that words stand in. */
export type Place = SectionKind | 'title';

/**
 * What words are there: running text, an item of a list, a heading, the label of a part, a cell of a table, or the
 * text of a thing that the document lists: a timeline entry, a factor, what people believed at the time, a why, an
 * answer to one, an action.
 */
export type Role =
  | 'prose'
  | 'item'
  | 'heading'
  | 'label'
  | 'cell'
  | 'entry'
  | 'factor'
  | 'belief'
  | 'why'
  | 'answer'
  | 'action';

/** A stretch of the author's own words: a paragraph, an item, a heading, a cell. */
export interface Passage extends Range {
  readonly place: Place;
  readonly role: Role;
  /** Its words, letter for letter in place, with blanks for marks, addresses and comments. */
  readonly words: string;
  /** The words around it that may hold the figure it leaves out: the row of a cell, the whole of an action. */
  readonly around: string;
}

/** How people call the parts: "in the summary". */
export const placeNames: Readonly<Record<Place, string>> = {
  title: 'the title',
  summary: 'the summary',
  impact: 'the impact',
  background: 'the background',
  detection: 'the detection',
  response: 'the response',
  timeline: 'the timeline',
  factors: 'the contributing factors',
  health: 'the service health',
  lessons: 'the lessons',
  well: 'what went well',
  wrong: 'what went wrong',
  lucky: 'where we got lucky',
  actions: 'the action items',
  wider: 'looking wider',
  questions: 'the open questions',
  glossary: 'the glossary',
  evidence: 'the evidence',
  external: 'the message to customers',
  review: 'the review',
  followup: 'the follow-up',
  amendments: 'the amendments',
  other: 'any other part',
};

/** How people call what words are. */
export const roleNames: Readonly<Record<Role, string>> = {
  prose: 'running text',
  item: 'items of lists',
  heading: 'headings',
  label: 'labels of parts',
  cell: 'cells of tables',
  entry: 'timeline entries',
  factor: 'factors',
  belief: 'beliefs of the time',
  why: 'whys',
  answer: 'answers to whys',
  action: 'actions',
};
