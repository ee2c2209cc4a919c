import type { DocumentRule } from '../../rule.js';
import { messageWithout, partOfMessage } from './whole.js';

export const noDuration: DocumentRule = {
  name: 'external/no-duration',
  severity: 'note',
  bias: 'vagueness',
  says: 'The message for customers does not say how long it lasted.',
  why: 'People hold a message against what they lived through; without a time they cannot.',
  ask: 'From when to when, in which zone, or for how many minutes?',
  instead: '“For 22 minutes, from 10:40 to 11:02 UTC, …”',
  source: 'Duration and impact come first in a message to customers',
  places: ['external'],
  flags: [
    {
      document:
        '# Orders delayed\n\n## External message\n\nCustomers in two countries could not place orders, and 412 orders arrived late.\n',
    },
    {
      document:
        '# Sign-in\n\n## External message\n\nOn Tuesday sign-in did not work for 3% of accounts. We have added a check in front of releases.\n',
    },
  ],
  leaves: [
    {
      document:
        '# Orders delayed\n\n## External message\n\nFor 22 minutes customers in two countries could not place orders, and 412 orders arrived a day late.\n',
    },
    {
      document:
        '# Sign-in\n\n## External message\n\nFrom 10:40 to 11:02 UTC sign-in did not work for 3% of accounts. We have added a check.\n',
    },
    { document: '# Sign-in\n\n## External message\n\nTo be written on Monday.\n' },
  ],
  signs: partOfMessage,
  inDocument: (signs) => messageWithout((message) => lasting.test(message), signs),
};

const lasting =
  /\b(?:\d[\d.,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|half an)[\s-]+(?:and a half )?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?)\b|\d+ ?(?:min|h|hrs?)\b|\b\d{1,2}[:.]\d{2}\b[\s\S]{0,60}?(?:[-–—]|\bto\b|\buntil\b|\band\b|\btill\b)[\s\S]{0,20}?\b\d{1,2}[:.]\d{2}\b/i;
