export { type Advance, advance } from './advance.js';
export { type Answer, answer, withdrawal } from './answer.js';
export { check } from './check.js';
export { type Due, dues, lookAgain, reviewDues } from './clocks.js';
export type { Context, History, Surroundings, Version } from './context.js';
export { addDays, dayIn, daysBetween } from './day.js';
export { checkLinks, type Link } from './links/leads.js';
export { linksIn } from './links/links.js';
export type { Lack, Need } from './need.js';
export { sameFactors } from './needs/agreement.js';
export { waitedFor } from './needs/answers.js';
export { reasonsAsked } from './needs/causes.js';
export { criteriaFor, reviewCriteria } from './needs/criteria.js';
export { unaskedWays, type WhyWay, whyWays } from './needs/deeper.js';
export { needs } from './needs/needs.js';
export { askedQuestions, unansweredWider, widerQuestions } from './needs/questions.js';
export { isSaid } from './needs/said.js';
export { emptyParts, hasPart, partNames } from './needs/sections.js';
export { dayHeld } from './needs/times.js';
export { aims, type Phase, phases } from './phase.js';
export * from './policy/index.js';
export { nearest } from './policy/nearest.js';
export { type AgendaItem, type AgendaTopic, agenda, agendaTopics } from './review/agenda.js';
export { type Answered, absentNow, answersOf } from './review/answers.js';
export { type ProcessRule, processRules } from './rules.js';
export { type NeedLack, type PhaseStanding, type Standing, standing } from './standing.js';
export {
  claimedStatus,
  type Gate,
  nextStatus,
  reaches,
  type Status,
  statuses,
  statusNamed,
} from './status.js';
export type { ThingWay, Way } from './way.js';
export { eachOnce, isAmong, samePerson } from './who.js';
export { withArticle } from './words.js';
