import type { PatternRule } from '../../rule.js';
import { isDenied } from '../clause.js';
import { subjectOf } from '../doer.js';

export const villain: PatternRule = {
  name: 'judgement/villain',
  severity: 'error',
  bias: 'scapegoating',
  says: '“{words}” gives the story a villain.',
  why: 'A villain makes the story short, and everything else that had to come together is left out of it.',
  ask: 'What had to come together, on all sides, for this to happen?',
  instead: '“… was handed over at …; the note held …, and … was not on it.”',
  source: 'The second story behind the first',
  patterns: [
    '{drop}ed the ball',
    'dropping the ball',
    '{throw} .. under the bus',
    'asleep at (the | their) wheel|switch|job|post|desk',
    'sleeping|slept (on | at) (the | their | his | her) job|wheel|watch|post|desk',
    'scapegoat|scapegoats|villain|villains|wrongdoer|wrongdoers',
    'bad|guilty guy|guys',
    'guilty',
    '{toss|kick|bounce|push|pass}ed around|back between|and',
    'passed|passing the buck',
    'pointing|pointed fingers|finger|the',
    'finger-pointing',
    '{let|leave}ed (us | them | everyone | the team | the company | his | her | their) .. (down | in the lurch | hanging)',
    '{leave}ed (us | them | everyone) in the (lurch | dark)',
    'left holding the baby|bag',
    'on (his | her | their | my | our) watch',
    '{fall}ed asleep',
    '(fell | fallen | falling | slip | slipped | slipping) through the cracks',
    'missing in action',
    'nowhere to be (found | seen)',
    'washed (its | their | his | her) hands',
    'off the hook',
    '{hide}ed|hiding behind',
    '{do}ed (nothing | little) (to | about)',
    '(stood | sat | standing | sitting) by|idly|idle|around|back (and | while | as)',
    'not (lift | move) a finger',
    '{leave}ed .. alone with',
    'left to fend',
    '@human @be|@have @adverb* been? let down',
    'let|lets|leave|left @human hang|hanging|dangling',
    '{kick|toss|bounce|shuffle|shove}ed from .. to',
    '(carry | carried | carrying | hold | holding) the can',
    '(ran | running | run) around like',
    'headless (chicken | chickens)',
    '(every | each) man for himself',
    '(its | their | his | her) own (fault | making)',
    '{ruin}ed',
    'victim|victims of (the | our | a | another|their) .. @human|team',
    'caught napping|sleeping|off-guard|unawares',
    'not on the ball',
    '(eye | eyes) off the ball',
    '(caught | with) (his | her | their | our) (pants | trousers) down',
    '{give}ed @human the runaround|run-around|brush-off|cold',
  ],
  flags: [
    'The platform team dropped the ball.',
    'Support was thrown under the bus.',
    'The night shift was asleep at the wheel.',
    'A scapegoat was found within the hour.',
    'The supplier left us in the lurch.',
    'It fell through the cracks between two teams.',
  ],
  leaves: [
    'The message bus stalled for 12 minutes.',
    'We do not look for a scapegoat.',
    'The ball valve dropped to 40%.',
    'The watch on the bucket ended at 10:41 UTC.',
  ],
  accepts: ({ match, sentence, known }) => {
    const { tokens } = sentence;
    const text = tokens[match.from]?.word.text ?? '';
    if (text === 'not') return true;
    if (isDenied(sentence, match.from, match.to)) return false;
    if (/^(?:did|do|does|done|stood|sat|standing|sitting|hid|let)/.test(text))
      return subjectOf(sentence, match.from, known).doer !== 'thing';
    return text !== 'ruined' || subjectOf(sentence, match.from, known).doer !== 'thing';
  },
};
