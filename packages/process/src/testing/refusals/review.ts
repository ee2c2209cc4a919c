import { complete } from '../complete.js';
import { changed, says, threadBy } from '../harbour.js';
import type { Refusal } from './refusal.js';

/** The gates that ask for the review, and for what came of it. */
export const ofReview: readonly Refusal[] = [
  { need: 'review-held', swaps: [['- Held: 2026-02-10 14:00 UTC\n', '']], says: 'No review was held yet.' },
  {
    need: 'facilitator',
    swaps: [
      ['- Facilitator: Noor Haddad\n', ''],
      [', Noor Haddad\n', '\n'],
    ],
    says: 'Nobody is named as the facilitator of the review.',
  },
  {
    need: 'devils-advocate',
    swaps: [[/- Challenge: .*\n/, '']],
    more: { discussion: [] },
    says: 'Ivo Marek has raised no challenge yet, as the devil’s advocate.',
  },
  {
    need: 'criteria-answered',
    swaps: [['- [x] It gives enough detail', '- [ ] It gives enough detail']],
    says: '“It gives enough detail” is neither met nor says why not.',
  },
  {
    need: 'discussions-resolved',
    swaps: [],
    more: { discussion: [threadBy('Rosa Lindqvist', 'open'), threadBy('Ivo Marek', 'resolved')] },
    says: 'One discussion is still open.',
  },
  { need: 'questions-answered', swaps: [['- [x] **Q1**', '- [ ] **Q1**']], says: 'Q1 is still open.' },
  {
    need: 'everyone-agreed',
    swaps: [['- Agreed: Femi Adeyemi, Rosa Lindqvist, Ivo Marek', '- Agreed: Femi Adeyemi, Rosa Lindqvist']],
    says: 'Ivo Marek was present and has neither agreed to the factors nor dissented.',
  },
  {
    need: 'agreed-to-these-factors',
    swaps: [
      ['status: closed', 'status: in-review'],
      ['- Agreed: Femi Adeyemi, Rosa Lindqvist, Ivo Marek', '- Agreed: Femi Adeyemi'],
      [/- Present: .*/, '- Present: Femi Adeyemi, Ulla Brandt'],
    ],
    more: {
      history: {
        versions: [
          { day: '2026-02-12', text: says('in-review') },
          {
            day: '2026-02-11',
            text: changed(['status: closed', 'status: in-review'], ['issued in its future', 'issued later']),
          },
        ],
      },
    },
    says: 'Femi Adeyemi agreed on 2026-02-11 to a list of factors that has changed since.',
  },
  {
    need: 'no-language-errors',
    swaps: [['Staff opened the gates by hand from the 18th minute on.', 'Ivo Marek was careless.']],
    says: null,
  },
  {
    need: 'amended',
    swaps: [['412 valid tickets', '431 valid tickets']],
    more: {
      history: {
        versions: [
          { day: '2026-03-01', text: changed(['412 valid tickets', '431 valid tickets']) },
          { day: '2026-02-20', text: complete },
        ],
      },
    },
    says: 'The text is not what it was on 2026-02-20, and no amendment since tells what changed.',
  },
  {
    need: 'actions-settled',
    swaps: [['- [x] **A2**', '- [ ] **A2**']],
    says: 'A2 is neither done nor dropped with a reason.',
  },
  {
    need: 'follow-up-held',
    swaps: [['- Held: 2026-03-20 14:00 UTC\n', '']],
    says: 'No follow-up was held yet. Its time is from 2026-02-24 to 2026-04-11.',
  },
  {
    need: 'verdicts',
    swaps: [[/ {2}- Verdict: worked — the largest.*\n/, '']],
    says: 'A2 has no verdict yet.',
  },
];
