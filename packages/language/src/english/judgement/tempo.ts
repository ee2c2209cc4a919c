import type { PatternRule } from '../../rule.js';
import { isDenied, isTask } from '../clause.js';
import { isHuman, subjectOf } from '../doer.js';
import { list } from '../words/list.js';

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
    '@human|@house @be|@have @adverb* been? @adverb* [(too | very | rather | quite | painfully | far)? (slow | late | sluggish | lethargic | hesitant | reluctant | tardy) to|in|with|at]',
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
    'escalation|response|decision|reaction|call|warning|information|message|communication|help|update|updates|notice|notification {come}ed @adverb* [(far | much | way)? (too | very | rather) late]',
    '{sit}ed|sitting [on (the | a | this | that) (ticket | request | alert | page | report | case)]',
    '[took (its | their | his | her | our) (sweet | own)? time]',
    '@be|@have @adverb* been? @adverb* [slow|hesitant|tardy|sluggish|reluctant|lethargic|late|quick to|in|with|at] @determiner? @verb|@gerund',
    '@human [finally|belatedly] @adverb* {notice|realise|realize|wake|understand|respond|react|act|answer|reply|escalate|admit|agree|bother|own|tell|join|inform}',
    '[asked|paged|called|involved|told|informed|escalated|notified|alerted @adverb? (far | much | way)? too late]',
    '[much|far too late] to|for',
    '[excessively|unduly|needlessly|unnecessarily|inordinately|ridiculously (long | slow | late)]',
    '[needless|unnecessary|undue delay|delays]',
    '[(should | could) have? (been | be) (faster | quicker)]',
    '(hesitated | hesitation | dithered | dithering | procrastinated | procrastination | dawdled | dithers | indecision | indecisive)',
    'loses|lost [precious|valuable time|minutes|hours]',
    '[precious|valuable time|minutes|hours] @be|lost|wasted',
    '[lack of speed|agility|haste]',
    '{react|respond|answer|reply|act|decide|escalate}ed [with @adverb? (much | great | considerable | significant | some | huge | long)? delay]',
    '@human|@house .. {react|respond|answer|reply|act|escalate}ed @adverb* [slowly|late|sluggishly|hesitantly|reluctantly]',
    '@human|@house @be @adverb* [(too | very | rather | so)? slow|sluggish] $',
    '{open|update|publish|send|declare|acknowledge|raise|start|post|issue|close}ed [(far | much | way | rather)? too late]',
    '[slow off the mark]',
    '{acknowledge|escalate}ed [late] $',
    '^ [(too | very | rather)? slow|late|hesitant|reluctant to] @verb',
    '[ages|eons|eternity {pass|go}ed] (by)? (before | until)',
    '{take}ed .. [ages|forever|eternity]',
    '@be|@have been? {inform|notify|call|involve|page|tell|alert|escalate|warn|invite|consult}ed [(only | very | rather | quite | too)? late] !at|on|in|that|evening|night|morning|afternoon',
    '@human [only @adverb? {notice|realise|realize|react|understand}ed (after | when | late | once | hours | much)]',
    '[only after .. did @human] .. notice|realise|realize|react|look|call|check|understand|ask|escalate|see|page',
    '[not until .. did @human]',
    '@unit @be @adverb* [too long|much|slow]',
    ', which|that|this @be @adverb* [(way | far | much | simply | just | really | definitely)? too long|late|slow]',
    '^ that|this|which|and @be @adverb* [(way | far | much | simply | just)? too long|late|slow]',
    '^ [@adverb? (way | far | much)? too long|late|slow|slowly] $',
    '^ that|this|which|we @be|@have @adverb* [not @adverb* fast|quick|early|soon|prompt enough]',
    'response|answer|reply|escalation|reaction|help|update|call|page {come|arrive|follow}ed (hours | days | much | far | way) [late]',
    '{need|require}ed [(forever | ages | an eternity)]',
    '[longer than (it | this | that | they)? (should | necessary | needed | acceptable | had | ought)]',
    '[later than (it | this | that | they | we)? (should | necessary | acceptable | ought)]',
    'hour|hours|minute|minutes|day|days|time|effort|morning|afternoon|night|evening @be|@have been? @adverb* [wasted|squandered]',
    '[too much (time | effort)] (went | was | were | had | being | on | spent)',
    '[lost|losing|lose|cost|costing|waste us|them|a|an* (ton | lot | load | lots | loads | tons | awful lot) of time]',
    'response|answer|reply|reaction|escalation|help|handover|communication|support|feedback .. @be [@adverb* (slow | sluggish | lethargic | tardy | too late | hesitant | delayed)]',
    'escalation|response|decision|reaction|call|warning|information|communication|help|update|updates|notice|notification|announcement|order .. {come|arrive|go}ed (out)? @adverb* [(far | much | way | rather | very | a bit | a little)? too late] !for',
    '[(high | about) time] (that | @human | somebody | someone | to)',
    '[long overdue] !invoice|invoices|payment|bill',
    'response|reaction|answer|reply|communication|recovery|rollback|work|handling|escalation ... @be [(anything but | far from) (quick | fast | swift | smooth | prompt | timely | ideal | perfect | speedy)]',
    '[(hour | hours | minutes | time | night | day | morning | evening | afternoon | week) @be|@have been? @adverb* lost (on | by | over | looking | chasing | searching)]',
    '[{lose|waste|spend}ed .. (on | down | following | chasing | with) (the | a)? wrong|false|red (track | trail | path | lead | scent | end | service | place | herring | theory | idea)]',
    '@unit @be|@have been? {lose|spend}ed [(on | in | looking at | with) (the | a) wrong|false|red]',
    '{inform|tell|notify|warn|update|involve|call}ed @human [(only | very | rather | too | quite | far too)? late] !at|on|in|that|by',
    '@human|@house [only {admit|tell|inform|notify|answer|reply}ed] ... (after | when | on request)',
    'information|news|updates|answers|help .. {trickle|come|arrive|flow|drip|go}ed .. [(too | very | painfully) (slowly | late)]',
    '@human|@house {react|respond|act|answer|move|reply|look|escalate}ed [only (after | when)] .. we|several|second|third|repeated|threats|complaints|pressure|reminders|hours|days|weeks|many|much|@figure',
    '[only after .. did] @determiner? .. @human|@house',
    '@human|@house .. had to be [reminded|chased|prodded|begged|pushed|nagged|pressed]',
    'had to [chase|remind|beg|nag|prod|badger|hound|pester] .. @human|@house',
    '{take}ed [@figure|several|many reminders] before|until',
    '^ [slow|sluggish|late|tardy|hesitant and .. response|reaction|escalation|communication]',
    '^ [slow|sluggish|late|lazy|unresponsive] @human|@house $',
    '^ [delayed|belated|tardy @adverb? response|reaction|escalation|detection|communication|acknowledgement|notification|decision]',
    '[excessive|inordinate|undue|unreasonable (time | delay | delays | period | duration)] to|between|before|until',
  ],
  flags: [
    'We were slow to realise that the mirror was gone.',
    'The fault went unnoticed for too long.',
    'It took the team too long to find the switch.',
    'The response was sluggish.',
    'They escalated far too late.',
    { text: 'Slow reaction of the first line', in: 'factors', role: 'factor' },
    'The responders wasted an hour on the network.',
    'The depot replied very late.',
    'It is high time that somebody looked at the pump.',
  ],
  leaves: [
    'The reply was late by 4 s.',
    'The page was too slow to load.',
    'The query took too long and hit the 30 s timeout.',
    'The fault went unnoticed for 3 hours.',
    'Slow response times were reported from 10:41 UTC on.',
    '22 minutes passed before the database team was called.',
    { text: 'The problem was quickly resolved', in: 'well' },
    'Delayed detection of the leak: 41 minutes',
  ],
  accepts: ({ match, sentence, known, passage }) => {
    if (isTask(sentence, passage)) return false;
    const { tokens } = sentence;
    const { from, to } = match.marked;
    const text = tokens[from]?.word.text ?? '';
    const last = tokens[to - 1]?.word.text;
    if (text !== 'not' && isDenied(sentence, from, to)) return false;
    // A delay that is told in minutes is a fact.
    if (from === 0 && text === 'delayed' && tokens.some(({ kind }) => kind === 'number')) return false;
    if (text === 'only' && tokens.slice(to).some(({ word }) => word.text === 'utc')) return false;
    if (tokens[match.from]?.word.classes.has('customer')) return false;
    if (last === 'late' && tokens[to]?.word.text === 'by') return false;
    if (text === 'quick' && !unkind.has(tokens[match.to - 1]?.word.text ?? '')) return false;
    if (/^(?:time|times|code|header|timeout)$/.test(tokens[match.to]?.word.text ?? '')) return false;
    const first = tokens[match.from]?.word.text ?? '';
    if (answers.has(first) && tokens.slice(match.from + 1, from).some(({ word }) => machines.has(word.text)))
      return false;
    const short = /^(?:[,]|that|this|which|and)$/.test(tokens[match.from]?.word.text ?? '');
    if (
      short &&
      !tokens.some(({ word }) => deeds.test(word.text)) &&
      tokens.slice(0, from).some(({ word }) => long.has(word.text))
    )
      return false;
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
        !/^(?:thing|customer)$/.test(subjectOf(sentence, match.from, known).doer) ||
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

const unkind = new Set(list('blame dismiss judge assume conclude close accuse point reject'));
const moving = /^(?:waited|moved|worked|called|joined)$/;

/** What only people do. */
const deeds =
  /^(?:detect|notic|identif|find|found|diagnos|reali[sz]|escalat|respon|react|decid|communicat|fix|roll|resolv|mitigat|acknowledg|understand|understood|pag(?:e|ed|ing)$|declar|inform|notif|tell|figure|investigat|discover|recogni[sz]|locat|spot|see$|ask|answer|repl|act(?:ed)?$|interven|involv|engag|determin|trac|work$)/;

/** What may be too long or too slow in itself. */
const long = new Set(
  list(
    'url urls path paths name names string strings query queries line lines key keys token tokens message messages password header headers title timeout interval ttl lifetime list log logs page pages request requests filename field value disk cable window wait retention backoff queue startup boot',
  ),
);

/** What people give, and servers too. */
const answers = new Set(list('response answer reply support'));
const machines = new Set(
  list(
    'api apis service services server servers page pages endpoint query queries database site search request requests http proxy node nodes cluster cache resolver broker portal app website system storage disk',
  ),
);
