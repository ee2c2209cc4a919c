import type { PatternRule } from '../../rule.js';
import { denied } from './words.js';

export const preventable: PatternRule = {
  name: 'hindsight/preventable',
  severity: 'warning',
  bias: 'hindsight bias',
  says: '“{words}” says that the end was in plain sight.',
  why: 'After the fact every incident looks preventable; beforehand it was one risk among many.',
  ask: 'Which factors had to come together, and which of them could anybody see then?',
  instead: 'Leave the word out, and list the contributing factors.',
  source: 'Hindsight bias: what happened seems easier to foresee than it was',
  except: ['well', 'lucky'],
  patterns: [
    '[preventable|foreseeable|avoidable|unforced]',
    '[@adverb? preventable|foreseeable|avoidable]',
    '[easily|entirely|completely|readily|simply avoided|prevented|caught|averted|foreseen]',
    '[easy|simple|trivial to {avoid|prevent|foresee|predict}]',
    '[{be}ed (possible | not? hard|difficult | easy) to foresee|predict|anticipate|prevent|avoid]',
    '[{be}ed @adverb* predictable]',
    '[predictable outcome|consequence|result|failure]',
    '[{be}ed .. so|totally|completely|entirely unnecessary|needless]',
    '[needless|unnecessary outage|incident|downtime|interruption]',
  ],
  flags: [
    'This was a preventable incident.',
    'The loss was entirely avoidable.',
    'A wrong unit is easily caught.',
    'The second failover was foreseeable.',
    { text: 'Needless downtime for two shops', in: 'impact' },
  ],
  leaves: [
    'An unavoidable restart followed.',
    'The lock prevents duplicate writes.',
    'The pause was not avoidable.',
    'No foreseeable load reaches that limit.',
  ],
  accepts: (candidate) => !denied(candidate),
};
