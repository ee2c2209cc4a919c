import type { PatternRule } from '../../rule.js';
import type { Sentence } from '../../word.js';
import { isHuman, subjectOf } from '../doer.js';
import { list } from '../words/list.js';
import { asksWhether, holds, pastOf, textAt } from './words.js';

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
    "[would|'d not|likely|@adverb* have|of|had not|@adverb* (been|be)? @participle|quicker|faster|sooner|earlier|shorter|better|easier|fine|enough|avoidable|possible|obvious|clear]",
    '^ with|without|had ... [would|could not|@adverb* be|have|work|run|stay] !been',
    '[would|could not be|@verb ... if|had ... had|been|not]',
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
    'Another broker would have done the same.',
    'A parcel without a weight would have gone through.',
    'The job would retry three times.',
    'Visitors in Peru would have seen the old prices.',
    'What would have happened if the second site had failed too?',
    { text: 'Smaller releases would have shown each fault on its own', in: 'lessons', role: 'item' },
    { text: 'A minute later the copy would have been gone', in: 'lucky' },
  ],
  accepts: ({ match, sentence, passage, known }) => {
    if (asking.has(textAt(sentence, 0)) && sentence.tokens.at(-1)?.word.text === '?') return false;
    if (asksWhether(sentence, match.from) || holds(sentence, alike, match.to, match.to + 5)) return false;
    if (!match.pattern.source.startsWith("[would|'d"))
      return unlike(match.pattern.source, sentence, match.to);
    const last = textAt(sentence, match.to - 1);
    const { doer } = subjectOf(sentence, match.from, known);
    if (doer === 'customer' || (hurt.has(last) && !holds(sentence, compared))) return false;
    if (isHuman(doer)) return true;
    // "The frost alone would not have stopped it" tells that several things came together.
    if (holds(sentence, alone, 0, match.from)) return false;
    const not = holds(sentence, denials, match.from, match.to);
    // "A renamed column would have gone through" tells how far a protection reaches.
    if (last === 'gone' && through.has(textAt(sentence, match.to))) return not;
    if (!not && (worse.has(last) || (itself.has(last) && !holds(sentence, conditions)))) return false;
    if (building.has(passage.place))
      return (not || /^(?:with|without)$/.test(textAt(sentence, 0))) && holds(sentence, conditions);
    return true;
  },
};

/** "With the spare, half of the gates would still be open." */
function unlike(source: string, sentence: Sentence, from: number): boolean {
  if (!source.startsWith('^')) return holds(sentence, told, from - 8);
  return !holds(sentence, everyday, 0) && holds(sentence, still, 0);
}

const building = new Set(['lessons', 'wrong', 'actions', 'wider', 'questions']);
const asking = new Set(['what', 'how', 'which', 'would']);
/** What those who use the system went through, as far as one can tell. */
const hurt = pastOf(list('experience see receive encounter get affect impact lose time-out'));
const denials = new Set(['not', 'never']);
const compared = new Set(['without', 'instead', 'if', 'only', 'had']);
const conditions = new Set(['if', 'had', 'otherwise', 'unless', 'with', 'without']);
/** "A second tester would have done the same": said in defence. */
const alike = new Set(['same', 'likewise', 'similarly', 'equally']);
const alone = new Set(['alone', 'itself', 'own']);
const through = new Set(['through', 'out', 'unnoticed', 'undetected', 'live', 'ahead', 'past', 'down']);
/** Harm that did not come. */
const worse = pastOf(
  list(
    'pass slip lose delete overwrite charge pay bill leak corrupt destroy burn spoil double duplicate run-out',
  ),
);
/** What a program does by itself. */
const itself = pastOf(
  list('expire retry restart continue keep stay remain send write accept print open close'),
);
const told = new Set(['had', 'been', 'were']);
const still = new Set(['still']);
const everyday = new Set(['will', 'is', 'are', 'can']);
