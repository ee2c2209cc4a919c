import type { Advance, Answer, Deciding } from '../shapes/deciding.js';

/** From a draft to its review. */
export const advance: Advance = { base: '19cdb38970218dc78a6111e204a0453c53ed8c5c' };

/** Somebody who sees it differently. */
export const answer: Answer = {
  base: '19cdb38970218dc78a6111e204a0453c53ed8c5c',
  says: 'dissent',
  words: 'the support backlog is a factor of its own',
};

/** A review that waits for one answer. */
export const deciding: Deciding = {
  version: '19cdb38970218dc78a6111e204a0453c53ed8c5c',
  facilitator: 'Noor Haddad',
  you: { isFacilitator: false, isOwner: true, cannot: null },
  answers: [
    { name: 'Mei Chen', state: 'agreed', words: null, isPresent: true, isYou: false },
    { name: 'Lea Brandt', state: 'waited for', words: null, isPresent: true, isYou: false },
  ],
  absent: [],
  criteria: [{ text: 'The impact is complete', index: 1, met: true, reason: null }],
  invited: {
    people: [{ name: 'Mei Chen', because: ['mitigated it (10:58)'] }],
    teams: [],
    missing: [
      {
        view: 'support',
        who: 'somebody who hears from customers, such as support',
        role: 'support',
        could: ['Lea Brandt'],
      },
    ],
    prioritising: [],
    couldPrioritise: [],
  },
  agenda: [
    {
      topic: 'questions',
      key: 'question Q1',
      words: 'Q1 Which limit was it?',
      ask: 'What do we know about this by now?',
      way: { thing: 'question', index: 0, field: 'answered' },
    },
  ],
};
