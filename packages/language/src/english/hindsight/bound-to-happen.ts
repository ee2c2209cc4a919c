import type { PatternRule } from '../../rule.js';
import { denied, holds, textAt } from './words.js';

export const boundToHappen: PatternRule = {
  name: 'hindsight/bound-to-happen',
  severity: 'warning',
  bias: 'hindsight bias',
  says: '“{words}” makes the outcome look certain beforehand.',
  why: 'What feels inevitable now was one of many possible days, and most of them went well.',
  ask: 'How likely did this look before, and what kept it away until then?',
  instead: '“The risk was noted in …, judged as …”',
  source: 'Hindsight bias: seeing the incident as inevitable',
  except: ['lucky'],
  patterns: [
    '[bound|destined|doomed|guaranteed to {happen|fail|break|occur|go|end|crash}]',
    '[{wait}ing to happen]',
    '[{be}ed|seemed|became|been .. inevitable]',
    '[doomed]',
    '[recipe for disaster]',
    '[the inevitable {happen|occur|come}ed]',
    '[inevitably @past]',
    '[sooner or later]',
    '[{be}ed always|bound|just going to]',
    '[{be}ed going to {happen|fail|break|burst|collapse} ... later|anyway|eventually|someday|day]',
    '[{have}ed to {happen|come} sooner|eventually|someday|one|at]',
    '[{be}ed never going to {work|hold|last|end|scale}]',
    '[could not end|go|turn well|good|otherwise]',
    '[could only end|go badly|wrong|one]',
    '[{have}ed to go|end wrong|badly]',
    '[{ask}ing for trouble]',
    '[invitation to disaster|trouble|failure]',
    '[pre-programmed|preprogrammed] $',
    '[clear|obvious|plain|doomed|evident from the start|beginning|outset]',
    '[from the start|beginning|outset .. clear|obvious|plain|evident|doomed]',
    '[a|in long time coming]',
    '[was|were to be expected] $',
    '[was|were to be expected] that|,',
    '[as was|could to? be expected]',
    '[disaster|accident|incident|failure in waiting]',
    '[disaster|accident|incident|failure in the making]',
    '[{see}ed|see (it | this | that) coming]',
    '[only|just a matter|question of time]',
    '[{be}ed @determiner? question of when]',
  ],
  flags: [
    'It was bound to happen.',
    'The import was an accident waiting to happen.',
    'The crash was inevitable.',
    'It was only a matter of time until the disk filled.',
    'The retries inevitably flooded the gateway.',
  ],
  leaves: [
    'Failure is inevitable in complex systems.',
    'Predictable latency was restored at 11:20 UTC.',
    'The crash was not inevitable.',
    'The worker is waiting to be told where to write.',
  ],
  accepts: (candidate) => {
    const { match, sentence } = candidate;
    const before = textAt(sentence, match.from - 1);
    // "It will come back sooner or later" looks ahead.
    if (match.pattern.source.startsWith('[sooner')) return !holds(sentence, ahead) && !denied(candidate);
    return !denied(candidate) && !(present.has(before) && match.pattern.source.startsWith('[bound'));
  },
};

/** What holds in general is no verdict on the day. */
const ahead = new Set(['will', 'may', 'might', 'is', 'are']);
const present = new Set(['is', 'are', 'am', 'be']);
