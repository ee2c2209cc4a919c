export { type PolicyChange, type PolicyPath, type PolicyValue, readPolicyChange } from './change.js';
export { type ChangedPolicy, changePolicy } from './changepolicy.js';
export { keyAt } from './keys.js';
export { policyMessage } from './message.js';
export { type SaidAt, saidIn } from './said.js';
