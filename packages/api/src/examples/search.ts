import type { Recurrence, Relative, Results } from '../shapes/search.js';

/** What was found for `voucher`. */
export const results: Results = {
  total: 1,
  results: [
    {
      id: '2026/11.payments.vouchers-refused',
      title: 'Vouchers of the autumn campaign were refused at the checkout',
      month: '2026-11',
      day: '2026-11-10',
      status: 'draft',
      severity: 'sev2',
      systems: ['payments'],
      labels: ['vouchers'],
      owner: 'Leila Farahani',
      team: 'Payments and ledger',
      summary:
        'On Tuesday 10 November 2026, from 08:00 to 09:47 UTC, the checkout refused every voucher whose code begins with a zero: 1,904 attempts by 1,312 shoppers. Since 09:47 codes are compared as text, and the vouchers work.',
      impact: 'Shoppers: “This voucher is not valid” – 1,312 people, 1,904 attempts',
      durations: {
        toDetect: 4320,
        toAcknowledge: 4500,
        toMitigate: 6420,
        toResolve: 100800,
      },
      factors: 1,
      actions: 0,
      openActions: 0,
      openThreads: 1,
      openQuestions: 2,
      titleMarks: [
        {
          from: 0,
          to: 8,
        },
      ],
      passages: [
        {
          field: 'summary',
          section: 'Summary',
          text: '… 2026, from 08:00 to 09:47 UTC, the checkout refused every voucher whose code begins with a zero: 1,904 attempts by 1,312 shoppers. Since 09:47 codes are compared as text, and the vouchers work.',
          marks: [
            {
              from: 60,
              to: 67,
            },
          ],
        },
      ],
    },
  ],
  complete: true,
  suggestion: null,
  notes: [],
  facets: [
    {
      name: 'system',
      values: [
        {
          value: 'payments',
          count: 1,
          chosen: false,
        },
      ],
    },
  ],
};

/** Others that have much in common with one. */
export const related: Relative[] = [
  {
    id: '2025/02.app.slot-rush',
    title: 'A push to 92,000 phones asked for delivery slots all at once, and kept asking',
    day: '2025-02-24',
    month: '2025-02',
    status: 'closed',
    severity: 'sev1',
    systems: ['app'],
    when: 'earlier',
    linked: true,
    strength: 0.2247651491905854,
    reasons: ['named under related'],
  },
];

/** What came back. */
export const recurrences: Recurrence[] = [
  {
    earlier: {
      id: '2025/02.app.slot-rush',
      title: 'A push to 92,000 phones asked for delivery slots all at once, and kept asking',
      day: '2025-02-24',
    },
    action: {
      id: 'A2',
      text: 'Add a random part to the two seconds after which the app asks again',
    },
    factor: 'An app that is refused asks again after two seconds, without end',
    later: {
      id: '2026/10.identity.six-in-the-evening',
      title: 'At six in the evening 71,000 apps asked to be let in again',
      day: '2026-10-29',
    },
    laterFactor: 'The app asks again after two seconds, and has no last time',
    shared: ['app'],
  },
];
