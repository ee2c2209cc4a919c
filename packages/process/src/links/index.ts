export { checkLinks, type Link } from './leads.js';
