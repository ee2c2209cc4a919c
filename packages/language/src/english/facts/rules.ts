import type { Rule } from '../../rule.js';

export const facts: readonly Rule[] = [];
