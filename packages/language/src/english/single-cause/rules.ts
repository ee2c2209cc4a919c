import type { Rule } from '../../rule.js';

export const singleCause: readonly Rule[] = [];
