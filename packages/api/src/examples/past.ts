import type { Comparison, History, Step } from '../shapes/history.js';

const step: Step = {
  revision: '9c58d04935c11ceff1ff5c2410edff456c5c894a',
  short: '9c58d049',
  at: '2026-11-20T12:04:00.000Z',
  by: 'Dana Reyes',
  message: 'Begin',
  path: '2026/11.payments.declines.md',
  gone: false,
};

const later: Step = {
  revision: '889dcd8f81fb3809e99ace0152188dc3bcecc20f',
  short: '889dcd8f',
  at: '2026-11-20T12:06:00.000Z',
  by: 'Dana Reyes',
  message: 'Set title of 2026/11.payments.declines',
  path: '2026/11.payments.declines.md',
  gone: false,
};

/** The steps of a short postmortem. */
export const history: History = {
  steps: [later, step],
  complete: true,
  uncommitted: false,
};

/** Its last step. */
export const comparison: Comparison = {
  left: step,
  right: later,
  pieces: [
    {
      type: 'folded',
      lines: 7,
      rows: [],
    },
    {
      type: 'rows',
      rows: [
        {
          kind: 'changed',
          left: {
            line: 8,
            stretches: [
              {
                text: '# Cards were declined for nine minutes',
                changed: false,
              },
            ],
          },
          right: {
            line: 8,
            stretches: [
              {
                text: '# Cards were declined for nine minutes',
                changed: false,
              },
              {
                text: ' on Tuesday',
                changed: true,
              },
            ],
          },
        },
      ],
    },
  ],
  added: 1,
  gone: 1,
};
