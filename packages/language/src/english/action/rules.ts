import type { Rule } from '../../rule.js';

export const action: readonly Rule[] = [];
