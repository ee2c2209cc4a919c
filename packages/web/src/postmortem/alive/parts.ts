import type { SectionKind } from '@debrief/document';
import { UnderFactors } from '../deciding/answers/underfactors.js';
import { CriterionItem } from '../deciding/review/criterion.js';
import { DissentItem } from '../deciding/review/dissent.js';
import { ReviewEnd } from '../deciding/review/end.js';
import { TermEnd } from '../parts/terms/end.js';
import { TermItem } from '../parts/terms/item.js';
import type { End, Item } from './part.js';
import type { ItemName } from './places.js';

/** What makes each thing of a document alive. */
export const items: Readonly<Partial<Record<ItemName, Item>>> = {
  term: TermItem,
  criterion: CriterionItem,
  dissent: DissentItem,
};

/** What stands at the end of each part: how something is added to it. */
export const ends: Readonly<Partial<Record<SectionKind, End>>> = {
  glossary: TermEnd,
  review: ReviewEnd,
};

/** What stands below that: what is decided about a part as a whole. */
export const below: Readonly<Partial<Record<SectionKind, End>>> = {
  factors: UnderFactors,
};
