import type { Discussion } from '../shapes/discussion.js';
import type { Finding } from '../shapes/finding.js';

/** What is worth another look. */
export const findings: Finding[] = [
  {
    rule: 'syntax/yaml-quote',
    severity: 'error',
    from: 70,
    to: 84,
    line: 5,
    words: '@teo.marchetti',
    message: 'A value that begins with @ needs quotes in YAML.',
    bias: null,
    why: null,
    ask: null,
    instead: null,
    fixes: [
      {
        title: 'Put it in quotes',
        edits: [
          {
            from: 70,
            to: 84,
            insert: '"@teo.marchetti"',
          },
        ],
      },
    ],
  },
];

/** What was said about a postmortem. */
export const discussion: Discussion = {
  threads: [
    {
      id: '01M5MSJ2T0D2QRHAENNYQ5FBMA',
      state: 'resolved',
      place: {
        from: 1514,
        to: 1554,
        how: 'exact',
      },
      quote: 'Shoppers who wrote about a second refund',
      section: 'Impact',
      line: 39,
      remarks: [
        {
          id: '01M5MSJ2T0D2QRHAENNYQ5FBMA',
          type: 'opened',
          at: '2026-10-23T16:30:00Z',
          by: {
            name: 'Siobhán Keane',
            email: null,
          },
          words:
            'We looked again: 17 wrote about a second refund, 9 more asked what the entry was. Shall those count?',
          html: '<p>We looked again: 17 wrote about a second refund, 9 more asked what the entry was. Shall those count?</p>\n',
          suggests: [],
        },
      ],
    },
  ],
  problems: [],
};
