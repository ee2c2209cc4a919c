import type { Standing } from '../shapes/standing.js';

/** Where a draft is. */
export const standing: Standing = {
  claimed: 'draft',
  status: 'draft',
  isOlder: false,
  phase: 'assemble',
  phases: [
    {
      phase: 'assemble',
      aim: 'bring together who knows something about it',
      asked: 5,
      met: 3,
      needs: [
        {
          rule: 'process/several-views',
          phase: 'assemble',
          line: 8,
          message: 'Nobody but the owner is named among the people who took part.',
          command: 'debrief set 2026/11.payments.declines people.responders --add "NAME"',
          ask: null,
          way: { key: 'people.responders' },
          says: 'More than one person took part.',
          why: 'One person sees one side; what surprised the others is where the learning is.',
        },
      ],
    },
  ],
  review: {
    phase: 'review',
    aim: null,
    asked: 10,
    met: 4,
    needs: [
      {
        rule: 'process/review-held',
        phase: 'review',
        line: 8,
        message: 'No review was held yet.',
        command: 'debrief set 2026/11.payments.declines review.held "2026-11-21 14:00 UTC"',
        ask: null,
        way: { meeting: 'review', field: 'Held' },
        says: 'It was reviewed.',
        why: 'What nobody has read with the people who were there might as well not have been written.',
      },
    ],
  },
  next: {
    status: 'in-review',
    needs: [
      {
        rule: 'process/several-views',
        phase: 'assemble',
        line: 8,
        message: 'Nobody but the owner is named among the people who took part.',
        command: 'debrief set 2026/11.payments.declines people.responders --add "NAME"',
        ask: null,
        way: { key: 'people.responders' },
        says: 'More than one person took part.',
        why: 'One person sees one side; what surprised the others is where the learning is.',
      },
    ],
  },
  dues: [
    {
      what: 'draft',
      day: '2026-11-08',
      words: 'ready for review',
      isOver: true,
    },
  ],
};
