export { numbered, portableName } from './filename.js';
export { encoded, isPicture, linkTo } from './link.js';
export { attachMessage, detachMessage } from './message.js';
export { isNamed } from './named.js';
