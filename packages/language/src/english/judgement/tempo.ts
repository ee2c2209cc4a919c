import type { PatternRule } from '../../rule.js';
import { isDenied, isTask } from '../clause.js';
import { isHuman, subjectOf } from '../doer.js';

export const tempo: PatternRule = {
  name: 'judgement/tempo',
  severity: 'warning',
  bias: 'hindsight bias',
  says: '“{words}” gives a mark for speed, where a clock would give the time.',
  why: 'How fast is fast enough is decided afterwards; the minutes, and what filled them, are facts.',
  ask: 'How many minutes passed, and what were they filled with?',
  instead: '“… minutes passed between … and …; in that time they …”',
  source: 'Times instead of verdicts on speed',
  patterns: [
    '@human @be|@have @adverb* been? @adverb* [(too | very | rather | quite | painfully | far)? (slow | late | sluggish | lethargic | hesitant | reluctant | tardy) to|in|with|at]',
    '{react|respond|escalate|act|answer|reply|notice|communicate|realise|realize|join|page|call|inform|notify|acknowledge|decide|intervene|move|work}ed .. [(too | very | far | much | way) (slowly | late | slow)]',
    '{go|remain|stay|be}ed @adverb* unnoticed|undetected|unresolved|unaddressed|unfixed|open|unanswered|unacknowledged [for @adverb* too long]',
    '[unnoticed|undetected|unresolved|unaddressed|unanswered|unacknowledged for @adverb* (too | so | far) long]',
    '{take}ed @determiner? @human .. [(too | so | far | very) long]',
    '{take}ed [(far | way | much | a little | a bit)? too long] (for @human to | to|before) .. ',
    '{take}ed [(far | way | much | a bit | rather)? too much time]',
    'response|reaction|escalation|diagnosis|detection|communication|handover|investigation|triage|acknowledgement|decision (time|times)? @be @adverb* [(too | very | far | much | painfully | unacceptably)? (slow | late | long | sluggish | delayed | tardy)]',
    'the|a|our|their delayed response|reaction|escalation|detection|communication',
    'slow|sluggish|late|tardy|belated|lethargic|hesitant @adverb? (incident|initial|overall|team)? response|reaction|escalation|detection|communication|communications|diagnosis|acknowledgement|acknowledgment|recognition|realisation|realization|decision-making',
    '{wait}ed [(far | way | much)? too long]',
    '@human [wasted|lost] .. time|minutes|hours|hour|day|days',
    '{waste}ed .. time|minutes|hours|hour|day|days|effort',
    '@human .. [not @adverb* (fast | quick | quickly | soon | swift | swiftly | early) enough]',
    '[not .. (react|respond|escalate|act|communicate|realise|realize|notice) .. (quickly | fast | soon | early | promptly | swiftly) enough]',
    '[belatedly|tardily|sluggishly]',
    '[dragged (its | their | his | her | our) feet]',
    '[finally|belatedly|eventually {get} round|around to]',
    'escalation|response|decision|reaction|call|warning|information|message|communication|help|update|updates|notice|notification {come}ed @adverb* [(too | very | far | much | rather)* late]',
    '{sit}ed|sitting [on (the | a | this | that) (ticket | request | alert | page | report | case)]',
    '[took (its | their | his | her | our) (sweet | own)? time]',
    '[{take}ed forever|ages|eternity]',
    '{take}ed an eternity',
    '@be|@have @adverb* been? @adverb* [slow|hesitant|tardy|sluggish|reluctant|lethargic|late|quick to|in|with|at] @determiner? @verb|@gerund',
    '@human [finally|belatedly] @adverb* {notice|realise|realize|wake|understand|respond|react|act|answer|reply|escalate|admit|agree|bother|own|tell|join|inform}',
    '[asked|paged|called|involved|told|informed|escalated|notified|alerted @adverb? (far | much | way)? too late]',
    '[much | far too late] (to | for) ',
    '[unreasonable|unreasonably|excessively|unduly|needlessly|unnecessarily|inordinately|ridiculously (long | slow | late)]',
    '[needless|unnecessary|undue delay|delays]',
    '[should | could (have)? been? (faster | quicker)]',
    '(hesitated | hesitation | dithered | dithering | procrastinated | procrastination | dawdled | dithers | indecision | indecisive)',
    'loses|lost [precious|valuable time|minutes|hours]',
    '[precious|valuable time|minutes|hours] @be|lost|wasted',
    '[lack of speed|agility|haste]',
  ],
  flags: [
    'We were slow to realise that the mirror was gone.',
    'The fault went unnoticed for too long.',
    'It took the team too long to find the switch.',
    'The response was sluggish.',
    'They escalated far too late.',
    { text: 'Slow reaction of the first line', in: 'factors', role: 'factor' },
    'The responders wasted an hour on the network.',
  ],
  leaves: [
    'The page was too slow to load.',
    'The query took too long and hit the 30 s timeout.',
    'The fault went unnoticed for 3 hours.',
    'Slow response times were reported from 10:41 UTC on.',
    '22 minutes passed before the database team was called.',
    { text: 'The problem was quickly resolved', in: 'well' },
  ],
  accepts: ({ match, sentence, known, passage }) => {
    if (isTask(sentence, passage)) return false;
    const { tokens } = sentence;
    const { from, to } = match.marked;
    const text = tokens[from]?.word.text ?? '';
    if (text !== 'not' && isDenied(sentence, from, to)) return false;
    if (tokens[match.from]?.word.classes.has('customer')) return false;
    if (/^(?:time|times|code|header|timeout)$/.test(tokens[match.to]?.word.text ?? '')) return false;
    const first = tokens[match.from]?.word.text ?? '';
    const last = tokens[to - 1]?.word.text;
    // "It took too long to notice" is about people; "took too long to load" about a program.
    if (/^(?:take|took|taken|takes)/.test(first)) {
      if (tokens.slice(match.from + 1, from).some(({ word }) => word.classes.has('human'))) return true;
      const rest = tokens.slice(to, to + 8);
      const { doer } = subjectOf(sentence, match.from, known);
      return (
        isHuman(doer) ||
        rest.some(
          ({ word }) =>
            deeds.test(word.text) || (word.classes.has('person') && !word.classes.has('customer')),
        )
      );
    }
    if (tokens[match.from]?.word.classes.has('past') && (deeds.test(first) || moving.test(first)))
      return (
        subjectOf(sentence, match.from, known).doer !== 'thing' ||
        tokens[match.from - 1]?.word.classes.has('be') === true
      );
    if (tokens[match.from]?.word.classes.has('be') || tokens[match.from]?.word.classes.has('have'))
      return (
        subjectOf(sentence, match.from, known).doer !== 'thing' ||
        /^(?:detect|notic|reali|escalat|communicat|acknowledg|inform|notif|pick|admit|agree|approv|recogni|decid)/.test(
          tokens[match.to - 1]?.word.text ?? '',
        )
      );
    if (/^wast/.test(first)) return subjectOf(sentence, match.from, known).doer !== 'thing';
    if (last === 'enough' && text === 'not')
      return (
        subjectOf(sentence, match.from, known).doer !== 'thing' ||
        tokens[match.from]?.word.classes.has('human') === true
      );
    return true;
  },
};

const moving = /^(?:waited|moved|worked|called|joined)$/;

/** What only people do. */
const deeds =
  /^(?:detect|notic|identif|find|found|diagnos|reali[sz]|escalat|respon|react|decid|communicat|fix|roll|resolv|mitigat|acknowledg|understand|understood|pag(?:e|ed|ing)$|declar|inform|notif|tell|figure|investigat|discover|recogni[sz]|locat|spot|see$|ask|answer|repl|act(?:ed)?$|interven|involv|engag|determin|trac|work$)/;
