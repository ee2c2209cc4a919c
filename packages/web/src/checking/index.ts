export { type Put, useFindings } from './findings.js';
export { Proofed } from './proofed.js';
