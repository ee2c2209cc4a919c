import type { PatternRule } from '../../rule.js';
import { isDenied, isDoubted } from '../clause.js';
import { isHuman, subjectOf } from '../doer.js';
import { list } from '../words/list.js';

export const rushed: PatternRule = {
  name: 'judgement/rushed',
  severity: 'warning',
  bias: 'outcome bias',
  says: '“{words}” is a verdict on somebody’s pace, passed when the end was known.',
  why: 'The same pace on another day is called quick work; what set the pace can be changed.',
  ask: 'What was waiting for it, and which checks had been done by then?',
  instead: '“It went out on day 3 of a planned 10, because …; … had been tried, … had not.”',
  source: 'Judging a decision by what was known, and not by how it ended',
  patterns: [
    '{rush}ed !in|hour|by|towards',
    '{rush|hurry} !hour|of|hours',
    'over-hasty|overhasty|over-eager|overeager|overly-eager|hasty|ill-prepared|half-baked|ill-timed|hurried|hurriedly|rushedly',
    'premature|prematurely',
    'excessive|undue|unnecessary|unseemly|great haste|hurry',
    'in a? @adverb? (great | big | bit | such)? haste|hurry|rush',
    '{push|release|ship|deploy|launch|roll|enable|merge|promote|upgrade|migrate|declare|close|go|introduce|adopt|put}ed .. too [soon|early|fast|quickly|hastily]',
    '@human @adverb* {move|act|start|decide|react|switch}ed too [soon|early|fast|quickly|hastily]',
    '{push}ed through despite|against|without|anyway|before|in',
    '{dismiss|discard|close|approve|rule|accept|abandon|reject|merge|sign}ed out|off? [too (quickly | easily | readily | early | fast | soon | lightly)]',
    'too [quick|eager|hasty|impatient|keen to]',
    '{jump}ed the gun',
    '{get}ed ahead of ourselves|themselves|himself|herself',
    'bit|bitten off more than',
    '@human|@house .. {press|hit|click|sign|pull|start|stop|open|stand|speak|answer|act|switch|turn}ed .. too [soon|early|fast|quickly|hastily]',
    'without waiting (for | until) (the | an | any) (confirmation | approval | answer | reply | result | results | ok)',
    '@human|@house|maybe .. {go|move|proceed|be}ed (too | a bit | a bit too | a little | a little too | rather | very | quite | much too | way too) [fast|quickly|quick|hasty|eager|impatient] !enough|to',
    '@human|@house .. {go|move|proceed}ed [(too | a bit | a little | rather | quite | much too | way too) (fast | quickly | far)]',
    'in|with (such | indecent | undue) a? haste|hurry',
    'go-live|launch|release|start|rollout|roll-out|switch|cut-over|cutover|opening|announcement|migration|move|upgrade .. {come|be|happen|start}ed .. [too (early | soon)] !in|for',
    '{decide|announce|schedule|publish|order|celebrate}ed [(far | much | way)? too (early | soon)]',
    '{go}ed live .. [too (early | soon)]',
    'change|changes|release|go-live|cut-over|cutover|plan|migration|launch|upgrade|contract|decision|move .. @be {force|push|whip|railroad|hurry|ram}ed [through] !the|a|an|our|its|this|that',
    '[unnecessary|undue|needless|artificial|self-made pressure]',
    '(although | though | despite | even though | knowing) .. [not @adverb* (ready | finished | complete | tested | mature | prepared)]',
    'knee-jerk|kneejerk|actionism|headless',
    '(out of | by | as a | from | on | was a | were a | pure) [reflex] !action|test|cache',
    '[unfinished|half-finished|half-ready|half-tested|unready product|release|version|software|system|tool|migration|work|build|feature]',
  ],
  flags: [
    'The new broker was rushed into production.',
    'We closed the incident prematurely.',
    'The hasty rollback made it worse.',
    'The settings were edited in a hurry.',
    'The team released it too early.',
    { text: 'Don’t rush a fix', in: 'lessons' },
    'We jumped the gun and reopened the counters.',
    'Maybe we went a bit fast with the update.',
  ],
  leaves: [
    'The drill was not rushed.',
    'The rush hour began at 16:30 UTC.',
    'The lease expired prematurely after 9 s.',
    'Connections were closed prematurely by the proxy.',
    'A rush of requests filled the pool.',
    'There was no rush to close the incident.',
  ],
  accepts: ({ match, sentence, known }) => {
    const { tokens } = sentence;
    const { from, to } = match.marked;
    if (concessions.has(tokens[match.from]?.word.text ?? ''))
      return tokens
        .slice(0, match.from)
        .some(({ word }) => word.classes.has('be') || word.classes.has('human'));
    if (tokens[match.from]?.word.classes.has('customer')) return false;
    const first = tokens[from]?.word.text ?? '';
    const rush = /^(?:rush|hurr)/.test(first);
    const before = tokens[from - 1]?.word.text ?? '';
    if (before === 'not' && tokens[from]?.word.classes.has('past')) return false;
    if (before === 'no' || (rush ? isDoubted(sentence, from) : isDenied(sentence, from, to))) return false;
    if (rush) {
      const { doer } = subjectOf(sentence, from, known);
      const classes = tokens[from]?.word.classes;
      // "Requests rushed in", "the morning rush".
      if (first === 'rush' || first === 'rushes') {
        if (before === 'to' || before === 'not' || isHuman(doer)) return true;
        return doer === 'unsaid' && tokens[to]?.word.classes.has('determiner') === true;
      }
      if (classes?.has('gerund')) return true;
      const be = tokens.slice(Math.max(0, from - 3), from).some(({ word }) => word.classes.has('be'));
      return be || doer !== 'thing' || tokens[from - 1]?.word.classes.has('determiner') === true;
    }
    if (!first.startsWith('premature')) return true;
    if (first === 'premature')
      return deeds.has(tokens[to]?.word.text ?? '') || tokens[from - 1]?.word.classes.has('be') === true;
    const near = tokens.slice(Math.max(0, from - 7), to + 2);
    if (near.some(({ word }) => /^(?:connection|session|lease|stream|socket|request)/.test(word.text)))
      return false;
    const passive = near.some(({ word }) => word.classes.has('be'));
    if (
      !passive &&
      subjectOf(sentence, from - 1, known).doer === 'thing' &&
      tokens[from - 1]?.word.classes.has('past')
    )
      return false;
    if (passive)
      return !near.some(({ word }) =>
        /^(?:expir|terminat|abort|exit|evict|fre|truncat|cut$|ended$|drop|kill)/.test(word.text),
      );
    return near.some(({ word }) => doings.test(word.text));
  },
};

const deeds = new Set(
  list(
    'decision decisions release rollout launch closure optimisation optimization change celebration conclusion deployment migration upgrade switch resolution announcement',
  ),
);
const doings =
  /^(?:put|releas|roll|deploy|ship|clos|declar|resolv|merg|enabl|launch|upgrad|migrat|announc|end|stopp|switch|mark|push|introduc|remov|delet|decommission|retir|scal|conclud|adopt|promot|start|restor|reach|drawn|approv|sign|execut|appl|start|activat)/;
/** "It was started although it was not ready" */
const concessions = new Set(list('although though despite even knowing'));
