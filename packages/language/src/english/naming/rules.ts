import type { Rule } from '../../rule.js';
import { blame } from './blame.js';
import { fault } from './fault.js';
import { heOrShe } from './he-or-she.js';
import { noFaultOfOurs } from './no-fault-of-ours.js';
import { notThere } from './not-there.js';
import { personAsAgent } from './person-as-agent.js';
import { personNamed } from './person-named.js';
import { rank } from './rank.js';
import { responsible } from './responsible.js';
import { roleAsAgent } from './role-as-agent.js';
import { selfBlame } from './self-blame.js';
import { soleHuman } from './sole-human.js';
import { teamAsAgent } from './team-as-agent.js';
import { teamDidNot } from './team-did-not.js';
import { thosePeople } from './those-people.js';
import { usersBlamed } from './users-blamed.js';
import { whoever } from './whoever.js';

export const naming: readonly Rule[] = [
  personAsAgent,
  roleAsAgent,
  teamAsAgent,
  fault,
  blame,
  responsible,
  soleHuman,
  usersBlamed,
  teamDidNot,
  whoever,
  thosePeople,
  noFaultOfOurs,
  selfBlame,
  notThere,
  rank,
  personNamed,
  heOrShe,
];
