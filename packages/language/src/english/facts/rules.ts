import type { Rule } from '../../rule.js';
import { earlyFix } from './early-fix.js';
import { guess } from './guess.js';
import { hiddenActor } from './hidden-actor.js';
import { opinion } from './opinion.js';
import { outage } from './outage.js';
import { playingDown } from './playing-down.js';
import { timeWithoutZone } from './time-without-zone.js';
import { unknownAcronym } from './unknown-acronym.js';
import { vagueAmount } from './vague-amount.js';
import { vagueDegree } from './vague-degree.js';
import { vagueShare } from './vague-share.js';
import { vagueTime } from './vague-time.js';

export const facts: readonly Rule[] = [
  outage,
  hiddenActor,
  earlyFix,
  guess,
  opinion,
  playingDown,
  vagueTime,
  vagueAmount,
  vagueShare,
  vagueDegree,
  timeWithoutZone,
  unknownAcronym,
];
