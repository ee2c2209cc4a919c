import type { PatternRule } from '../../rule.js';
import { isDenied, isPassive, isPossible, isPrevented, isTask } from '../clause.js';
import { isByThing, subjectOf } from '../doer.js';
import { list } from '../words/list.js';

export const forgot: PatternRule = {
  name: 'human-error/forgot',
  severity: 'warning',
  bias: 'fundamental attribution error',
  says: '“{words}” puts the matter into somebody’s memory.',
  why: 'A step that lives in memory will be left out one day by anybody; the process that relies on memory is what can be changed.',
  ask: 'What normally brings this step to mind, and could it be done without anybody thinking of it?',
  instead: '“The step is in no checklist and no script; this time …”',
  source: 'People are harder to change than what is around them',
  patterns: [
    '{forget}ed|forget|forgets|forgetting !password|your|passwords|page|link|flow|form|gate|token|about?',
    '{overlook}',
    '{neglect} to',
    '{neglect}ed @determiner? @adverb?',
    '{omit}ed to|@determiner',
    '{slip}ed @determiner mind|minds|attention|memory|net',
    '{slip}ed through',
    '{lose}ed (sight | track) of',
    '{fall|drop|slip}ed off @determiner radar|list|table',
    'not .. on @determiner radar',
    '[step|steps|check|checks @figure? @be @adverb* ({forget|overlook|omit|miss}ed | left out)]',
    'nobody|no-one|noone {remember}ed',
    'no one {remember}ed',
    '{fail}ed to remember',
    '{leave}ed out by',
    '@human @adverb* missed|skipped|missing|skipping|left|skips (out)? @determiner? .. step|steps',
    'not remember to',
    'forgetful|forgetfulness|absent-minded|absent-mindedness',
    '{go|pass}ed @adverb* unconsidered|overlooked|forgotten',
    'not .. on @determiner? .. radar',
    '{get|be}ed [lost in] @determiner? .. shuffle|handover|hand-over|holidays|holiday|season',
    'not .. on (anyone | anybody | everyone | our | their) [list|radar|plate]',
    "not .. on anyone|anybody 's [list|radar|plate]",
    '@be {leave}ed [disabled|muted|silenced|unlocked|unattended|unplugged]',
  ],
  flags: [
    'The on-call engineer forgot to re-enable the health check.',
    'The second header was overlooked during the move.',
    'The team neglected to renew the certificate.',
    'Renewing the token had been forgotten.',
    { text: 'Overlooked that the mirror was still read-only', in: 'factors', role: 'factor' },
    'The developer missed a step of the release checklist.',
    'It slipped our mind that the freeze had begun.',
  ],
  leaves: [
    'The “Forgot password” page returned 500 for 12 minutes.',
    'The Forgot password form was down.',
    'The parser omitted the empty fields.',
    'The resolver forgot the entries after a restart.',
    { text: 'Turn the steps into a script, so that none can be forgotten', in: 'actions' },
    'Every action has a ticket so that these do not get forgotten.',
  ],
  accepts: ({ match, sentence, known, passage }) => {
    const { tokens } = sentence;
    const first = tokens[match.from];
    if (!first || isTask(sentence, passage)) return false;
    if (
      tokens
        .slice(match.from, match.to)
        .some(
          ({ word }) =>
            word.text.startsWith('forgetful') || word.text === 'radar' || word.text.startsWith('remember'),
        )
    )
      return true;
    if (isByThing(sentence, match.to - 1, known)) return false;
    const verb = tokens.findIndex(({ word }, at) => at >= match.from && stems.test(word.text));
    if (verb < 0) return true;
    if (isDenied(sentence, verb, verb + 1) || isPrevented(sentence, verb) || isPossible(sentence, verb))
      return false;
    if (first.capital && noun.has(tokens[match.to]?.word.text ?? '')) return false;
    const { doer } = subjectOf(sentence, verb, known);
    if (isPassive(sentence, verb)) return !tokens[verb]?.word.text.startsWith('omit');
    if (doer === 'unsaid') return !tokens[verb]?.word.text.startsWith('omit');
    return (
      doer !== 'thing' || /^(?:slip|lef|fall|fell|drop|radar|step|check)/.test(tokens[verb]?.word.text ?? '')
    );
  },
};

const stems = /^(?:forg|overlook|neglect|omit|slip|los|left|leav|miss|skip|remember|fall|fell|drop|radar)/;
const noun = new Set(list('password passwords link page button form flow'));
