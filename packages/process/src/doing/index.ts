export { type Doing, messageFor, messageOf, toldOf, type Verb } from './doing.js';
export { doingOf, thingNames } from './named.js';
