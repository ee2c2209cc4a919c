import type { PatternRule } from '../../rule.js';

export const shame: PatternRule = {
  name: 'loaded/shame',
  severity: 'warning',
  bias: 'negativity bias',
  says: '“{words}” puts shame where there is something to learn.',
  why: 'People hide what is called shameful, and a hidden gap is not closed.',
  ask: 'What do we know now that we did not know then?',
  instead: '“We learned that …”',
  source: 'Failure as a source of learning',
  patterns: [
    '[embarrassing|embarrassed|embarrassment|embarrassingly] !parallel',
    '[shameful|shamefully|shame|ashamed|humiliating|humiliated|humiliation|disgrace|disgraceful|mortifying|mortified|cringeworthy|cringe|cringe-worthy|inexcusable|unforgivable|disgusting|deplorable|scandalous|scandal|travesty|dishonour|blush]',
    '[red-faced|red faces]',
    '[(egg on (our | their) faces?)]',
    '[(black | dark) (day | mark | chapter | eye) (for|on|in us|our|the)?]',
    '[(low point | lowest point | new low) (for|of|in us|our|the)]',
    '[{let} (our | the) (customers | users | patients | students | readers | players) down]',
    '[{make} (fools | a fool) of]',
  ],
  flags: [
    'It is embarrassing that the list had no such step.',
    'It is shameful that nobody was paged.',
    'It was a humiliating morning for the desk.',
    'A dark day for our branch offices.',
    { text: 'We are ashamed of the old runbook', in: 'lessons' },
  ],
  leaves: [
    'The export is an embarrassingly parallel job.',
    'The page was drawn in 80 ms.',
    'The dark mode of the page was off.',
    'We learned that the checklist had no step for it.',
  ],
};
