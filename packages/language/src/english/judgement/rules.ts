import type { Rule } from '../../rule.js';

export const judgement: readonly Rule[] = [];
