export { type PolicyChange, type PolicyPath, type PolicyValue, readPolicyChange } from './change.js';
export { type ChangedPolicy, changePolicy } from './changepolicy.js';
export { policyConflicts } from './conflicts.js';
export { keyAt, mapIn } from './keys.js';
export { policyMessage } from './message.js';
export { type SaidAt, saidIn } from './said.js';
export { newPolicy, type Settling, settingsIn } from './settings.js';
