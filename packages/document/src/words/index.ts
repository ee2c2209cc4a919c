/** What pages for reading need, without the parser. */
export { firstIndex } from '../search.js';
export { type Moment, moments } from '../timeline/moments.js';
