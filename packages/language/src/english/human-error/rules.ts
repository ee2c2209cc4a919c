import type { Rule } from '../../rule.js';

export const humanError: readonly Rule[] = [];
