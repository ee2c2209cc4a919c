import type { Told } from '@debrief/process/deciding';
import { atOnce, type Steps } from '../steps.js';
import type { Counted } from './counted.js';
import { type CountName, countFigure, countNames } from './counts.js';
import { type DurationName, durationFigure, durationNames } from './durations.js';
import type { Figure } from './figure.js';
import { type FollowName, followFigure, followNames, judgedFigure, verdictFigure } from './follow.js';
import { type LearningName, learningNames, toPublishFigure, toReviewFigure } from './learning.js';
import { type FactorName, factorNames, levelsFigure, themesFigure } from './themes.js';
import { type Decided, writtenFigure } from './written.js';

/** The figures, group by group, in the order in which they are shown. */
export const figureGroups = {
  durations: durationNames,
  incidents: countNames,
  learning: [...learningNames, 'written'],
  actions: followNames,
  factors: factorNames,
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type FigureGroup = keyof typeof figureGroups;
export type FigureName = DurationName | CountName | LearningName | 'written' | FollowName | FactorName;

/** All names of figures. */
export const figureNames: readonly FigureName[] = Object.values(figureGroups).flat();

/** What figures are worked out from. Nobody's name is in it. */
export interface Material {
  readonly postmortems: readonly Counted[];
  readonly decisions: readonly Decided[];
  /** Whether policy asks for a postmortem. */
  readonly asks: (told: Told) => boolean;
  /** The day on which each was final for the first time, by id; null where the past is not known. */
  readonly published: ReadonlyMap<string, string> | null;
  /** `2026-11-21` */
  readonly today: string;
}

/** One figure: `figure('to-detect', material).value`. */
export function figure(name: FigureName, material: Material): Figure<FigureName> {
  return atOnce(figureInSteps(name, material));
}

/** The same step by step, for those who have others to answer meanwhile. */
export function* figureInSteps(name: FigureName, material: Material): Steps<Figure<FigureName>> {
  const { postmortems, decisions, asks, published, today } = material;
  switch (name) {
    case 'to-detect':
    case 'to-acknowledge':
    case 'to-mitigate':
    case 'to-resolve':
      return durationFigure(name, postmortems);
    case 'to-review':
      return toReviewFigure(postmortems, today);
    case 'to-publish':
      return toPublishFigure(postmortems, published);
    case 'written':
      return yield* writtenFigure(postmortems, decisions, asks);
    case 'follow-through':
    case 'actions-by-kind':
    case 'actions-by-month':
      return followFigure(name, postmortems, today);
    case 'judged':
      return judgedFigure(postmortems, today);
    case 'verdicts':
      return verdictFigure(postmortems);
    case 'themes':
      return yield* themesFigure(postmortems);
    case 'levels':
      return levelsFigure(postmortems);
    default:
      return countFigure(name, postmortems);
  }
}
