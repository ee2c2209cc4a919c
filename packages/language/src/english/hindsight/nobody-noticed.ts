import type { PatternRule } from '../../rule.js';
import type { Token } from '../../word.js';
import { careVerbs } from '../words/care.js';
import { explained, holds, textAt } from './words.js';

const care = careVerbs.join('|');
const looked = `{${care}|raise|remember|thought|monitor|own|maintain|step|speak}ed|{${care}|monitor}ing`;

export const nobodyNoticed: PatternRule = {
  name: 'hindsight/nobody-noticed',
  severity: 'warning',
  bias: 'hindsight bias',
  says: '“{words}” tells what people left out, and not what they did.',
  why: 'It speaks of everybody who was there at once, and says nothing of what they were looking at.',
  ask: 'What were people looking at just then, and what would have shown it to them?',
  instead: '“… was on no screen that is watched; it was seen at … when …”',
  source: 'Telling what people did, not what they did not do',
  patterns: [
    `[nobody|noone|no-one ... ${looked}]`,
    `[no one|person|team|reviewer|engineer|operator|tester|developer ... ${looked}]`,
    `[none of ... ${looked}]`,
    `[neither ... ${looked}]`,
    `[not one|a of|single|@human ... ${looked}]`,
    `[nobody|noone|no-one @have|@adverb* ${care}]`,
    `[no one @have|@adverb* ${care}]`,
    '[nobody|noone|no-one @have|@adverb* bothered|cared|wanted to]',
    '[no one @have|@adverb* bothered|cared|wanted to]',
    '[nobody|noone|no-one @have? {take|have}ed a ... look|glance]',
    '[no one @have? {take|have}ed a ... look|glance]',
    '[nobody|noone|no-one {feel|see}ed the|any|responsible need|reason?]',
    '[no one {feel|see}ed the|any|responsible need|reason?]',
    ', [but|and (nobody|no-one | no one) did] $',
    '[everyone|everybody|each assumed|thought|expected .. (someone | somebody | the) else|other]',
    '[stood|stand by while|as|and]',
    '[at no point|time|stage did|was|were|had]',
    '[not once did|was|were|had]',
    '[nowhere did]',
    '[occurred to (nobody|noone|no-one | no one)]',
    '[(nobody|noone|no-one | no one) {have|take|make|draw}ed the|a idea|thought|sense|trouble|time|connection|link|conclusion]',
    '[dots {be}ed not|never @adverb? connected]',
    '[before|until|till|when anyone|anybody @adverb? {look|check|notice|think|ask|question|react|call|verify}ed]',
    '[did|had anyone|anybody @adverb* (look | check | notice | think of | ask | question | react)] !?',
    '[nobody|noone|no-one ... {take}ed notice|responsibility|ownership|charge]',
    '[no one ... {take}ed notice|responsibility|ownership|charge]',
  ],
  flags: [
    'Nobody noticed the second graph.',
    'No one in the signal box was watching the third screen.',
    'None of the inspectors raised the question.',
    'Not a single reviewer asked about the units.',
    'Neither the printers nor we had tested the new plates.',
    { text: 'No one had compared the two passenger lists', in: 'factors', role: 'factor' },
  ],
  leaves: [
    'Nobody was notified.',
    'The pager was silent over the weekend, so nobody looked.',
    'Nobody looked, because the panel was green.',
    'None of the alerts reached the desk that tested them.',
    'No one could check it from the depot.',
    'Nobody who was asked had seen the label.',
  ],
  accepts: (candidate) => {
    const { match, sentence } = candidate;
    if (explained(candidate)) return false;
    const { tokens } = sentence;
    // "Why did nobody notice?" asks for what there was to notice.
    if (textAt(sentence, match.from - 2) === 'why') return false;
    if (/^\[(?:at no|not once|nowhere)/.test(match.pattern.source))
      return tokens
        .slice(match.to, match.to + 4)
        .some(({ word }) => word.classes.has('human') && !word.classes.has('customer'));
    if (/^\[(?:everyone|stood|occurred|dots)|did\] \$|glance|reason\?|trouble/.test(match.pattern.source))
      return true;
    const inner = tokens.slice(match.from + 1, match.to - 1);
    if (inner.some(other)) return false;
    // "Nobody acted carelessly" is said in defence.
    if (textAt(sentence, match.to - 1) === 'acted' && tokens[match.to]?.word.classes.has('adverb'))
      return false;
    if (['none', 'neither', 'not'].includes(textAt(sentence, match.from)) && !inner.some(human)) return false;
    // "Nobody was told": done to them, and "nobody is watching" tells of every day.
    const before = tokens[match.to - 2]?.word;
    const going = tokens[match.to - 1]?.word.classes.has('gerund');
    if (before?.classes.has('be') && !going) return false;
    return !going || holds(sentence, then, match.from, match.to);
  },
};

/** A verb, or a word that turns the clause, between the two. */
function other({ word }: Token): boolean {
  if (word.text === 'nor' || word.text === 'or' || word.text === 'and') return false;
  const turns = word.classes.has('joint') || word.classes.has('modal');
  return turns || (word.classes.has('past') && !word.classes.has('aux') && !word.classes.has('human'));
}

function human({ word }: Token): boolean {
  return word.classes.has('human');
}

const then = new Set(['was', 'were', 'been']);
