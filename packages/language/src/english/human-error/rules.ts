import type { Rule } from '../../rule.js';
import { accident } from './accident.js';
import { attention } from './attention.js';
import { forgot } from './forgot.js';
import { humanErrorLabel } from './human-error.js';
import { lackOfKnowledge } from './lack-of-knowledge.js';
import { mistake } from './mistake.js';
import { misunderstanding } from './misunderstanding.js';
import { offProcedure } from './off-procedure.js';
import { slip } from './slip.js';
import { stateOfMind } from './state-of-mind.js';
import { weakestLink } from './weakest-link.js';

export const humanError: readonly Rule[] = [
  humanErrorLabel,
  weakestLink,
  stateOfMind,
  offProcedure,
  slip,
  forgot,
  attention,
  lackOfKnowledge,
  misunderstanding,
  accident,
  mistake,
];
