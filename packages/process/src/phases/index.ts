/** The phases by themselves, for pages that read no text. */
export { aims, type Phase, phases } from '../phase.js';
