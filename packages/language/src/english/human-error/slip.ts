import type { PatternRule } from '../../rule.js';
import { isDenied, isPrevented, isTask } from '../clause.js';
import { isHuman, subjectOf } from '../doer.js';
import { list } from '../words/list.js';

export const slip: PatternRule = {
  name: 'human-error/slip',
  severity: 'warning',
  bias: 'fundamental attribution error',
  says: '“{words}” makes a slip of the hand the cause.',
  why: 'Hands slip every day, and nothing happens where the next step checks what they typed.',
  ask: 'What took the value as it was, and where would a check have stood?',
  instead: '“The tool accepted … as …; nothing compares it with …”',
  source: 'A slip becomes an incident only through what accepts it',
  patterns: [
    'typo|typos|mistyping|misspelling|misspellings|typographical !in',
    'typo|typos|misspelling in',
    '{mistype|misspell|misclick|mis-click|mistyp|mis-type|fat-finger|fat-fingere}ed|misspelt',
    'fat-finger|fat-fingers|fat-fingering|fatfingered|fatfinger',
    'fat finger|fingers|fingered|fingering',
    'copy-paste|copy-and-paste|copy/paste|copypaste|cut-and-paste|transcription|keying|typing error|errors|mistake|mistakes|slip',
    'copy paste|and paste? error|errors|mistake|mistakes',
    'slip of the? finger|fingers|hand|keyboard|tongue|pen|eye|eyes',
    'wrong keystroke|key-stroke|click|keypress',
    'mix-up|mixup',
    '@human .. in|into|on @determiner wrong terminal|window|tab|shell|session|console|prompt|screen|box|field',
    '@human @have? @adverb* {mix|get|muddle}ed .. [up|confused|mixed]',
    '{confuse}ed .. with|for|and',
    '@human @adverb* {confuse}ed @determiner|two',
    '@person|someone|somebody @have? @adverb* @past @determiner [wrong]',
    'wrong button|key|option|row|entry|line|item|menu|field|file|host|cable|disk @be|@have been? {click|press|pick|select|choose|type|enter|pull|unplug|hit}ed',
    'in|into|from @determiner wrong terminal|window|tab|shell|session|console|prompt|directory',
    'wrong|incorrect|erroneous manual|human input|entry|edit|change|keying',
    'stray|wrong|errant|extra keystroke|click|keypress|key-press',
    'a copying|typing|keying|spelling|input|data-entry error|mistake|slip',
    'data entry error|mistake',
    'typing|spelling|keying mistakes|errors by',
    '{click|press|hit|push|pick|select}ed @determiner wrong button|key|option|entry|item|line|row|tab|menu',
    '{type|paste|enter}ed @determiner|in wrong .. ',
  ],
  flags: [
    'The outgoing limit was 10 instead of 100 due to a typo.',
    'Someone fat-fingered the flag.',
    'The route was lost because of a copy-paste error.',
    'The engineer mistyped the name of the bucket.',
    { text: 'Typo in the name of the queue', in: 'factors', role: 'factor' },
    'She clicked the wrong button in the old console.',
  ],
  leaves: [
    'Typo-tolerant search was degraded for 9 minutes.',
    'The tool accepts a region that does not exist without a warning.',
    { text: 'Reject unknown keys, so that a typo fails the build', in: 'actions' },
    'The new form rejects a typo in the account number.',
    'Users who mistyped their password saw a blank page.',
  ],
  accepts: ({ match, sentence, passage, known }) => {
    if (isTask(sentence, passage)) return false;
    if (isDenied(sentence, match.from, match.to) || isPrevented(sentence, match.from)) return false;
    const first = sentence.tokens[match.from]?.word.text ?? '';
    if (sentence.tokens[match.from]?.word.classes.has('customer')) return false;
    const { doer, from } = subjectOf(sentence, match.from, known);
    if (sentence.tokens[from - 1]?.word.classes.has('customer')) return false;
    if (sentence.tokens[match.from - 1]?.word.classes.has('determiner') && verbs.test(first)) return false;
    if (
      verbs.test(first) &&
      doer === 'unsaid' &&
      !sentence.tokens[match.to]?.word.classes.has('determiner') &&
      !acts.test(first)
    )
      return false;
    if (verbs.test(first))
      return doer !== 'customer' && (isHuman(doer) || doer === 'unsaid' || !acts.test(first));
    return (
      !fixing.has(sentence.tokens[match.from - 2]?.word.text ?? '') &&
      !fixing.has(sentence.tokens[match.from - 1]?.word.text ?? '')
    );
  },
};

const verbs = /^(?:mis|click|press|hit|push|pick|select|typed|past|enter|confus)/;
const acts = /^(?:click|press|hit|push|pick|select|typed|past|enter|confus)/;
const fixing = new Set(list('fix fixed fixes fixing correct corrected correcting'));
