import type { PatternRule } from '../../rule.js';
import { holds } from './words.js';

export const inHindsight: PatternRule = {
  name: 'hindsight/in-hindsight',
  severity: 'warning',
  bias: 'hindsight bias',
  says: '“{words}” looks at the day with knowledge that nobody had.',
  why: 'It judges by the outcome, and people had to act before there was one.',
  ask: 'What did it look like before anybody knew how it would end?',
  instead: '“At the time, the responders knew …”',
  source: 'Explaining events by foresight rather than hindsight',
  except: ['actions'],
  patterns: [
    '[in hindsight|retrospect]',
    '[with (the benefit of)? hindsight]',
    '[hindsight {be|tell|show|suggest|teach|say}]',
    '[hindsight 20/20]',
    '[knowing what we|i|one do|did now]',
    '[@be @adverb* (easy to see | clear | plain | obvious | apparent | evident) now|afterwards]',
    '[seen|viewed|looked|judged from|with today|now|hindsight]',
    '[from|with|in today perspective|view|knowledge|standpoint]',
    "[from|with today 's .. view|perspective|knowledge|standpoint]",
    '[afterwards|afterward|today|now it is (clear|obvious|easy|plain)]',
    '[{be} wiser (afterwards | after | now | in)]',
    '[now @human know|knows that]',
    '[@human now know|knows that]',
    '[in the cold light of day]',
    '[with (the)? knowledge of today|now|hindsight]',
    '^ [retrospectively]',
    '[rear-view|rearview mirror]',
    '[as we|i know|understand now|today]',
    '^ [today|now we|i would .. differently]',
    '[would {do|handle|decide} .. differently now|today]',
    '[easy to say now|afterwards|that]',
    '[after the fact] it|this|that|,',
    '[benefit of hindsight]',
    '[knowing what we know now|today]',
    '[with what we know now|today]',
    '[looking back] !through|over|in',
    '[i|we|@person|everyone {wish} @human|the|it|there ... had|could]',
  ],
  flags: [
    'In hindsight we ran the import too early.',
    'Looking back, the sign was there all along.',
    'I wish we had known about the second queue.',
    'With the benefit of hindsight the limit was low.',
    'Retrospectively, the tank was too small.',
    { text: 'In retrospect the memory setting explains it', in: 'timeline' },
  ],
  leaves: [
    'Hindsight bias is explained in the guide.',
    'Look back a month in the ledger.',
    'Looking back 30 days, the queue had never been longer than 12 jobs.',
    'Looking back at the graphs, we found two more peaks.',
    'The answer lists what the client wishes to read.',
  ],
  accepts: ({ match, sentence }) =>
    !match.pattern.source.startsWith('[looking') ||
    (!holds(sentence, searched, match.to, match.to + 4) && sentence.tokens[match.to]?.kind !== 'number'),
};

const searched = new Set(
  'at to log logs graph graphs day days hour hours week weeks history data dashboard'.split(' '),
);
