export { numbered, portableName } from './filename.js';
export { encoded, isPicture, linkTo } from './link.js';
export { attachMessage } from './message.js';
