export { type ActionFacts, dayOf, type FactorFacts, type Facts, factsOf, type Time } from './reading/facts.js';
