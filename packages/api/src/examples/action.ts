import type { ActionList } from '../shapes/actions.js';

/** One open action. */
export const actions: ActionList = {
  total: 61,
  found: 18,
  rows: [
    {
      id: 'A4',
      line: 137,
      text: 'List the fixed limits in the search and catalog repositories, each with an owner and a date',
      kind: 'preventative',
      priority: 'low',
      owner: 'Leila Farahani',
      ticket: 'SRCH-322',
      ticketUrl: null,
      due: '2026-07-31',
      dueDay: '2026-07-31',
      overdue: true,
      age: 179,
      state: 'open',
      dropped: null,
      verdict: null,
      committed: null,
      postmortem: {
        id: '2026/05.search.third-of-the-products',
        title: 'Search found a third of our products for 76 minutes',
        month: '2026-05',
        day: '2026-05-20',
        severity: 'sev2',
        systems: ['search'],
        team: 'Search',
        status: 'final',
      },
    },
  ],
  choices: {
    owner: ['@callum.reid'],
    team: ['App'],
    system: ['alarms'],
    severity: ['sev1'],
    kind: ['corrective'],
    priority: ['high'],
    state: ['open'],
  },
  unknown: [],
};
