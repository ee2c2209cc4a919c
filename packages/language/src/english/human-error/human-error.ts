import type { PatternRule } from '../../rule.js';
import { isDenied } from '../clause.js';
import { list } from '../words/list.js';

export const humanErrorLabel: PatternRule = {
  name: 'human-error/human-error',
  severity: 'error',
  bias: 'fundamental attribution error',
  says: '“{words}” is a label put on a person, and ends the search where it begins to be useful.',
  why: 'An error is what it looks like afterwards; people did what made sense with what was in front of them.',
  ask: 'What made it so easy, and what let it through?',
  instead: '“The tool accepted … without …”, or “The screen showed …, so …”',
  source: 'Human error is where an investigation starts, and not where it ends',
  patterns: [
    "human|operator|pilot|engineer|engineers|admin|administrator|manual|personnel|staff|developer|employee|people|user 's? error|errors|mistake|mistakes|oversight|slip|misunderstanding|misjudgement|misjudgment",
    'human failure|failing|failings|fault|fallibility',
    'mishap|mishaps at|by|during|of|with|on',
    'operator|human|admin mishap|accident',
    'accident|slip at the keyboard|console|desk|controls',
    'error|mistake|fault lay|lies|lie|lying with',
    'error|mistake|fault .. on the side of',
    'clerical|administrative|operating|procedural|organisational|organizational|handling|secretarial|bookkeeping|workmanship error|errors|mistake|mistakes|slip !rate|handling|code',
    'wrong|improper|faulty|mistaken|erroneous operation|handling|usage|use|execution|manipulation by|of @determiner? .. @person|@team|shift|crew',
    'wrong|improper operation|manipulation of',
    'misoperation|maloperation|mal-operation',
    'mistake|mistakes|slip by|of @determiner? .. @person|@team',
    'human (beings | being | in the loop)? @adverb* {err}ed',
    'human (being | in the loop)? @adverb* failed',
    'error|errors|fault (made|committed)? by @determiner? human|person|operator|engineer|user|colleague|developer',
    'error|errors|misconfiguration|misuse|mishandling|omission|slip|misoperation (made | committed)? by @determiner? @person|@team',
    'erroneous|incorrect|wrong|faulty|inappropriate human|manual|operator action|actions|intervention|operation',
    'error|mistake|mix-up|fault on the part of',
    'mix-up|confusion by|of @determiner? human|person|operator|engineer|colleague',
    '{cause|trigger}ed by people|humans|human|person',
    'by a human|person $',
    ': human|humans|people|user|users|operator|staff $',
    'person|personal error|errors|mistake|failure',
    'picnic : problem',
    'problem in|between chair',
    'oversight by|of|on @determiner? .. @person|@team',
    'user|users|operator|customer|customers|staff|engineer|admin ineptitude|ineptness|incompetence|stupidity|clumsiness|inattention|misbehaviour|misbehavior',
    '(misuse | (wrong | improper | incorrect | faulty) (use | usage | handling | operation)) .. by @determiner? .. @customer',
  ],
  flags: [
    'The deletion was caused by human error.',
    'Operator error led to the wrong region being drained.',
    'The support desk put it down to user error.',
    'A manual mistake in the routing table sent the traffic to an empty pool.',
    { text: 'Human error during the switch to the new queue', in: 'factors', role: 'factor' },
    { text: 'Add a dry run to reduce human error', in: 'actions' },
    'This was an error on the part of the night shift.',
    'A clerical error in the tariff table',
  ],
  leaves: [
    'Human error is never a cause; it is a symptom of something deeper.',
    'The user error rate stood at 2% of all calls.',
    'The exporter wrote human-readable output.',
    'We do not stop at human error.',
    'The operator error log had grown to 40 GB.',
  ],
  accepts: ({ match, sentence }) => {
    const { tokens } = sentence;
    if (isDenied(sentence, match.from, match.to)) return false;
    if (technical.has(tokens[match.to]?.word.text ?? '')) return false;
    const plural = tokens[match.to - 1]?.word.text === 'errors';
    // "User errors" are often those that users see.
    return !(
      plural &&
      tokens[match.from]?.word.text === 'user' &&
      !causing(tokens[match.from - 1]?.word.text)
    );
  },
};

/** Words behind "error" that make it one of a program. */
const technical = new Set(
  list(
    'rate rates log logs message messages page pages code codes count counts budget handling handler report reports percentage ratio metric metrics dashboard rose fell increased',
  ),
);

function causing(word: string | undefined): boolean {
  return word === 'to' || word === 'by' || word === 'of' || word === 'from' || word === 'as';
}
