import type { PatternRule } from '../../rule.js';
import type { Sentence } from '../../word.js';
import { isHuman, subjectOf } from '../doer.js';
import { careVerbs } from '../words/care.js';
import { list } from '../words/list.js';
import { byPeople, holds, pastOf, textAt } from './words.js';

const care = careVerbs.join('|');

export const didNot: PatternRule = {
  name: 'hindsight/did-not',
  severity: 'warning',
  bias: 'hindsight bias',
  says: '“{words}” tells what people left out, and not what they did.',
  why: 'At the time nobody saw a gap there; the reasons lie in what people were doing and looking at.',
  ask: 'What were they doing at this point, and which signals did they have?',
  instead: '“They did …, because … showed …”',
  source: 'Telling what people did, not what they did not do',
  patterns: [
    '[did|had not @adverb* @verb|@past]',
    `[did|had not @adverb* ${care}]`,
    `[do|does not @adverb* ${care}]`,
    '[did not do enough]',
    '[did nothing|little] to|about|with|when|until|for',
    '[never @adverb? @past]',
    `[never @adverb? {${care}}ed]`,
    `[nobody|noone|no-one @have|@adverb* (bothered to)? {${care}}ed|${care}]`,
    `[no one @have|@adverb* (bothered to)? {${care}}ed|${care}]`,
    '[@be|@have not @adverb* been? @participle by] @human|the',
    '[did not occur to]',
    '[no attempt|effort {be} .. made]',
    '[not one of ... {notice|check|verify|test|realise|realize|question|ask|catch|spot}ed]',
    '[instead of {check|verify|wait|ask|escalate|test|read|call|consult|page|drain}ing]',
    '[none of us|them|the ... {notice|check|verify|test|realise|realize|question|ask|catch|spot}ed]',
    '[without @adverb* ({check|verify|test|review|ask|confirm|consult|consider|read|notify|inform|tell|validate}ing)]',
    '[without being @adverb? tested|checked|reviewed|verified|validated|announced]',
  ],
  flags: [
    'The engineer did not check the config.',
    'They never verified the copy.',
    'We didn’t test it with real data.',
    'Nobody noticed the second graph.',
    'The on-call developer hadn’t realised that the job was still running.',
    'The team pushed the new limits without testing them.',
    { text: 'This was a change we did not catch in the move', in: 'factors', role: 'factor' },
    { text: 'Did not disable the schedule before the move', in: 'factors', role: 'factor' },
  ],
  leaves: [
    'The alert did not fire between 10:02 and 10:40 UTC.',
    'Requests did not complete.',
    'We did not receive any page.',
    'No test cluster has that path, so we did not catch it there.',
    'The scanner did not detect the old library.',
    'We did not find a second broken node.',
    'The operators had never seen this error.',
    'Nobody was notified.',
    'Users did not notice the switch.',
    'The client tries again instead of waiting.',
    { text: 'Block deploys without testing them first', in: 'actions' },
  ],
  accepts: ({ match, sentence, passage, known }) => {
    const first = textAt(sentence, match.from);
    if (holds(sentence, reasons)) return false;
    if (first === 'without' || first === 'instead') {
      if (hoping.has(passage.place)) return false;
      // "Was deployed without testing": people did it, though none is named.
      if (
        textAt(sentence, match.from + 1) === 'being' ||
        (first === 'without' && passively(sentence, match.from))
      )
        return true;
      return sentence.tokens
        .slice(0, match.from)
        .some(
          ({ word }, index) => word.classes.has('past') && isHuman(subjectOf(sentence, index, known).doer),
        );
    }
    if (textAt(sentence, match.to - 1) === 'to' && match.pattern.source.includes('occur')) return true;
    if (
      first === 'not' ||
      first === 'nobody' ||
      first === 'noone' ||
      first === 'no-one' ||
      first === 'no' ||
      first === 'none'
    )
      return true;
    if (textAt(sentence, match.from + 1) === 'nothing') return true;
    if (match.pattern.source.includes('participle by')) return byPeople(sentence, match.to - 2);
    const verb = textAt(sentence, match.to - 1);
    const { doer } = subjectOf(sentence, match.from, known);
    // "Support does not inform …": a timeline may be told in the present.
    if (first === 'do' || first === 'does') return passage.role === 'entry' && isHuman(doer);
    const care = caring.has(verb) || verb === 'enough';
    const they = sentence.tokens.slice(0, match.from).some(({ word }) => word.text === 'they');
    if (doer === 'we' || they) return isHuman(doer) && care;
    if (isHuman(doer)) return care || !(plain.has(verb) || holds(sentence, turns));
    return doer === 'unsaid' && match.from === 0 && passage.role !== 'entry' && care && !programmed.has(verb);
  },
};

function passively({ tokens }: Sentence, before: number): boolean {
  return tokens
    .slice(0, before)
    .some(({ word }, index) => deployed.has(word.text) && tokens[index - 1]?.word.classes.has('be') === true);
}

const deployed = pastOf(
  list('deploy release merge push roll ship apply approve accept change install enable publish do make'),
);
const turns = new Set(['until', 'order', 'instead']);
const caring = new Set([...careVerbs, ...pastOf(careVerbs)]);
/** What people cannot help, or what is a plain fact about them. */
const plain = new Set(
  [
    'see',
    'have',
    'know',
    'receive',
    'get',
    'find',
    'need',
    'want',
    'lose',
    'expect',
    'hear',
    'be',
    'seem',
    'agree',
    'observe',
    'experience',
    'succeed',
    'manage',
    'like',
    'believe',
    'suffer',
    'work',
    'help',
    'depend',
    'come',
    'arrive',
    'panic',
    'hesitate',
    'rush',
    'sleep',
    'change',
    'stop',
  ].flatMap((verb) => [verb, ...pastOf([verb])]),
);
/** With its reason told, an omission is an account. */
const reasons = new Set(['because', 'since', 'so', 'as']);
const hoping = new Set(['actions', 'lessons', 'wider', 'well']);
/** What programs do as well. */
const programmed = new Set(
  list('detect respond react alert page report update catch read enable address account'),
);
