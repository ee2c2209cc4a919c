import type { PatternRule } from '../../rule.js';

export const nothingGood: PatternRule = {
  name: 'loaded/nothing-good',
  severity: 'note',
  bias: 'negativity bias',
  says: '“{words}” leaves the part for what went well empty.',
  why: 'Something held, or it would have been worse; what is not seen is not kept.',
  ask: 'Which defence held, and who helped?',
  instead: '“The old version was back after two minutes”, “The night shift had the phone list at hand”.',
  source: 'Looking at what goes right',
  places: ['well'],
  patterns: [
    '^ [nothing|none|n/a|na|nil|nobody|tbd|-] $',
    '^ [(not | nothing) (applicable | much | at all | really | special | here | to (mention | say | report))] $',
    '^ [n / a] $',
  ],
  flags: [
    { text: 'Nothing', in: 'well' },
    { text: 'N/A', in: 'well' },
    { text: 'None', in: 'well', role: 'item' },
    { text: 'Not much', in: 'well' },
  ],
  leaves: [
    { text: 'The spare line took over within 40 seconds', in: 'well' },
    { text: 'The old version was back after two minutes', in: 'well' },
    { text: 'Nothing was lost in the failover', in: 'well' },
    { text: 'None', in: 'lucky' },
  ],
};
