import type { SectionKind } from '@debrief/document';
import { UnderFactors } from '../deciding/answers/underfactors.js';
import { CriterionItem } from '../deciding/review/criterion.js';
import { DissentItem } from '../deciding/review/dissent.js';
import { ReviewEnd } from '../deciding/review/end.js';
import { ActionEnd } from '../parts/actions/end.js';
import { ActionItem } from '../parts/actions/item.js';
import { AmendmentEnd } from '../parts/amendments/end.js';
import { AmendmentItem } from '../parts/amendments/item.js';
import { EntryEnd } from '../parts/entries/end.js';
import { EntryItem } from '../parts/entries/item.js';
import { ExternalEnd } from '../parts/external/end.js';
import { FactorsEnd } from '../parts/factors/end.js';
import { FactorItem } from '../parts/factors/item.js';
import { FollowUpDue, FollowUpEnd } from '../parts/followup/end.js';
import { ImpactEnd } from '../parts/impact/end.js';
import { ImpactItem } from '../parts/impact/item.js';
import { LearnedEnd, LuckyEnd, WellEnd, WrongEnd } from '../parts/lessons/end.js';
import { LessonItem } from '../parts/lessons/item.js';

import { ProseEnd } from '../parts/prose/end.js';
import { QuestionEnd } from '../parts/questions/end.js';
import { QuestionItem } from '../parts/questions/item.js';
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
  entry: EntryItem,
  action: ActionItem,
  impact: ImpactItem,
  lesson: LessonItem,
  question: QuestionItem,
  term: TermItem,
  amendment: AmendmentItem,
  wider: WiderItem,
  criterion: CriterionItem,
  dissent: DissentItem,
};

/** What stands at the end of each part: how something is added to it. */
export const ends: Readonly<Partial<Record<SectionKind, End>>> = {
  factors: FactorsEnd,
  timeline: EntryEnd,
  wider: WiderEnd,
  actions: ActionEnd,
  followup: FollowUpEnd,
  glossary: TermEnd,
  review: ReviewEnd,
  impact: ImpactEnd,
  lessons: LearnedEnd,
  lucky: LuckyEnd,
  questions: QuestionEnd,
  well: WellEnd,
  wrong: WrongEnd,
  summary: ProseEnd,
  background: ProseEnd,
  detection: ProseEnd,
  response: ProseEnd,
  health: ProseEnd,
  evidence: ProseEnd,
  other: ProseEnd,
  external: ExternalEnd,
  amendments: AmendmentEnd,
};

/** What stands below that: what is decided about a part as a whole. */
export const below: Readonly<Partial<Record<SectionKind, End>>> = {
  actions: FollowUpDue,
  factors: UnderFactors,
};
