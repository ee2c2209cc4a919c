export * from './actions/index.js';
export { isWithin, type Period, periodIn } from './period/index.js';
export {
  type ActionFacts,
  dayOf,
  type FactorFacts,
  type Facts,
  factsOf,
  type Time,
} from './reading/facts.js';
export * from './statistics/index.js';
