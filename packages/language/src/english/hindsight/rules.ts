import type { Rule } from '../../rule.js';
import { failedTo } from './failed-to.js';
import { shouldHave } from './should-have.js';

export const hindsight: readonly Rule[] = [shouldHave, failedTo];
