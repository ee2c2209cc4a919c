import type { Rule } from '../../rule.js';
import { closed } from './closed.js';
import { justify } from './justify.js';
import { leading } from './leading.js';
import { whoDidIt } from './who-did-it.js';
import { whyPerson } from './why-person.js';

export const question: readonly Rule[] = [whoDidIt, justify, whyPerson, leading, closed];
