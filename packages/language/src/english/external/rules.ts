import type { Rule } from '../../rule.js';
import { blamesOthers } from './blames-others.js';
import { internalName } from './internal-name.js';
import { longSummary } from './long-summary.js';
import { noDuration } from './no-duration.js';
import { noImpact } from './no-impact.js';
import { personNamed } from './person-named.js';
import { stockApology } from './stock-apology.js';
import { stockAssurance } from './stock-assurance.js';
import { ticket } from './ticket.js';

export const external: readonly Rule[] = [
  ticket,
  internalName,
  personNamed,
  blamesOthers,
  stockApology,
  stockAssurance,
  noDuration,
  noImpact,
  longSummary,
];
