import type { PatternRule } from '../../rule.js';
import { isDenied, isPossible, isPrevented, isTask } from '../clause.js';
import { isHuman, subjectOf } from '../doer.js';
import { list } from '../words/list.js';

export const mistake: PatternRule = {
  name: 'human-error/mistake',
  severity: 'warning',
  bias: 'outcome bias',
  says: '“{words}” judges an act by how it turned out.',
  why: 'At the time nobody knew it was one; the word closes the question of what made it look right.',
  ask: 'What did they mean to do, and what did the system make of it?',
  instead: '“They set … to …, as the form suggests; … needs …”',
  source: 'A mistake is a judgement made with knowledge of the outcome',
  patterns: [
    'mistake|blunder|slip-up|slipup|goof|gaffe !to',
    'mistakes|blunders|errors @be made',
    'wrongly|incorrectly|improperly @participle .. by @determiner? .. @person|@team',
    '@person|@team .. @past .. (the wrong way round | back to front | upside down)',
    '{make} (a|an|the|some|several|one|two|many)? (@adverb | simple | small | big | honest | serious | silly | basic | bad)? mistakes|error|errors|mistake|slip|oversight',
    '{make}ed @determiner @adverb? .. mistake|blunder|error of @gerund',
    'a|the|his|her|their @adverb? (human | careless | simple | silly)? (cock-up | boo-boo | booboo | howler | oopsie)',
    'due|owing to [oversight]',
    'an|our|my|their|his|her|simple [oversight] !of|board|committee|body|team|group',
    '^ [oversight (in | during | at | when | of)]',
  ],
  flags: [
    'This was a mistake in the setup of the second pool.',
    'Mistakes were made while the records were merged.',
    'The engineer made an error in the mapping of the two regions.',
    'The missing index was an oversight.',
    { text: 'A mistake in the firewall rule', in: 'factors', role: 'factor' },
  ],
  leaves: [
    'A check in the pipeline would reject such a mistake.',
    { text: 'Show a preview to avoid mistakes in the price list', in: 'actions' },
    'It would be a mistake to raise the limit further.',
    'The oversight board meets each month.',
    'The parser made an error of one cent in 40 invoices.',
    'We do not look for mistakes, but for conditions.',
  ],
  accepts: ({ match, sentence, known, passage }) => {
    if (isTask(sentence, passage)) return false;
    const { tokens } = sentence;
    const first = tokens[match.from]?.word.text ?? '';
    if (
      tokens[match.to]?.word.text === 'of' &&
      tokens.slice(match.to + 1, match.to + 4).some(({ word }) => machines.has(word.text))
    )
      return false;
    if (isDenied(sentence, match.from, match.to) || isPrevented(sentence, match.from)) return false;
    if (wishes.has(tokens[match.from - 1]?.word.text ?? '')) return false;
    if (tokens.slice(match.to, match.to + 8).some(({ word }) => word.classes.has('modal'))) return false;
    if (isPossible(sentence, match.from) || afterPossible(tokens, match.from)) return false;
    if (!making.has(first) || tokens[match.to - 1]?.word.text === 'mistake') return true;
    return isHuman(subjectOf(sentence, match.from, known).doer);
  },
};

/** "The mistake of the parser" */
const machines = new Set(
  list('parser compiler planner optimiser optimizer model classifier algorithm script job tool'),
);
const making = new Set(list('make makes made making'));
const wishes = new Set(list('such any every each similar common'));

/** "It would be a mistake". */
function afterPossible(
  tokens: readonly { readonly word: { readonly text: string } }[],
  from: number,
): boolean {
  const before = tokens[from - 1]?.word.text;
  const be = before === 'a' || before === 'an' ? tokens[from - 2] : tokens[from - 1];
  return be?.word.text === 'be';
}
