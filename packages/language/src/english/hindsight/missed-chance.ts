import type { PatternRule } from '../../rule.js';
import { isHuman, subjectOf } from '../doer.js';
import { holds, textAt } from './words.js';

const chances = 'opportunity|opportunities|chance|chances|occasion|occasions';

export const missedChance: PatternRule = {
  name: 'hindsight/missed-chance',
  severity: 'warning',
  bias: 'hindsight bias',
  says: '“{words}” sees a fork in the road where people saw only the road.',
  why: 'It takes the outcome to know which moment was a chance; before it, each was one moment of a busy day.',
  ask: 'What did people have in front of them at this moment, and what did they do with it?',
  instead: '“At … the graph showed …; they were busy with …, and took it for …”',
  source: 'Hindsight bias: turning moments into choices',
  except: ['well', 'lucky', 'actions', 'wider'],
  patterns: [
    `[@human @adverb? missed .. ${chances}]`,
    `[missed ${chances}]`,
    `[{miss|waste|squander|overlook} .. ${chances} to|for|of]`,
    `[${chances} ... missed|wasted|squandered|overlooked|lost]`,
    `[@be|had|were many|several|two|three|enough|ample|multiple|numerous|plenty|every|repeated of? ${chances} to|for]`,
    '[ample|plenty|enough|sufficient of? time to {react|act|stop|respond|escalate|prevent|avoid|test|check|intervene}]',
  ],
  flags: [
    'This was a missed opportunity.',
    'We missed the chance to stop the belt in March.',
    'There were several opportunities to catch the wrong unit.',
    'The crew had every chance to turn back.',
    'There was ample time to react.',
    { text: 'An opportunity to catch this was missed', in: 'factors', role: 'factor' },
  ],
  leaves: [
    'There was not enough time to test the spare before the season.',
    'The chance of a second fault is low.',
    'A second window opened at 14:00 UTC.',
    { text: 'There was enough time to warn the drivers', in: 'lucky' },
  ],
  accepts: ({ match, sentence, known }) =>
    (textAt(sentence, match.from) !== 'had' || isHuman(subjectOf(sentence, match.from, known).doer)) &&
    textAt(sentence, match.from - 1) !== 'not' &&
    !holds(sentence, denials, match.from - 3, match.from),
};

const denials = new Set(['not', 'no', 'never', 'without', 'if']);
