import type { SectionKind } from '@debrief/document';
import { FactorsEnd } from '../parts/factors/end.js';
import { FactorItem } from '../parts/factors/item.js';
import { ProseEnd } from '../parts/prose/end.js';
import { TermEnd } from '../parts/terms/end.js';
import { TermItem } from '../parts/terms/item.js';
import { AnswerItem, WhyItem } from '../parts/whys/item.js';
import { WiderEnd } from '../parts/wider/end.js';
import { WiderItem } from '../parts/wider/item.js';
import type { End, Item } from './part.js';
import type { ItemName } from './places.js';

/** What makes each thing of a document alive. */
export const items: Readonly<Partial<Record<ItemName, Item>>> = {
  factor: FactorItem,
  why: WhyItem,
  answer: AnswerItem,
  term: TermItem,
  wider: WiderItem,
};

/** What stands at the end of each part: how something is added to it. */
export const ends: Readonly<Partial<Record<SectionKind, End>>> = {
  factors: FactorsEnd,
  glossary: TermEnd,
  wider: WiderEnd,
  summary: ProseEnd,
  background: ProseEnd,
  detection: ProseEnd,
  response: ProseEnd,
  health: ProseEnd,
  evidence: ProseEnd,
  other: ProseEnd,
};
