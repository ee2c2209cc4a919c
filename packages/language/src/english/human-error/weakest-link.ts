import type { PatternRule } from '../../rule.js';
import { isDenied } from '../clause.js';

export const weakestLink: PatternRule = {
  name: 'human-error/weakest-link',
  severity: 'error',
  bias: 'fundamental attribution error',
  says: '“{words}” speaks of a person as a faulty part.',
  why: 'People are what keeps a system going on all the days that nothing is written about.',
  ask: 'Which conditions would have led anybody in this chair to the same act?',
  instead: 'Leave it out, and tell the conditions: “The console shows …, and … takes effect at once.”',
  source: 'People adapt, and that is why systems work',
  patterns: [
    'weak|weakest link|links',
    'bad|rotten apple|apples',
    'pebkac|pebcak|pebcac|pibkac|id-10t|id10t|luser|lusers',
    'layer 8|eight problem|issue|error|problems|issues',
    'layer-8',
    'between .. keyboard and .. chair',
    'human|people|humans|users|operators [@be @adverb* unreliable|error-prone|fallible]',
    'the? human|people factor|element|component !research|s',
    '^ human factors :',
    '@human [@be the @adverb? problem]',
    'to err is human',
    'people|humans|beings|operators|engineers [@adverb* (make | making | will make | do make | keep making | are bound to make) @determiner? mistakes|errors|mistake]',
    'people|human problem|weakness|weaknesses|fallibility|unreliability|nature !with',
    'wetware|meatware',
    'people|humans [@be what|where|who breaks|fails|fail|break]',
    '^ [mistakes @adverb* (happen | will happen | do happen | can happen | happened)]',
    'to [err is]',
    '(problem | fault | error | issue) .. [(in front of the) screen|keyboard|computer|monitor]',
    '[human factors (played | contributed | were | came)]',
  ],
  flags: [
    'Once again people are the weakest link.',
    'One bad apple spoils the whole rotation.',
    'Closed as PEBKAC.',
    'The fault was found between keyboard and chair.',
    'In the end the human factor was the cause.',
  ],
  leaves: [
    'Research on human factors is cited in the guide.',
    'A weak reference was collected too early.',
    'The weakest link budget is that of the northern line at 2 Mbit/s.',
    'People are not the weakest link here.',
  ],
  accepts: ({ match, sentence, known }) => {
    if (isDenied(sentence, match.from, match.to)) return false;
    const { tokens } = sentence;
    const last = tokens[match.to - 1]?.word.text ?? '';
    if (last.startsWith('link'))
      return tokens.some(({ word }) => word.classes.has('human')) && tokens[match.to]?.word.text !== 'budget';
    return !known.things.has(last);
  },
};
