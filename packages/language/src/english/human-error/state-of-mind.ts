import type { PatternRule } from '../../rule.js';
import { isDenied, isPrevented } from '../clause.js';
import { list } from '../words/list.js';

export const stateOfMind: PatternRule = {
  name: 'human-error/state-of-mind',
  severity: 'error',
  bias: 'fundamental attribution error',
  says: '“{words}” is a big word for a state of mind, which nobody could see.',
  why: 'Such words cannot be checked or acted on; what people saw, expected and did can.',
  ask: 'What did they see, what did they expect, and what did they do?',
  instead: '“The panel showed …, so they expected …, and did …”',
  source: 'Not taking a label for an explanation',
  patterns: [
    '{lose|loss} of? (their | the | our | his | her)? (situational | situation) awareness',
    'loss|lack of (situational | situation)? awareness',
    'situational awareness @be lost',
    'poor|insufficient|reduced|inadequate|limited situational|situation awareness',
    'complacency|complacent|complacently|overconfidence|over-confidence|overconfident|over-confident|hubris|carelessness|recklessness|negligence|laziness|sloppiness|incompetence|stupidity|ignorance|thoughtlessness|indifference',
    'lack of @adverb? vigilance|diligence|discipline|care|rigour|rigor|ownership|responsibility|professionalism|commitment|motivation|urgency|thoroughness|caution|conscientiousness|foresight|prudence|seriousness|competence|effort|engagement|accountability|thought|common',
    'lack of a? sense of urgency|ownership|responsibility',
    'no sense of urgency',
    'insufficient|inadequate|poor vigilance|diligence|discipline|care',
    'tunnel-vision',
    'tunnel vision',
  ],
  flags: [
    'A loss of situational awareness led to the second restart.',
    'Complacency had set in after a year without incidents.',
    'The gap was down to a lack of vigilance.',
    'Tunnel vision kept the responders on the database.',
    { text: 'Lack of discipline in reviews', in: 'factors', role: 'factor' },
    'The team had grown complacent about the weekly warnings.',
  ],
  leaves: [
    'The situational-awareness dashboard was blank.',
    'Packet loss of 3% was measured between the zones.',
    'Complacency is no explanation.',
    'The lack of a care plan in the export was reported at 10:41 UTC.',
  ],
  accepts: ({ match, sentence }) => {
    if (isDenied(sentence, match.from, match.to) || isPrevented(sentence, match.from)) return false;
    return !nouns.has(sentence.tokens[match.to]?.word.text ?? '');
  },
};

/** "Lack of care" and no "lack of care records". */
const nouns = new Set(
  list('dashboard panel board plan plans record records label labels metadata tag tags field fields'),
);
