import type { PatternRule } from '../../rule.js';

export const doneDifferently: PatternRule = {
  name: 'hindsight/done-differently',
  severity: 'warning',
  bias: 'hindsight bias',
  says: '“{words}” asks for another past.',
  why: 'It makes people defend or accuse; how they saw the situation is what helps next time.',
  ask: 'What was there to see and to know at that moment?',
  instead: '“What did you see? What did you expect to happen next? What will we do differently?”',
  source: 'Asking for the view from inside the tunnel',
  places: ['summary', 'background', 'timeline', 'factors', 'review', 'questions', 'detection', 'response'],
  patterns: [
    '[what .. could|should|would|might @human|have .. have|been|done .. done|differently]',
    '[what could|should|would|might @determiner? @human have @participle]',
    '[what could|should have been done]',
    '[how could|should @determiner? @human have @participle]',
    '[what should @human do instead]',
  ],
  flags: [
    { text: 'What could we have done differently?', in: 'review' },
    { text: 'What should they have done at 10:40?', in: 'review' },
    { text: 'What could have been done to stop it?', in: 'factors', role: 'factor' },
    { text: 'How could the responder have known?', in: 'review' },
  ],
  leaves: [
    { text: 'What will we do differently?', in: 'review' },
    { text: 'What did you do next?', in: 'review' },
    { text: 'What could have led a responder to that step?', in: 'review' },
    { text: 'What could we have done differently?', in: 'lessons', role: 'heading' },
  ],
};
