export { type Candidate, type Criterion, criteria, ownerCandidates, type Reason } from './candidates.js';
export { type Cast, castOf, type Mention, type Somebody } from './cast.js';
export { type Invitation, invitation, type MissingView } from './invitation.js';
export type { Invited, Team } from './invited.js';
export { type CallerNote, callerNote, type NoOwner, notOnePerson, ownerProblem } from './owners.js';
export { roleOf, type View, views, whoBrings } from './views.js';
