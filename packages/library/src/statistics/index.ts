export { dayOf } from '../reading/day.js';
export { atOnce, type Steps } from '../steps.js';
export { type Counted, type CountedAction, withoutPeople } from './counted.js';
export { decidedOf } from './decided.js';
export type { Count, Counts, Figure, Interval, LeftOut, Parts, Spread } from './figure.js';
export { type Filterable, type StatisticsFilters, selected, unknownIn } from './filter.js';
export { median, medianInterval } from './median.js';
export {
  type FigureGroup,
  type FigureName,
  figure,
  figureGroups,
  figureInSteps,
  figureNames,
  type Material,
} from './statistics.js';
export { type Theme, type ThemedFactor, themesOf } from './themes.js';
export { type VerdictGroup, verdictGroups, verdictOf } from './verdict.js';
export type { Decided } from './written.js';
