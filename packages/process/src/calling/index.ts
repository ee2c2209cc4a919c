export { policyWords } from './asking.js';
export { triggerMeanings } from './asks.js';
export { device } from './device.js';
export { type DraftFacts, type Filled, filled, zoneOf } from './fill.js';
export { foldedId, freeId, type NameFacts, problemOfId, proposedId } from './name.js';
export { eventOf, slug } from './slug.js';
export { builtInTemplates, isBuiltIn, templateAbout, templateNames, templatePath } from './template.js';
export { problemOfTitle } from './title.js';
