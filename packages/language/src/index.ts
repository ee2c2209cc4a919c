export { Checker, type CheckOptions, check } from './check.js';
export { documentOf, inPlace } from './example.js';
export type { PolicyPerson } from './known.js';
export type { Settings } from './report.js';
export type { Description, Example } from './rule.js';
