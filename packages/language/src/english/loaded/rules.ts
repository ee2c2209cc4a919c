import type { Rule } from '../../rule.js';

export const loaded: readonly Rule[] = [];
