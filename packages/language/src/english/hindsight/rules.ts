import type { Rule } from '../../rule.js';
import { boundToHappen } from './bound-to-happen.js';
import { couldHave } from './could-have.js';
import { didNot } from './did-not.js';
import { doneDifferently } from './done-differently.js';
import { failedTo } from './failed-to.js';
import { ifOnly } from './if-only.js';
import { inHindsight } from './in-hindsight.js';
import { leftUndone } from './left-undone.js';
import { missedChance } from './missed-chance.js';
import { missedSigns } from './missed-signs.js';
import { mustHaveKnown } from './must-have-known.js';
import { nobodyNoticed } from './nobody-noticed.js';
import { notEnough } from './not-enough.js';
import { obvious } from './obvious.js';
import { preventable } from './preventable.js';
import { shouldHave } from './should-have.js';
import { wasSupposedTo } from './was-supposed-to.js';
import { wouldHave } from './would-have.js';

/** Words that hold what happened against what is known now. */
export const hindsight: readonly Rule[] = [
  doneDifferently,
  shouldHave,
  couldHave,
  wouldHave,
  ifOnly,
  failedTo,
  nobodyNoticed,
  didNot,
  leftUndone,
  notEnough,
  preventable,
  inHindsight,
  wasSupposedTo,
  mustHaveKnown,
  missedChance,
  missedSigns,
  boundToHappen,
  obvious,
];
