import type { Rule } from '../rule.js';
import { action } from './action/rules.js';
import { external } from './external/rules.js';
import { facts } from './facts/rules.js';
import { hindsight } from './hindsight/rules.js';
import { humanError } from './human-error/rules.js';
import { judgement } from './judgement/rules.js';
import { loaded } from './loaded/rules.js';
import { naming } from './naming/rules.js';
import { question } from './question/rules.js';
import { singleCause } from './single-cause/rules.js';

/** All rules, family by family. Where two of one family object to the same words, the first one speaks. */
export const rules: readonly Rule[] = [
  ...naming,
  ...humanError,
  ...hindsight,
  ...judgement,
  ...singleCause,
  ...loaded,
  ...facts,
  ...action,
  ...question,
  ...external,
];
