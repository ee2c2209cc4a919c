import type { Swap } from '../harbour.js';
import type { Refusal } from './refusal.js';

/** One of these is brief. */
const sev3: Swap = ['severity: sev1', 'severity: sev3'];

/** The gates that ask what had to come together, and what lies beneath. */
export const ofCauses: readonly Refusal[] = [
  {
    need: 'two-factors',
    swaps: [[/### F2 [\s\S]*?(?=## What went well)/, '']],
    says: 'There is one factor only. What else had to be so – or why is it alone? (Only one factor: …)',
    // What addressed the other one addresses none, and the other level is gone.
    also: ['both-levels', 'action-factor'],
  },
  {
    need: 'no-person-as-factor',
    swaps: [
      [
        '### F2 Nobody looks after the clocks of devices on the piers',
        '### F2 Ivo Marek did not look after the clocks',
      ],
    ],
    says: 'F2 is headed by what somebody did.',
  },
  {
    need: 'both-levels',
    swaps: [['- Level: organisational', '- Level: technical']],
    says: 'No factor is of the organisational level, and no line says why: “No organisational factor: …”.',
  },
  {
    need: 'asked-once',
    swaps: [sev3, [/- Made sense because: until.*\n\n[\s\S]*?(?=## What went well)/, '\n']],
    says: 'F2 was not asked about yet.',
  },
  {
    need: 'why-it-happened',
    swaps: [[/\*\*Why it happened\*\*\n\n1\. Why did the clocks drift apart\?\n.*\n\n/, '']],
    says: 'F2 has no answer yet to “Why it happened”.',
  },
  {
    need: 'why-not-caught',
    swaps: [[/\*\*Why it was not caught\*\*\n\n1\. Why was the drift not seen\?\n.*\n\n/, '']],
    says: 'F2 has no answer yet to “Why it was not caught”.',
  },
  {
    need: 'why-then',
    swaps: [[/\*\*Why then\*\*\n\n1\. Why had it stayed small before\?\n.*\n\n/, '']],
    says: 'F2 has no answer yet to “Why then”.',
  },
  {
    need: 'made-sense',
    swaps: [[/- Made sense because: until.*\n/, '']],
    says: 'F2 does not say what made it seem right at the time.',
  },
  {
    need: 'ends-in-the-system',
    swaps: [
      [
        '   - No alarm compares the clock of a gate with the ticket server.',
        '   - Ivo Marek was careless and forgot to check.',
      ],
    ],
    says: 'The whys end here with a person. One more: what made that possible, or sensible?',
    also: ['no-language-errors'],
  },
  {
    need: 'looks-wider',
    swaps: [[/- \*\*Similar incidents before\?\*\*.*\n/, '']],
    says: '“Similar incidents before?” has no answer yet.',
  },
  {
    need: 'answers-what-people-ask',
    swaps: [
      [' and called in the ferry crews', ''],
      ['News travelled by phone only, and the', 'The'],
    ],
    says: '“Who else was needed?” finds no answer yet.',
  },
  {
    need: 'later-parts',
    swaps: [[/## What went well\n\n.*\n/, '']],
    says: 'What went well says nothing yet.',
    also: ['answers-what-people-ask'],
  },
];
