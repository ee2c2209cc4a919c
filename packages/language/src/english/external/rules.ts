import type { Rule } from '../../rule.js';

export const external: readonly Rule[] = [];
