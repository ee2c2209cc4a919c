import type { SectionKind } from '@debrief/document';
import { EntryEnd } from '../parts/entries/end.js';
import { EntryItem } from '../parts/entries/item.js';
import { TermEnd } from '../parts/terms/end.js';
import { TermItem } from '../parts/terms/item.js';
import type { End, Item } from './part.js';
import type { ItemName } from './places.js';

/** What makes each thing of a document alive. */
export const items: Readonly<Partial<Record<ItemName, Item>>> = {
  entry: EntryItem,
  term: TermItem,
};

/** What stands at the end of each part: how something is added to it. */
export const ends: Readonly<Partial<Record<SectionKind, End>>> = {
  timeline: EntryEnd,
  glossary: TermEnd,
};
