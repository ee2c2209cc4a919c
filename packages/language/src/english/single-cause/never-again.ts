import type { PatternRule } from '../../rule.js';
import { holds } from '../hindsight/words.js';

export const neverAgain: PatternRule = {
  name: 'single-cause/never-again',
  severity: 'warning',
  bias: 'illusion of control',
  says: '“{words}” promises more than anybody can.',
  why: 'A promise of certainty closes the question, and the next incident breaks it.',
  ask: 'By how much does this make it less likely, or sooner seen, or easier to undo?',
  instead: '“This makes … less likely, because …”',
  source: 'Resilience: being ready again and again',
  patterns: [
    '[never @adverb? {happen|occur|recur|reoccur|re-occur} again]',
    '[will|can|could never @adverb? {happen|occur|recur|reoccur}]',
    '[will|can not {recur|reoccur|re-occur}]',
    '[will|can not .. {happen|occur} again]',
    '[will not .. {fail|break|see|repeat|suffer|face|fall|stop} .. again] $',
    '[will|can|could|shall not .. {happen|occur} any more|longer]',
    '[@be now @adverb* safe|immune|secure] $',
    '[@be now @adverb* immune] to|against',
    '[the last time] we|you|they|this|it|anybody|anyone will|happens|sees|see',
    '^ this|that|it will? be|was|is [the last time] $',
    '[bullet|fool|idiot proof]',
    '[{ensure|guarantee} .. never ... {happen|occur|recur|reoccur|fail|break|repeat}]',
    '[{ensure|guarantee} .. not|no ... {happen|occur} again]',
    '[{ensure|guarantee} .. not|no ... {recur|reoccur}]',
    '[{guarantee|ensure} .. (impossible | zero downtime)]',
    '[impossible for|to .. {happen|occur|recur} again]',
    '[permanently|definitively {fix|solve|resolve|cure|eliminate}ed]',
    '[{fix|solve|resolve|prevent|eliminate|cure|stop} .. (for good | once and for all | forever | (for all time))]',
    '[once and for all]',
    '[{eliminate|remove|exclude} (any|every|all)? (chance|risk|possibility|risks) of .. {happen}ing]',
    '[{eliminate|remove} all|any|every risk|risks|chance|possibility]',
    '[never let .. {happen} again|twice]',
    '[prevent|prevents .. completely|entirely|forever|altogether]',
    '[will|can|to completely|entirely|totally|fully|permanently prevent|eliminate|exclude]',
    '[{make} sure .. never ... {happen|occur|recur|fail|break}]',
    '[{prevent|exclude|avoid} any|all .. recurrence|repetition|repeat|reoccurrence]',
    '[{rule} out any|a|every .. recurrence|repetition|repeat]',
    '[will never again]',
    '[repeat|repetition|recurrence {be} .. impossible]',
    '[impossible (for good | forever)]',
    '[impossible from now on]',
    '[no chance|risk|way|possibility of .. recurrence|recurring|repeat|repeating|happening]',
    '[zero chance|risk]',
    '[bulletproof|bullet-proof|foolproof|fool-proof|watertight]',
    '[this|it|that will|can no longer {happen|occur}]',
    '[will never (be|see|have|cause|fail|break) ... again]',
    '[from now on .. impossible]',
    '[100% certain|sure|guaranteed]',
    '[{be} (now)? a thing of the past]',
    '[no way|chance|possibility (that)? (this|it|that) (can|could|will) .. {happen|occur|recur}]',
    '[impossible that .. {happen|occur|recur}]',
    '[exclude|excludes|excluded|rule|rules|ruled that|out .. {happen|occur|recur} again]',
    '[@human will never .. again]',
    '[{be} .. (for good | once and forever | for ever)] $',
    '[will|shall|can not {repeat}]',
    '[must|shall|may never|not .. {happen|occur|recur} again]',
    '[such .. (are|is) .. excluded|impossible]',
    '[will hold forever]',
    '[will|can|could|shall not .. {happen|occur} a|twice|anymore|ever]',
    '[will|can|could not @adverb* {come} back]',
    '[will|can not @adverb* return|reappear|resurface]',
    '[will|can not be .. problem|issue|risk|concern|threat any|anymore|again]',
    '[repeat|repetition|recurrence|reoccurrence {be} .. (ruled out | excluded | out of the question)]',
    '[no ... ever ... again|twice]',
    '[{make} sure|certain .. not|no ... {recur|reoccur|repeat}]',
    '[{make} sure|certain .. not|no ... {happen|occur} .. again]',
    '[class|kind|type|sort|category|family of .. (is|are|has|have|was) .. impossible|eliminated|solved|history]',
    '[class|kind|type|sort|category|family of .. will be eliminated|impossible|solved|gone]',
    '[{eliminate}ed (this|the|that|a|an) .. class|kind|type|category|family|risk]',
    '[risk|risks|danger|possibility|chance {be|have} .. completely|entirely|fully|totally|permanently removed|eliminated|excluded|gone]',
    '[there will|can be no repeat|recurrence|repetition]',
    '[there will|can be no more|further .. outages|incidents|failures|losses|surprises]',
    '[no such ... will|can .. {happen|occur|recur}]',
    '[{fix|solve|resolve|cure} .. permanently|definitively]',
    '[problem|issue|matter|risk {be} .. behind us]',
    '[no longer|anymore be a problem|issue|risk]',
    '[{be} .. 100% safe|secure|certain|protected]',
    '[100% safe|secure|protected]',
    '[from ever {happen|occur|recur}ing]',
  ],
  flags: [
    'This will never happen again.',
    'The new check guarantees this cannot recur.',
    'The lock will ensure it never happens on that path.',
    'With the pin in place the fault can never occur again.',
    'The valve will not fail again.',
    { text: 'Pin the version to fix this once and for all', in: 'actions' },
    { text: 'The disk was permanently fixed', in: 'timeline' },
  ],
  leaves: [
    'Never retry on 4xx.',
    'The page will not come back until the cache is warm.',
    'At-least-once delivery is guaranteed.',
    'We changed two things to make it less likely that this happens again.',
    'Writes should never rely on one region.',
    'That had never happened before.',
    'It is not possible to guarantee that this will not happen again.',
  ],
  accepts: ({ match, sentence }) => {
    const { tokens } = sentence;
    const first = tokens[match.from];
    const last = tokens[match.to - 1];
    if (!first || !last) return false;
    if (holds(sentence, softened, 0, match.to) || holds(sentence, wanted, match.from - 4, match.to))
      return false;
    const { source } = match.pattern;
    if (source.startsWith('[will|can|could never') && !holds(sentence, whole, match.from - 2, match.to + 2))
      return false;
    // In a timeline, "permanently fixed" is the other side of a workaround.
    if (/^\[permanently|permanently\|definitively/.test(match.pattern.source))
      return { from: first.from, to: last.to, severity: 'note' };
    if (holds(sentence, spoken, 0, match.to) && holds(sentence, notSaid, 0, match.to)) {
      const at = tokens.findIndex(({ word }) => spoken.has(word.text));
      if (holds(sentence, notSaid, at - 3, at)) return false;
    }
    if (source.startsWith('[exclude') && holds(sentence, notSaid, match.from - 3, match.from)) return false;
    if (/return\||come/.test(source) && holds(sentence, bounded, match.to)) return false;
    const certain = tokens.findIndex(({ word }) => word.text === 'certain');
    if (certain > 0 && tokens[certain - 1]?.word.text === 'not') return false;
    // "To ensure that this does not happen again" is an aim; "never" makes it a promise.
    const aim =
      tokens[match.from - 1]?.word.text === 'to' && !holds(sentence, absolute, match.from, match.to);
    if (match.pattern.source.includes('return|re')) {
      const next = tokens[match.to];
      if (next && next.kind !== 'mark') return false;
    }
    return !(aim && /^\[\{(?:ensure|make)/.test(match.pattern.source));
  },
};

const softened = new Set(['nobody', 'less', 'hope', 'likely', 'unlikely', 'possible', 'pretend', 'expect']);
const spoken = new Set(['promise', 'claim', 'guarantee']);
const notSaid = new Set(['not', 'no', 'never', 'nobody', 'cannot']);
const bounded = new Set(['until', 'unless', 'before', 'while']);
const whole = new Set(['again', 'this', 'that', 'it', 'such', 'recur', 'reoccur']);
const wanted = new Set(['should', 'would', 'could']);
const absolute = new Set(['never']);
