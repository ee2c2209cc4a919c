import type { Rule } from '../../rule.js';

export const naming: readonly Rule[] = [];
