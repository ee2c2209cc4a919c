import type { PatternRule } from '../../rule.js';
import { doerOf, isName } from '../doer.js';
import { endOfNoun } from './agent.js';

export const fault: PatternRule = {
  name: 'naming/fault',
  severity: 'error',
  bias: 'fundamental attribution error',
  says: '“{words}” gives the failure to somebody as a possession.',
  why: 'A fault that belongs to a person ends the search, and the conditions that will produce it again stay.',
  ask: 'What did the system accept, and what would have looked different if it had not?',
  instead: '“The form accepted a region that does not exist.”',
  source: 'Blame is the easy end of an investigation',
  patterns: [
    'their|his|her|your own|big|small|simple|bad? fault|mistake|mistakes|blunder|blunders|slip-up|slip-ups|screw-up|negligence|carelessness|incompetence|wrongdoing|sloppiness',
    "'s|' @adverb? own|big|small|simple|bad|latest? fault|mistake|mistakes|blunder|blunders|slip-up|slip-ups|screw-up|negligence|carelessness|incompetence|wrongdoing|sloppiness",
    'mistake|mistakes|fault|blunder|error|errors|slip|negligence|oversight made|committed? by|of|from @determiner|@human|one',
    'mistake|mistakes|error|errors on the part of',
    '@be @adverb? at fault',
  ],
  flags: [
    'Priya’s mistake was found in the change log.',
    'It was their fault that the queue filled.',
    'Your blunder cost us the weekend.',
    'The delay was caused by a mistake made by one of our engineers.',
    { text: 'the contractor’s negligence', in: 'factors' },
    'The loss was entirely the fault of the carrier team.',
    { text: '14:20 Ibrahim’s mistake is discovered in the firewall log', in: 'timeline' },
  ],
  leaves: [
    'A segmentation fault occurred in the parser.',
    'Their error rate doubled.',
    'The fault domain was lost.',
    "The library's fault tolerance is off by default.",
    'This was not their fault.',
    'The mistake of the parser was to trim zeros.',
  ],
  accepts: ({ match, sentence, known }) => {
    const { tokens } = sentence;
    const next = tokens[match.to]?.word;
    const last = tokens[match.to - 1];
    const first = tokens[match.from];
    if (!last || !first) return false;
    if (tokens.slice(0, match.from).some(({ word }) => denying.test(word.text))) return false;
    if (/^(?:'s?)$/.test(first.word.text)) {
      const owner = tokens[match.from - 1];
      if (!owner) return false;
      const human =
        owner.word.classes.has('person') ||
        owner.word.classes.has('team') ||
        owner.word.classes.has('customer') ||
        isName(owner, known);
      const the = tokens[match.from - 2];
      const from = the?.word.classes.has('determiner') ? the.from : owner.from;
      return human && !compound(next?.text) ? { from, to: last.to } : false;
    }
    if (last.word.text === 'fault' && first.word.classes.has('be')) {
      let from = match.from;
      while (from > 0 && tokens[from - 1]?.kind !== 'mark' && !tokens[from - 1]?.word.classes.has('joint'))
        from--;
      const doer = doerOf(tokens.slice(from, match.from), known);
      return doer !== 'thing' && doer !== 'unsaid';
    }
    const link = tokens
      .slice(match.from, match.to)
      .findLastIndex(({ word }) => /^(?:by|of|from)$/.test(word.text));
    if (link > 0) {
      const start = match.from + link + 1;
      const to = endOfNoun(tokens, start);
      const doer = doerOf(tokens.slice(start, to), known);
      const end = tokens[to - 1];
      // "We were told of the fault by the help desk."
      if (tokens.slice(0, match.from).some(({ word }) => heard.test(word.text))) return false;
      return doer !== 'thing' && doer !== 'unsaid' && end ? { from: first.from, to: end.to } : false;
    }
    return !compound(next?.text);
  },
};

/** "Fault domain", "fault tolerance". */
function compound(next: string | undefined): boolean {
  return (
    next !== undefined && /^(?:domains?|tolerances?|injection|lines?|codes?|isolation|detection)$/.test(next)
  );
}

const heard =
  /^(?:aware|told|informed|notified|alerted|reported|warned|reports?|found|noticed|spotted|fix|fixed|corrected)$/;
const denying = /^(?:not|never|no|nobody|without|neither)$/;
