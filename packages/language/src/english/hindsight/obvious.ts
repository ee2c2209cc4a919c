import type { PatternRule } from '../../rule.js';
import { denied, holds, textAt } from './words.js';

export const obvious: PatternRule = {
  name: 'hindsight/obvious',
  severity: 'warning',
  bias: 'hindsight bias',
  says: '“{words}” says that anybody could see it.',
  why: 'What is plain once the answer is known was not plain before, and readers who do not see it feel small.',
  ask: 'To whom was it obvious, when, and from what?',
  instead: 'Say what showed it: “The graph showed …”',
  source: 'Saying out loud what seems obvious',
  except: ['well'],
  patterns: [
    '[obviously|self-evidently]',
    '[of course]',
    '[unsurprisingly|predictably]',
    '[no surprise] that',
    '[@be not|hardly @adverb? surprising] that',
    '[needless to say]',
    '[goes without saying]',
    '[{be}ed @adverb* obvious]',
    '[an? obvious mistake|error|risk|flaw|problem|bug|issue|oversight|gap|choice|sign|danger|defect|fault]',
    '[the obvious mistake|error|risk|flaw|oversight|gap|danger]',
    '[{be}ed @adverb* clear|evident|apparent|plain that|to]',
    '[clearly (not)? wrong|unsafe|incorrect|mistaken|unacceptable|inadequate|insufficient|risky|should|dangerous|visible]',
    '[plain (for all)? to see]',
    '[for anyone|everyone|everybody|all to see] $',
    '[clearly|plainly {show|say|indicate|point}ed] that|the|a|to',
    '[clearly|plainly visible|seen]',
  ],
  flags: [
    'The value was obviously wrong.',
    'Of course nobody looked at the old graph.',
    'It was clear that the move was unsafe.',
    'That was an obvious mistake in the script.',
    'The limit was clearly wrong.',
    { text: 'It was obvious that the disk would fill', in: 'factors', role: 'factor' },
  ],
  leaves: [
    'The button is clearly labelled prod.',
    'The new dial makes the pressure obvious.',
    'We read the logs, but nothing obvious was found.',
    'There was no obvious error message.',
    'By 10:40 it was clear that the disk was full.',
    'In the course of the day the queue emptied.',
  ],
  accepts: (candidate) => {
    const { match, sentence } = candidate;
    if (match.pattern.source.includes('surpris')) return true;
    if (denied(candidate)) return false;
    if (textAt(sentence, match.from) === 'of') return textAt(sentence, match.from - 1) !== 'course';
    const last = textAt(sentence, match.to - 1);
    const { source } = match.pattern;
    // "It was clear that the disk was full" tells what was found; a verdict behind it is another matter.
    if (source.includes('clear|evident')) return last === 'that' && holds(sentence, verdicts, match.to);
    // "Once it was obvious what had happened" tells of the moment.
    if (last === 'obvious') {
      const told = holds(sentence, moments, 0, match.from) && !holds(sentence, hindsight, 0, match.from);
      return !told;
    }
    return true;
  },
};

const verdicts = new Set(
  'unsafe wrong mistake risky bad dangerous should nobody nobody noone careless unacceptable avoidable coming would'.split(
    ' ',
  ),
);
const hindsight = new Set(['fact']);
const moments = new Set(['once', 'when', 'until', 'after', 'as']);
