import type { Reading } from '../patterns/reading.js';

/** The patterns of all rules, read. The bundle of the command has them here: see `scripts/bundle.mjs`. */
export const prepared: Reading | null = null;
