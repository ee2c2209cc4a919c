import type { PatternRule } from '../../rule.js';
import { isHuman, subjectOf } from '../doer.js';

export const justHadTo: PatternRule = {
  name: 'judgement/just-had-to',
  severity: 'warning',
  bias: 'hindsight bias',
  says: '“{words}” makes it look easy, now that the answer is known.',
  why: 'Before the answer was known there were many places to look; that search is the story.',
  ask: 'Which other places did they look at, and why did those look likelier?',
  instead: '“Of … possible places they tried … first, because …; … was the fourth.”',
  source: 'Seeing the tunnel from the inside',
  patterns: [
    '[simply|just|merely|only {have|need}ed to]',
    '@do [not even|simply|just] (have|need)',
    '{have|need}ed [only|merely|simply to]',
    'all @human @adverb* {have|need}ed to do',
    'all (it|that) would? have? {take|need|require}ed @be',
    'all it would have taken',
    'would|could @adverb? only|just|simply have @participle',
    '[simply|just] should|could|would|ought have|to',
    'as [simple|easy|trivial as]',
    '@be @adverb* [trivial|easy|simple|straightforward to (spot | see | check | find | notice | avoid | prevent | detect | do | verify | fix)]',
    '[a (simple | quick | single | basic | trivial) (look | glance | check | test | search | call | question | read | grep | message)] .. would|could|@be',
    '[could @adverb? not @be simpler|easier]',
    '[how hard (can | could | would) it]',
    '[just|simply|only read|reading|look|looking|ask|asking|check|checking] .. would|could',
    'why @do @human [just|simply]',
    'even a child|beginner|novice|intern',
  ],
  flags: [
    'They simply needed to restart the agent.',
    'All they had to do was look at the panel.',
    'The responder just had to read the second line.',
    'It was easy to spot the missing key.',
    'A quick look at the panel would show it.',
  ],
  leaves: [
    'A just culture is the goal of these reviews.',
    'Just-in-time compilation was off.',
    'The client simply needs to reconnect.',
    'The service only needed to read one file.',
    { text: 'The fix was just a restart', in: 'lucky' },
  ],
  accepts: ({ match, sentence, known, passage }) => {
    if (passage.place === 'lucky' || passage.place === 'well') return false;
    const { tokens } = sentence;
    const { from, to } = match.marked;
    const last = tokens[to - 1]?.word.text;
    const first = tokens[from]?.word.text ?? '';
    if (last === 'to' && /^(?:simply|just|merely|only)$/.test(first)) {
      const { doer } = subjectOf(sentence, from, known);
      return isHuman(doer) || doer === 'unsaid';
    }
    if (first === 'all' || /^(?:a|as|could|how|trivial|easy|simple|straightforward)$/.test(first))
      return true;
    const { doer } = subjectOf(sentence, match.from, known);
    return isHuman(doer);
  },
};
