import type { DocumentRule } from '../../rule.js';
import { isFelt } from './felt.js';
import { messageWithout, partOfMessage } from './whole.js';

export const noImpact: DocumentRule = {
  name: 'external/no-impact',
  severity: 'note',
  bias: 'vagueness',
  says: 'The message for customers does not say what they could not do.',
  why: 'Readers first look for themselves: was it me, and what did it cost me?',
  ask: 'Who could not do what, and how many were they?',
  instead: '“412 teams could not deploy.”',
  source: 'Duration and impact come first in a message to customers',
  places: ['external'],
  flags: [
    {
      document:
        '# Orders delayed\n\n## External message\n\nFrom 10:40 to 11:02 UTC there was an incident in one of our systems. We have now solved it for good.\n',
    },
    {
      document:
        '# Sign-in\n\n## External message\n\nWe had a problem for 22 minutes on Tuesday morning. A change to our network was taken back.\n',
    },
    {
      document:
        '# Photos\n\n## External message\n\nFor 22 minutes on Tuesday a system of ours was not as it ought to be. No data was exposed, and all is well again.\n',
    },
  ],
  leaves: [
    {
      document:
        '# Orders delayed\n\n## External message\n\nFor 22 minutes customers in two countries could not place orders; we are sorry for the lost time.\n',
    },
    {
      document:
        '# Sign-in\n\n## External message\n\nFrom 10:40 to 11:02 UTC, 3% of sign-ins failed. We have added a check in front of each release.\n',
    },
    {
      document:
        '# Photos\n\n## External message\n\nFrom 10:40 to 11:02 UTC, 212 customers could see the photos of others. We have told each of them.\n',
    },
    { document: '# Sign-in\n\n## External message\n\nTo be written on Monday.\n' },
  ],
  signs: partOfMessage,
  inDocument: (signs) => messageWithout(isFelt, signs),
};
