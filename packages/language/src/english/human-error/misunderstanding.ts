import type { PatternRule } from '../../rule.js';
import { isDenied, isPassive, isPrevented, isTask } from '../clause.js';
import { isByThing, subjectOf } from '../doer.js';

export const misunderstanding: PatternRule = {
  name: 'human-error/misunderstanding',
  severity: 'warning',
  bias: 'fundamental attribution error',
  says: '“{words}” says that somebody got it wrong, and not what they read or heard.',
  why: 'The words and the picture they had allowed both readings; that is what can be made clearer.',
  ask: 'What did they read, hear or see, and which two readings does it allow?',
  instead: '“The page says …, which reads as … for those who …; what is meant is …”',
  source: 'Looking at the message before the reader',
  patterns: [
    '[{misunderstand|misread|misinterpret|misapprehend|mis-read}ed|misunderstanding|misunderstandings|misreading|misinterpretation|misconception]',
    '[understanding|knowledge|picture|mental-model .. @be @adverb* incorrect|wrong|flawed|incomplete|outdated|mistaken|inaccurate|false]',
    '[miscommunication|mis-communication|miscommunicated|mis-communicated]',
    '[confusion|ignorance|misconception|misapprehension] (on the part of | among | about | by | in the team | of)',
    '[communication error|failure|breakdown|mishap|lapse|problem] between|within|among|with|from @determiner? .. @human|@house|shifts',
    '[communication breakdown|mix-up|mishap] !table|list|report',
  ],
  flags: [
    'A misunderstanding of the two date fields led to the gap.',
    'The first mail was misread by the port office.',
    'The nurse misinterpreted the second scale.',
    'A communication breakdown between the two shifts left the gate open.',
    { text: 'Miscommunication about the start of the freeze', in: 'factors', role: 'factor' },
  ],
  leaves: [
    'The parser misread the header as a date.',
    'The heading was misread by the scanner.',
    'Nobody misread the page.',
    { text: 'Write the unit on each dial, so that none is misread', in: 'actions' },
    'The label was misread by the camera.',
  ],
  accepts: ({ match, sentence, known, passage }) => {
    if (isTask(sentence, passage)) return false;
    const { tokens } = sentence;
    const { from, to } = match.marked;
    if (isPrevented(sentence, from) || isDenied(sentence, from, to)) return false;
    const first = tokens[from]?.word.text ?? '';
    if (!/^mis.*(?:ed|ood|read)$/.test(first)) return true;
    if (isPassive(sentence, from)) return !isByThing(sentence, from, known);
    const { doer } = subjectOf(sentence, from, known);
    return doer !== 'thing' && doer !== 'customer';
  },
};
