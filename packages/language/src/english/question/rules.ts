import type { Rule } from '../../rule.js';

export const question: readonly Rule[] = [];
