export type { Considered } from './considered.js';
export {
  type Decision,
  decisionPath,
  decisionProblem,
  decisionText,
  isDecision,
  readDecision,
} from './decision.js';
export {
  type Incident,
  incidentIn,
  incidentOf,
  type Recurrence,
  recurrences,
  type Told,
  unknownIncident,
} from './incident.js';
export { type Advice, type Match, should } from './should.js';
