export * from './actions/index.js';
export type { Followed } from './index/following.js';
export type { Hindrance } from './index/shelf.js';
export {
  type Library,
  type LibraryOptions,
  openLibrary,
  type Place,
  type RefreshOptions,
} from './library.js';
export { isWithin, type Period, periodIn } from './period/index.js';
export { dayOf } from './reading/day.js';
export { foldedValue } from './reading/facets.js';
export { type ActionFacts, type FactorFacts, type Facts, factsOf, type Time } from './reading/facts.js';
export type { Field } from './reading/fields.js';
export {
  type Recurrence,
  type RecurrenceOptions,
  recurrencesIn,
  recurrencesInSteps,
  type Told,
} from './related/recurrences.js';
export type { RelatedOptions, Words } from './related/related.js';
export { type Reason, type Relative, reasonWords } from './related/relative.js';
export { type Chosen, chosenIn } from './search/chosen.js';
export type { ShownPassage } from './search/passages.js';
export { queryKeys } from './search/query.js';
export type { Result, Results, SearchOptions } from './search/search.js';
export * from './statistics/index.js';
export type { Concept } from './themes/concept.js';
export { concepts } from './themes/concepts.js';
export { conceptsIn, themesIn } from './themes/themes.js';
