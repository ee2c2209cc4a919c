export type { Considered } from './considered.js';
export {
  decisionPath,
  decisionProblem,
  decisionText,
  isDecision,
  type NotWritten,
  readDecision,
} from './decision.js';
export { type Incident, incidentIn, type Recurrence, recurrences, unknownIncident } from './incident.js';
export { type Decision, type Match, should } from './should.js';
