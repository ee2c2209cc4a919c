import type { PatternRule } from '../../rule.js';
import { isHuman, subjectOf } from '../doer.js';
import { careVerbs } from '../words/care.js';
import { covered, passively, plain, programmed } from './omission.js';
import { byPeople, explained, holds, pastOf, textAt } from './words.js';

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
    '[@be|@have not @adverb* been? @participle by] @human|the',
    '[did not occur to]',
    '[{see}ed no need|reason|cause|point] to|in|for',
    '[{find|think|deem}ed it unnecessary|needless]',
    '[{take}ed no action|steps|notice|measures|heed|precautions]',
    '[did not @adverb? think to|of|about]',
    '[did not @adverb? bother]',
    '[{be}ed not @adverb* checking|testing|watching|monitoring|looking|paying|listening|following|tracking|reviewing|verifying|asking|communicating|thinking|considering] !for',
    '[did|had not @adverb? connect|connected the dots]',
    '[did|had not @adverb? put two and two together]',
    '[did|had not {cross}ed|cross .. mind|minds]',
    '[never {enter|cross}ed .. head|heads|mind|minds]',
    '[which|what @human did|had not (do | done)?] $',
    '[but|and @human? did|had not] $',
    '[this time not]',
    '[{choose|decide|opt|prefer|elect}ed not to]',
    '[{opt|decide}ed against] a|the|any|@gerund',
    '@human @adverb? [skipped|omitted] the|a|this|that|our',
    '[instead of {check|verify|wait|ask|escalate|test|read|call|consult|page|drain}ing]',
    '[without @adverb* ({check|verify|test|review|ask|confirm|consult|consider|read|notify|inform|tell|validate|warn|compare|announce|involve}ing)]',
    '[without any|a|proper|prior|further|adequate|sufficient|much|enough|the|real .. testing|test|review|approval|rehearsal|check|checks|sign-off|validation|verification|consultation|announcement]',
    '[without a second .. eyes|look|opinion|reader]',
    '[did|had not {take|pay|give|make} ... seriously|account|consideration|attention|heed|care|precautions|thought|effort]',
    '[did|had not @adverb* @verb .. (early|soon|quickly|fast|often|carefully|closely|long enough)]',
    '[never {get|come}ed round|around to] @gerund',
    '[without being @adverb? tested|checked|reviewed|verified|validated|announced|read|opened]',
  ],
  flags: [
    'The operator did not check the gauge.',
    'They never verified the copy.',
    'We didn’t test it with real data.',
    'We did not give the tide table any thought.',
    'The clerk saw no need to ring the depot.',
    'The print shop did not think to ask for the older plates.',
    'The on-call developer hadn’t realised that the job was still running.',
    'The team pushed the new limits without testing them.',
    { text: 'This was a difference that we did not catch', in: 'factors', role: 'factor' },
    { text: 'Did not disable the schedule before the move', in: 'factors', role: 'factor' },
  ],
  leaves: [
    'The horn did not sound between seven and eight.',
    'Requests did not complete.',
    'We did not receive any page.',
    'No test cluster has that path, so we did not catch it there.',
    'The scanner did not detect the old library.',
    'We did not find a second broken node.',
    'The operators had never seen this error.',
    'The harbour crew knows its cranes and did not wait for us.',
    'Users did not notice the switch.',
    'The reader was not checking the second digit.',
    'The client tries again instead of waiting.',
    { text: 'Block deploys without testing them first', in: 'actions' },
  ],
  accepts: (candidate) => {
    const { match, sentence, passage, known } = candidate;
    const first = textAt(sentence, match.from);
    if (explained(candidate)) return false;
    // "Work we chose not to do?" is one of the questions that look wider.
    if (passage.place === 'wider' && sentence.tokens.at(-1)?.word.text === '?') return false;
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
    if (/not occur|mind|this time|^\[which|\? think|bother\]|dots|two and/.test(match.pattern.source))
      return true;
    if (textAt(sentence, match.from + 1) === 'nothing') return true;
    if (match.pattern.source.includes('participle by')) return byPeople(sentence, match.to - 2);
    const verb = textAt(sentence, match.to - 1);
    const joint = /^(?:but|and)$/.test(first) && textAt(sentence, match.from + 1).length > 2;
    const { doer } = subjectOf(sentence, joint ? match.from + 1 : match.from, known);
    if (shape.test(match.pattern.source)) return isHuman(doer);
    if (match.pattern.source.startsWith('[{be}ed not'))
      return isHuman(doer) && passage.place !== 'factors' && textAt(sentence, match.to) !== 'in';
    // "Support does not inform …": a timeline may be told in the present.
    if (first === 'do' || first === 'does') return passage.role === 'entry' && isHuman(doer);
    if (covered(candidate)) return false;
    if (verb === 'wait' && waited.has(textAt(sentence, match.to + 1))) return false;
    if (/^\[\{(?:choose|opt)/.test(match.pattern.source))
      return isHuman(doer) && careless(textAt(sentence, match.to)) && !holds(sentence, grounds);
    if (match.pattern.source.startsWith('@human'))
      return isHuman(subjectOf(sentence, match.from + 1, known).doer);
    const care = caring.has(verb) || verb === 'enough';
    const they = sentence.tokens.slice(0, match.from).some(({ word }) => word.text === 'they');
    if (doer === 'we' || they) return isHuman(doer) && care;
    // "Teams that had not migrated": which ones, and no reproach.
    if (whose.has(textAt(sentence, match.from - 1)) && !care) return false;
    if (isHuman(doer)) return care || !(plain.has(verb) || holds(sentence, turns));
    return doer === 'unsaid' && match.from === 0 && passage.role !== 'entry' && care && !programmed.has(verb);
  },
};

/** Patterns in which the words behind the verb say that it is about care. */
const shape = /seriously|enough\)|round|no need|unnecessary|no action|\$$/;
const whose = new Set(['that', 'who', 'which']);
const waited = new Set(['us', 'me', 'help', 'orders', 'instructions']);

/** To choose not to sail is a decision; to choose not to look is a reproach. */
function careless(next: string): boolean {
  return caring.has(next) || /^(?:wait|stop|bother|do|use|a|the|any|testing|checking|asking)$/.test(next);
}

const grounds = new Set(['avoid', 'order', 'while', 'until', 'due']);
const turns = new Set(['until', 'order', 'instead', 'yet']);
const caring = new Set([...careVerbs, ...pastOf(careVerbs)]);
const hoping = new Set(['actions', 'lessons', 'wider', 'well']);
