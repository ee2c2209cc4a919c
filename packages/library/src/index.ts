export { type ActionFacts, dayOf, type FactorFacts, type Facts, factsOf, type Time } from './reading/facts.js';
export type { Followed } from './index/following.js';
export type { Hindrance } from './index/shelf.js';
export { type Library, type LibraryOptions, openLibrary, type Place, type RefreshOptions } from './library.js';
