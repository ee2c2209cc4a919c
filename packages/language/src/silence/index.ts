export { ignoring } from './ignoring.js';
