export { withAlias } from './alias.js';
export { followEvent } from './discussion.js';
export { follow, idsIn, naming } from './follow.js';
export { type Holder, type Move, mended, moved } from './mended.js';
export { filesLinked, textToday } from './past.js';
