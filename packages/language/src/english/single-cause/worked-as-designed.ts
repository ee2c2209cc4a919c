import type { PatternRule } from '../../rule.js';

export const workedAsDesigned: PatternRule = {
  name: 'single-cause/worked-as-designed',
  severity: 'note',
  bias: 'single cause',
  says: '“{words}” clears the machine, and leaves the people as the cause.',
  why: 'Systems run well because people keep adapting them; what they adapted to is worth a line.',
  ask: 'What everyday work kept this going, and what made it stop being enough?',
  instead: '“It did …, which was made for …; on this day …”',
  source: 'Systems are not safe by themselves; people make them so',
  except: ['well', 'lucky'],
  patterns: [
    '[{work|behave|function|operate|perform|act}ed exactly|precisely? as designed]',
    '[{be}ed @adverb? fine|healthy|working until]',
    '[{work|run}ed .. fine|perfectly|well|flawlessly until]',
    '[nothing {be}? @adverb? wrong with]',
    '[no|not fault|bug in|of the system|tool|code|software|platform]',
    '[would .. if not for] @human|the',
  ],
  flags: [
    'Everything was fine until the change.',
    'The tool worked as designed.',
    'There was nothing wrong with the code.',
    'Everything ran perfectly until the operator came in.',
  ],
  leaves: [
    'The curve was flat until noon.',
    'The design doc is linked.',
    'The brake behaves as intended.',
    { text: 'The failover worked as designed', in: 'well', role: 'item' },
  ],
};
