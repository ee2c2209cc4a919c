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
    '[right|correct|proper|sensible|wise|wiser|better|safer|smarter thing|response|move|choice|step|reaction|course|call|decision|action .. was to]',
    '[would have cost us|them|a|one|nothing|little|only|five|ten|two|@figure]',
    '[would|could not be|@verb ... if|had ... had|been|not]',
  ],
  flags: [
    'An alert on queue age would have caught it an hour before.',
    'With the old client it would not have failed.',
    'The right response was to close the valve.',
    'The nodes would likely have recovered without the restart.',
    'The change that would’ve limited the damage was waiting for review.',
    { text: 'If the flag was off, the crash wouldn’t have occurred', in: 'factors', role: 'factor' },
    { text: 'We would have drained the node first', in: 'lessons', role: 'item' },
  ],
  leaves: [
    'Each of them was needed, and none would have been enough alone.',
    'Clients would have to reconnect.',
    'Another broker would have done the same.',
    'A parcel without a weight would have gone through.',
    'The job would retry three times.',
    'At this rate the tank would have been empty by 15:00 UTC.',
    'Visitors in Peru would have seen the old prices.',
    'What would have happened if the second site had failed too?',
    { text: 'Smaller releases would have shown each fault on its own', in: 'lessons', role: 'item' },
    { text: 'A minute later the copy would have been gone', in: 'lucky' },
  ],
  accepts: ({ match, sentence, passage, known }) => {
    if (asking.has(textAt(sentence, 0)) && sentence.tokens.at(-1)?.word.text === '?') return false;
    if (asksWhether(sentence, match.from) || holds(sentence, alike, match.to, match.to + 9)) return false;
    if (match.pattern.source.startsWith('[right')) return true;
    if (match.pattern.source.startsWith('[would have cost')) return !building.has(passage.place);
    if (!match.pattern.source.startsWith("[would|'d"))
      return unlike(match.pattern.source, sentence, match.to);
    const last = textAt(sentence, match.to - 1);
    const { doer } = subjectOf(sentence, match.from, known);
    if (doer === 'customer' || (hurt.has(last) && !holds(sentence, compared))) return false;
    if (isHuman(doer)) return true;
    // "The frost alone would not have stopped it" tells that several things came together.
    if (holds(sentence, alone, 0, match.from)) return false;
    // "Each was needed, and none would have been enough" says the same.
    if (/^(?:none|neither|either)$/.test(textAt(sentence, match.from - 1))) return false;
    const not = holds(sentence, denials, match.from, match.to);
    // "The tank would have been empty by 15:00" tells where it was going.
    if (!not && forecast(sentence, match.to)) return false;
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

/** "… by 15:00", "… within the hour". */
function forecast(sentence: Sentence, from: number): boolean {
  if (holds(sentence, conditions)) return false;
  const behind = sentence.tokens.slice(from, from + 6);
  const at = behind.findIndex(({ word }) => word.text === 'by' || word.text === 'within');
  return (
    at >= 0 &&
    behind.slice(at + 1, at + 4).some(({ kind, word }) => kind === 'number' || word.classes.has('unit'))
  );
}

const building = new Set(['lessons', 'wrong', 'actions', 'wider', 'questions']);
const asking = new Set(['what', 'how', 'which', 'would']);
/** What those who use the system went through, as far as one can tell. */
const hurt = pastOf(list('experience see receive encounter get affect impact lose time-out'));
const denials = new Set(['not', 'never']);
const compared = new Set(['without', 'instead', 'if', 'only', 'had']);
const conditions = new Set(['if', 'had', 'otherwise', 'unless', 'with', 'without']);
/** "A second tester would have done the same": said in defence. */
const alike = new Set(['planned', 'designed', 'same', 'likewise', 'similarly', 'equally']);
const alone = new Set(['alone', 'itself', 'own']);
const through = new Set(['through', 'out', 'unnoticed', 'undetected', 'live', 'ahead', 'past', 'down']);
/** Harm that did not come. */
const worse = pastOf(
  list(
    'delay prolong extend risk endanger interrupt disrupt require force mean hurt harm slow worsen trap flood cut pass slip lose delete overwrite charge pay bill leak corrupt destroy burn spoil double duplicate run-out',
  ),
);
/** What a program does by itself. */
const itself = pastOf(
  list('expire retry restart continue keep stay remain send write accept print open close'),
);
const told = new Set(['had', 'been', 'were']);
const still = new Set(['still']);
const everyday = new Set(['will', 'is', 'are', 'can']);
