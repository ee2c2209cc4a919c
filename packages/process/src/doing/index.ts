export { accountOf } from '../needs/account.js';
export { advanceDoings, answerDoings, type Decided, withdrawalDoings } from './decided.js';
export { type Doing, messageFor, messageOf, toldOf, type Verb } from './doing.js';
export { doingOf, messageOfSteps, thingNames } from './named.js';
export { keepMessage, restoreMessage } from './restoring.js';
