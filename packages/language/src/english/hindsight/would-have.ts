import type { PatternRule } from '../../rule.js';
import { isHuman, subjectOf } from '../doer.js';
import { list } from '../words/list.js';
import { holds, pastOf, textAt } from './words.js';

export const wouldHave: PatternRule = {
  name: 'hindsight/would-have',
  severity: 'warning',
  bias: 'counterfactual',
  says: '“{words}” tells of a day that did not happen.',
  why: 'Nobody can test what would have been; it takes the place of what was, and makes the way out look plain.',
  ask: 'What did happen at this point, and what can we learn from it as it was?',
  instead: 'Write what happened; let an action say what is to be different.',
  source: 'Analysing the accident that happened and not another one',
  except: ['well', 'lucky'],
  patterns: [
    "[would|'d not|likely|@adverb* have|of|had not|@adverb* (been|be)? @participle|quicker|faster|sooner|earlier|shorter|better|easier|fine|enough|avoidable|possible]",
  ],
  flags: [
    'An alert on queue age would have caught it an hour before.',
    'With the old client it would not have failed.',
    'The nodes would likely have recovered without the restart.',
    'The change that would’ve limited the damage was waiting for review.',
    { text: 'If the flag was off, the crash wouldn’t have occurred', in: 'factors', role: 'factor' },
    { text: 'We would have drained the node first', in: 'lessons', role: 'item' },
  ],
  leaves: [
    'Clients would have to reconnect.',
    'The job would retry three times.',
    'Visitors in Peru would have seen the old prices.',
    'What would have happened if the second site had failed too?',
    { text: 'Smaller releases would have shown each fault on its own', in: 'lessons', role: 'item' },
    { text: 'A minute later the copy would have been gone', in: 'lucky' },
  ],
  accepts: ({ match, sentence, passage, known }) => {
    if (asking.has(textAt(sentence, 0)) && sentence.tokens.at(-1)?.word.text === '?') return false;
    const last = textAt(sentence, match.to - 1);
    const { doer } = subjectOf(sentence, match.from, known);
    if (doer === 'customer' || (hurt.has(last) && !holds(sentence, compared))) return false;
    if (isHuman(doer)) return true;
    if (building.has(passage.place))
      return holds(sentence, denials, match.from, match.to) && holds(sentence, conditions);
    return true;
  },
};

const building = new Set(['lessons', 'wrong', 'actions', 'wider', 'questions']);
const asking = new Set(['what', 'how', 'which', 'would']);
/** What those who use the system went through, as far as one can tell. */
const hurt = pastOf(list('experience see receive encounter get affect impact lose time-out'));
const denials = new Set(['not', 'never']);
const compared = new Set(['without', 'instead', 'if', 'only', 'had']);
const conditions = new Set(['if', 'had', 'otherwise', 'unless']);
