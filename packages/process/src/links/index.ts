export { isElsewhere, namesIn, pathOf, resolvedAddress } from './address.js';
export { checkLinks, type Link } from './leads.js';
