import type { Rule } from '../../rule.js';
import { alreadyDone } from './already-done.js';
import { fixTheHuman } from './fix-the-human.js';
import { fixTheIssue } from './fix-the-issue.js';
import { goesOn } from './goes-on.js';
import { groupOwner } from './group-owner.js';
import { idea } from './idea.js';
import { ifPossible } from './if-possible.js';
import { namedPerson } from './named-person.js';
import { noEnd } from './no-end.js';
import { noMeasure } from './no-measure.js';
import { noVerb } from './no-verb.js';
import { punishment } from './punishment.js';
import { question } from './question.js';
import { several } from './several.js';
import { wish } from './wish.js';

export const action: readonly Rule[] = [
  namedPerson,
  punishment,
  fixTheHuman,
  goesOn,
  fixTheIssue,
  noEnd,
  noMeasure,
  question,
  idea,
  alreadyDone,
  wish,
  ifPossible,
  noVerb,
  several,
  groupOwner,
];
