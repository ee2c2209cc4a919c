import type { PatternRule } from '../../rule.js';
import { isDenied } from '../clause.js';

export const badDecision: PatternRule = {
  name: 'judgement/bad-decision',
  severity: 'error',
  bias: 'outcome bias',
  says: '“{words}” judges a decision by its outcome.',
  why: 'Every decision is a bet on what is known so far; a good bet can be lost, and the verdict teaches nothing.',
  ask: 'Which ways were open at that moment, and what was known about each?',
  instead: '“Of … and …, they took …, because …; that … was not visible then.”',
  source: 'All acts at the sharp end are gambles',
  patterns: [
    '[bad|poor|wrong|terrible|flawed|questionable|unwise|ill-advised|misguided|suboptimal|sub-optimal|dubious|foolish|unfortunate|disastrous|horrible|awful|rash|costly|fatal|faulty|regrettable|ill-fated|short-sighted|shortsighted|risky|dangerous|worse|worst|stupid|incorrect|hasty|catastrophic|reckless|ill-judged|irrational|strange|odd @adverb? (design | technical | architectural | engineering | strategic | initial | possible)? decision|decisions|choice|choices|judgement|judgment|idea|ideas|priority|priorities|trade-off|tradeoff|gamble|bet]',
    '[bad|poor|wrong|flawed|questionable|misguided|dubious|unwise|terrible strategy|approach|tactic|course|move|call !to|by|site|from|stack]',
    '[decision|choice|judgement|judgment|idea|approach|strategy ... @be @adverb* (bad | poor | wrong | unwise | questionable | flawed | misguided | ill-advised | a mistake | reckless | the wrong one | incorrect | short-sighted | shortsighted | foolish | naive)]',
    '[error|errors|lapse|lapses|failure|mistake of|in judgement|judgment]',
    '[unwise|ill-advised|irresponsible|short-sighted|foolhardy|imprudent to]',
    '@be [unwise|ill-advised|misguided|short-sighted|shortsighted|foolhardy]',
    'it @be [a @adverb? mistake|error to]',
    '[misguided|ill-advised|foolish|futile attempt|attempts|effort|efforts]',
    '[textbook|prime|classic example of how not]',
    '[unnecessary|needless|avoidable|reckless|foolish risk|risks]',
    'choice|decision ... @be [unfortunate|regrettable|naive|rash]',
    'plan|idea|strategy|approach @be [@adverb* naive|foolish|reckless|flawed|unwise|misguided]',
    'the [call @be @adverb? wrong|bad|poor]',
    '[unnecessarily|needlessly|unreasonably risky|dangerous|complicated|complex|ambitious|aggressive]',
    '[far|way|overly|much too? ambitious|risky|aggressive]',
    '{choose|decide|act}ed [poorly|badly|unwisely|wrongly]',
    '[poor (release|rollout|deployment|testing|migration|backup|upgrade|scaling) strategy|strategies|plan|planning]',
    '[not @adverb* (well-thought-out | well thought | thought through)]',
  ],
  flags: [
    'Going ahead on a Friday was a bad decision.',
    'It was poor judgement to skip the second region.',
    'In the end it was the wrong call.',
    'The decision to fail over was wrong.',
    { text: 'Poor choice of the shard key', in: 'factors', role: 'factor' },
    'A poor release strategy kept the fix back.',
    'It was unwise to raise the limit at noon.',
  ],
  leaves: [
    '502 Bad Gateway rose to 9%.',
    'A bad disk was replaced at 10:41 UTC.',
    'The client made the wrong call to the stock API.',
    'They decided for the failover, because the mirror was 4 s behind.',
    'It was not a bad decision, given what was known.',
  ],
  accepts: ({ match, sentence }) => {
    const { from, to } = match.marked;
    if (isDenied(sentence, from, to)) return false;
    return true;
  },
};
