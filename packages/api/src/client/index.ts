export type { Problem, ProblemName } from '../problem.js';
export type { ActionList, ActionRow } from '../shapes/actions.js';
export type { Decision, Decisions, Policy } from '../shapes/agreed.js';
export type {
  Call,
  Called,
  CalledAlready,
  Counsel,
  Decide,
  Decided,
  Offers,
  ReadTime,
  Same,
  Sketch,
} from '../shapes/calling.js';
export type { Card } from '../shapes/card.js';
export type { Change, Changed, Stale } from '../shapes/change.js';
export type { Advance, AgendaItem, Answer, Answered, Deciding, NotYet } from '../shapes/deciding.js';
export type { Discuss, Discussed } from '../shapes/discussing.js';
export type { Discussion, Remark, Thread } from '../shapes/discussion.js';
export type { ChangeEvent } from '../shapes/event.js';
export type { Finding } from '../shapes/finding.js';
export type { GuidePage, Guides, Rule, RuleExample, RuleSummary, Rules } from '../shapes/guide.js';
export type { ComparedRow, Comparison, History, Step } from '../shapes/history.js';
export type { Draft, FollowUp, Home, Waiting } from '../shapes/home.js';
export type { Listening } from '../shapes/listening.js';
export type { Me, Person } from '../shapes/person.js';
export type { Attachment, Heading, Postmortem } from '../shapes/postmortem.js';
export type { Facet, Found, Passage, Recurrence, Recurrences, Relative, Results } from '../shapes/search.js';
export type { Firing, PolicyChangeBody, PolicyChanged, PolicyStale } from '../shapes/settings.js';
export type { Need, PhaseStanding, Standing, Status } from '../shapes/standing.js';
export type { Figure, Statistics } from '../shapes/statistics.js';
export type { Attached, Detach, Detached, Paste, Pasted, PastedRow } from '../shapes/timeline.js';
export type { Way } from '../shapes/way.js';
export {
  ApiError,
  type Asking,
  type Client,
  type ClientOptions,
  createClient,
  type Query,
  type QueryOf,
} from './client.js';
