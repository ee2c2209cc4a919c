import type { SectionKind } from '@debrief/document';
import { ExternalEnd } from '../parts/external/end.js';
import { ProseEnd } from '../parts/prose/end.js';
import { TermEnd } from '../parts/terms/end.js';
import { TermItem } from '../parts/terms/item.js';
import type { End, Item } from './part.js';
import type { ItemName } from './places.js';

/** What makes each thing of a document alive. */
export const items: Readonly<Partial<Record<ItemName, Item>>> = {
  term: TermItem,
};

/** What stands at the end of each part: how something is added to it. */
export const ends: Readonly<Partial<Record<SectionKind, End>>> = {
  glossary: TermEnd,
  summary: ProseEnd,
  background: ProseEnd,
  detection: ProseEnd,
  response: ProseEnd,
  health: ProseEnd,
  evidence: ProseEnd,
  other: ProseEnd,
  external: ExternalEnd,
};
