import type { Rule } from '../../rule.js';
import { culprit } from './culprit.js';
import { disbelief } from './disbelief.js';
import { drama } from './drama.js';
import { emoticon } from './emoticon.js';
import { fate } from './fate.js';
import { nothingGood } from './nothing-good.js';
import { picture } from './picture.js';
import { ridicule } from './ridicule.js';
import { sarcasm } from './sarcasm.js';
import { shame } from './shame.js';
import { shouting } from './shouting.js';
import { slang } from './slang.js';
import { strengthened } from './strengthened.js';
import { violence } from './violence.js';

export const loaded: readonly Rule[] = [
  culprit,
  ridicule,
  sarcasm,
  fate,
  drama,
  picture,
  violence,
  slang,
  shame,
  strengthened,
  disbelief,
  shouting,
  emoticon,
  nothingGood,
];
