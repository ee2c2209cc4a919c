import type { PatternRule } from '../../rule.js';
import { isDenied } from '../clause.js';

export const yardstick: PatternRule = {
  name: 'judgement/yardstick',
  severity: 'error',
  bias: 'fundamental attribution error',
  says: '“{words}” measures somebody against a person who was not there.',
  why: 'The imagined expert knows the outcome; the real one had a screen, a clock and a guess.',
  ask: 'Why would a sensible person, in that place, do just this?',
  instead: '“With … on the screen and … in the guide, … was the expected next step.”',
  source: 'Assuming that everybody acted sensibly',
  patterns: [
    "rookie|beginner|novice|schoolboy|newbie|amateur|amateurish|noob|elementary|beginners 's? error|errors|mistake|mistakes|move|blunder|stuff|failure",
    'basic|fundamental|trivial|simple|obvious|elementary|textbook|classic|avoidable|glaring mistake|mistakes|blunder|oversight',
    'common|good sense !of|for',
    'common-sense|commonsense|no-brainer|nobrainer',
    '(any | every | each | a | no) (competent | decent | reasonable | good | sensible | experienced | professional | halfway | half-decent | self-respecting | proper | careful | responsible | real | trained | qualified | sane) .. @human would|should|could|knows|will|can|must|leaves|does',
    'anyone|anybody|everyone|everybody with .. would|should|could|knows',
    'anyone|anybody|everyone|everybody [should|could have]',
    'anyone|anybody|everyone|everybody [would have {see|notice|spot|know|check|catch|realise|realize|think|avoid|find|ask|read|look|recognise|recognize|stop}ed]',
    'anyone|anybody|everyone|everybody [knows|sees]',
    '[(should | ought to | must) @adverb? (know | known | have known) better]',
    '{know}ed better',
    'basics|101 of (operations | operating | engineering | testing | security)',
    'expect|expected more|better of|from @determiner? .. @human|team',
    'expected of a|an .. @human',
    'even a|an? (junior | intern | novice | beginner | trainee | apprentice | student | child)',
    'as any .. @human knows|would',
    'not rocket science',
    '[than @determiner (competent | decent | professional | good | serious) .. @human]',
    'like @determiner? @adverb? [beginner|beginners|novice|novices|amateur|amateurs|rookie|rookies|fool|fools|schoolchildren]',
    '[a (child | fool | blind man | schoolchild | toddler | monkey) would|could]',
    'any|every (half-decent | self-respecting | serious | halfway-decent | sane | competent) .. @third|would|should|could',
    'any|every .. @human [knows]',
    '[goes without saying]',
    'as [everybody|everyone|anybody knows]',
    '[basic|elementary|kindergarten stuff]',
    '[amateur hour]',
    '@be [common knowledge]',
    '[not|hardly|scarcely worthy of]',
    'first day|week on the job',
  ],
  flags: [
    'It was a rookie error.',
    'Any competent engineer would have tried it on one shard.',
    'Common sense says to drain the pool first.',
    'Someone with her years should know better.',
    'Even a junior could see that the key was wrong.',
    'Everybody knows that the console has no undo.',
  ],
  leaves: [
    'HTTP basic auth was off.',
    'Why would a reasonable, decent person take this step?',
    'The novice guide has no page about quotas.',
    'A check for basic errors in the form was added.',
    'It takes no common sense to find the switch, but a map.',
  ],
  accepts: ({ match, sentence }) => {
    if (sentence.tokens.some(({ word }) => word.text === '?') && sentence.tokens[0]?.word.text === 'why')
      return false;
    return !isDenied(sentence, match.from, match.to);
  },
};
