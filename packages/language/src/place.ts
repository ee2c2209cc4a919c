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
