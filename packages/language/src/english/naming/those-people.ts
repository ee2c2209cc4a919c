import type { PatternRule } from '../../rule.js';
import { doerOf } from '../doer.js';
import { endOfNoun, kindOf } from './agent.js';

export const thosePeople: PatternRule = {
  name: 'naming/those-people',
  severity: 'warning',
  bias: 'in-group bias',
  says: '“{words}” draws a line between us and them.',
  why: 'The people on the other side will read this, and they hold the half of the story that is missing.',
  ask: 'What did their side look like on that day?',
  instead:
    '“The bridge was turned off under ticket 311; nobody on the warehouse side could see that ticket.”',
  source: 'Other people’s work looks simpler from far away',
  patterns: [
    '[those|these|the guys|geniuses|clowns|cowboys] in|from|at|over|of|who',
    '[those|these people|folks|developers|engineers|teams] from|over|in|at',
    '[(in spite of | despite) the|our .. department|team|division|management|helpdesk]',
    'no thanks to',
    '[due to @determiner|@team|@person]',
    '[because of @determiner|@team|@person]',
    '[courtesy|hands of .. @person|@team|@name]',
    '[a certain @person]',
    '[it was|is .. @team|@person|@customer|@name|@house who] !noticed|found|saw|told|fixed|helped|reported|joined|spotted|raised|restored',
    '[at the mercy of] .. @team|@person',
    'thanks to [the|those|our .. guys|department|management]',
    "[people|guys|folks|team|they|department|management do not|n't @adverb? care]",
    '[@team|@person (can|could) not be trusted]',
    '@team|@person|@name [(is|are|was|were) not to be trusted]',
  ],
  flags: [
    'Two warehouses stood still thanks to the guys in integration.',
    'The delay was due to the archive department and to the printer.',
    'Because those folks from procurement were on a tour, no report could be signed.',
    { text: 'The hospital switched to paper within 8 minutes in spite of the IT department', in: 'well' },
    { text: 'The integrations team cannot be trusted with write access', in: 'lessons' },
    'The status page was late because the communications people don’t care.',
  ],
  leaves: [
    'The people from the vendor joined at 11:20 UTC.',
    'Despite the new limit, the queue filled.',
    'Those engineers on call that week got the page twice.',
    { text: 'Thanks to the on-call team, the page went out in 4 minutes', in: 'well' },
    'Input from this form cannot be trusted.',
    'The delay was due to the vendor contract.',
    'Because of the team calendar the slot was free.',
  ],
  accepts: ({ match, sentence, passage, known }) => {
    const { tokens } = sentence;
    const cause = tokens[match.from]?.word.text ?? '';
    if (!/^(?:due|because)$/.test(cause)) return true;
    if (passage.place === 'actions' || tokens[match.from + 2]?.word.text === 'one') return false;
    const to = endOfNoun(tokens, match.from + 2);
    const agent = kindOf(tokens, doerOf(tokens.slice(match.from + 2, to), known), match.from + 2, to, known);
    const first = tokens[match.from];
    const last = tokens[to - 1];
    const next = tokens[to]?.word;
    const whole = next === undefined || /^[.,;:)]$|^(?:and|who|not|in|at|which)$/.test(next.text);
    return whole &&
      !/^colleagues?$/.test(last?.word.text ?? '') &&
      (agent?.kind === 'team' || agent?.kind === 'role' || agent?.kind === 'person') &&
      first &&
      last
      ? { from: first.from, to: last.to }
      : false;
  },
};
