import type { Rule } from '../../rule.js';
import { chainOfErrors } from './chain-of-errors.js';
import { fluke } from './fluke.js';
import { headedByAPerson } from './headed-by-a-person.js';
import { neverAgain } from './never-again.js';
import { rootCauseAnalysis } from './root-cause-analysis.js';
import { theOnlyCause } from './the-only-cause.js';
import { theRealCause } from './the-real-cause.js';
import { theRootCause } from './the-root-cause.js';
import { workedAsDesigned } from './worked-as-designed.js';

/** Words that end the search at one cause, or promise too much. */
export const singleCause: readonly Rule[] = [
  rootCauseAnalysis,
  theRootCause,
  theRealCause,
  theOnlyCause,
  headedByAPerson,
  workedAsDesigned,
  fluke,
  neverAgain,
  chainOfErrors,
];
