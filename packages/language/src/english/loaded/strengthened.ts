import type { PatternRule } from '../../rule.js';
import { without } from './without.js';

export const strengthened: PatternRule = {
  name: 'loaded/strengthened',
  severity: 'warning',
  bias: 'negativity bias',
  says: '“{words}” adds force, and no information.',
  why: 'A stronger word for the same fact only tells how angry the writer was.',
  ask: 'What is left when the adverb goes?',
  instead: 'Leave the adverb out, or put the measure in its place.',
  source: 'Animated language distracts from what happened',
  patterns: [
    '[completely|totally|entirely|absolutely|fully|wholly] @adverb? ignored|neglected|disregarded|forgot|forgotten|overlooked|missed|unaware|unprepared|wrong|useless|unacceptable|inadequate|incompetent|clueless|oblivious|insufficient|careless|irresponsible|unreasonable|ridiculous|lost|dead|fried|fell',
    '[utterly|horribly|hopelessly|miserably|spectacularly|woefully|abysmally|blatantly|flagrantly|grossly|wildly|hideously|dreadfully|catastrophically|disastrously|epically|egregiously|terribly|shockingly|massively|ridiculously|insanely|crazily|outrageously|atrociously|blissfully|colossally] !parallel',
    '[(seriously | badly | royally | so | very badly) (wrong | broken | messed | screwed | out of hand)]',
    '[(epic | massive | colossal | gross | spectacular | blatant | flagrant | glaring | abject | monumental | egregious) @adverb? (fail | failure | oversight | error | mistake | blunder | gap | omission | neglect | negligence | misjudgement | misjudgment | hole | disregard | breach)]',
  ],
  flags: [
    'The second warning was completely ignored.',
    'The switch to the spare utterly failed.',
    'The move went horribly wrong.',
    'The queue was woefully small.',
    { text: 'A glaring gap in the tests', in: 'factors', role: 'factor' },
  ],
  leaves: [
    'The list was completely rebuilt by 11:02 UTC.',
    'The total of orders fell by 40%.',
    'The disk was completely full.',
    'The log line was entirely in capitals.',
  ],
  accepts: (candidate) => {
    const { match, sentence } = candidate;
    const alone = match.marked.to - match.marked.from === 1;
    return alone && sentence.tokens[match.marked.to] ? without(candidate) : true;
  },
};
