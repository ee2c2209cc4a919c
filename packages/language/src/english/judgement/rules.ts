import type { Rule } from '../../rule.js';
import { asUsual } from './as-usual.js';
import { badDecision } from './bad-decision.js';
import { botched } from './botched.js';
import { carelessly } from './carelessly.js';
import { character } from './character.js';
import { hero } from './hero.js';
import { immature } from './immature.js';
import { inadequate } from './inadequate.js';
import { intent } from './intent.js';
import { justHadTo } from './just-had-to.js';
import { punishment } from './punishment.js';
import { rushed } from './rushed.js';
import { tempo } from './tempo.js';
import { tooMuchTrust } from './too-much-trust.js';
import { unacceptable } from './unacceptable.js';
import { villain } from './villain.js';
import { wronglyAssumed } from './wrongly-assumed.js';
import { yardstick } from './yardstick.js';

export const judgement: readonly Rule[] = [
  punishment,
  character,
  wronglyAssumed,
  carelessly,
  yardstick,
  badDecision,
  botched,
  intent,
  villain,
  hero,
  inadequate,
  rushed,
  tempo,
  tooMuchTrust,
  justHadTo,
  unacceptable,
  asUsual,
  immature,
];
