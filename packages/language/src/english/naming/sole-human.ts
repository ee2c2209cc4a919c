import type { PatternRule } from '../../rule.js';

export const soleHuman: PatternRule = {
  name: 'naming/sole-human',
  severity: 'error',
  bias: 'single cause',
  says: '“{words}” rests the whole failure on one human being.',
  why: 'If one person could do it alone, the system had no second line, and that is the finding.',
  ask: 'What else had to be the way it was?',
  instead: '“The key, the missing copy and the silent probe each had a part.”',
  source: 'Failures need several contributors at once',
  patterns: [
    'single-handedly|singlehandedly',
    '{come|boil|go} down to [(one|single|individual|a|an .. person|engineer|individual|developer|operator|human|man|employee|admin|colleague)]',
    '(because of | due to | thanks to) [one|a single? person|engineer|individual|developer|operator|man|employee|admin|colleague]',
    'one|single [(man|person) caused|did]',
    'a|one single? [person|man caused]',
    "[one (person|engineer|developer|operator|man|admin) 's mistake|error|decision|action|actions|negligence]",
  ],
  flags: [
    'The catalogue was single-handedly emptied on a Sunday.',
    'The failure comes down to one person with the only key.',
    'It all boils down to a single engineer.',
    'Down for six hours because of one developer.',
    "One person's decision stopped the warehouse.",
  ],
  leaves: [
    'The job runs on one node because of one setting.',
    'One engineer took notes.',
    'Only one person was available to look into it.',
    'The delay comes down to one slow query.',
    'Maintenance should not depend on one person.',
  ],
};
