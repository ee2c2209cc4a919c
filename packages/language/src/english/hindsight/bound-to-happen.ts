import type { PatternRule } from '../../rule.js';
import { denied, textAt } from './words.js';

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
    return !denied(candidate) && !(present.has(before) && match.pattern.source.startsWith('[bound'));
  },
};

/** What holds in general is no verdict on the day. */
const present = new Set(['is', 'are', 'am', 'be']);
