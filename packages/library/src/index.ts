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
export {
  type ActionFacts,
  dayOf,
  type FactorFacts,
  type Facts,
  factsOf,
  type Time,
} from './reading/facts.js';
export type { Field } from './reading/fields.js';
export type { ShownPassage } from './search/passages.js';
export { queryKeys } from './search/query.js';
export type { Result, Results, SearchOptions } from './search/search.js';
export * from './statistics/index.js';
