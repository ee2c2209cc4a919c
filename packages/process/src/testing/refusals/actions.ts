import type { Refusal } from './refusal.js';

/** The gates that ask what will change. */
export const ofActions: readonly Refusal[] = [
  {
    need: 'both-kinds-of-action',
    swaps: [['- Kind: corrective', '- Kind: preventative']],
    says: 'There is no corrective action, and no line that says why: “No corrective action: …”.',
  },
  {
    need: 'begins-with-a-verb',
    swaps: [
      [
        '**A2** Set up one time service for all devices on the piers',
        '**A2** One time service for all devices on the piers',
      ],
    ],
    says: 'A2 does not begin with a verb.',
  },
  { need: 'action-owner', swaps: [['  - Owner: Ivo Marek\n', '']], says: 'A2 has no owner yet.' },
  { need: 'action-ticket', swaps: [[/ {2}- Ticket: \[NET-12\].*\n/, '']], says: 'A2 has no ticket yet.' },
  { need: 'action-due', swaps: [['  - Due: 2026-03-20\n', '']], says: 'A2 has no due date yet.' },
  {
    need: 'due-in-time',
    swaps: [['  - Due: 2026-02-20\n', '  - Due: 2026-03-13\n']],
    says: 'A1 is due on 2026-03-13; the policy gives such an action 30 days, until 2026-03-12.',
  },
  {
    need: 'action-done-when',
    swaps: [[/ {2}- Done when: each device.*\n/, '']],
    says: 'A2 does not say how to tell that it is done.',
  },
  {
    need: 'action-factor',
    swaps: [
      ['  - Addresses: F2\n  - Verdict', '  - Verdict'],
      ['- Level: organisational', '- Level: organisational\n- Accepted: the piers are rebuilt in May'],
    ],
    says: 'A2 does not say which factor it addresses.',
  },
  {
    need: 'every-factor-addressed',
    swaps: [['  - Addresses: F2', '  - Addresses: F1']],
    says: 'No action addresses F2, and no reason says why it is accepted.',
  },
  {
    need: 'priorities-differ',
    swaps: [
      ['  - Dropped: A2 brings an alarm of its own', '  - Verdict: worked — it rang in the drill'],
      ['- [ ] **A3**', '- [x] **A3**'],
      [/- Priority: (?:medium|low)/g, '- Priority: high'],
    ],
    says: 'All actions have the priority “high”. Which comes first?',
  },
];
