import type { Attachment, Postmortem } from '../shapes/postmortem.js';
import { model } from './model.js';
import { standing } from './standing.js';

/** The files beside it. */
export const attachments: Attachment[] = [
  {
    name: 'pool.png',
    path: '2026/11.payments.declines/pool.png',
    type: 'image/png',
    size: 2048,
    url: '/files/2026/11.payments.declines/pool.png',
  },
];

/** A short postmortem. */
export const postmortem: Postmortem = {
  id: '2026/11.payments.declines',
  path: '2026/11.payments.declines.md',
  version: '19cdb38970218dc78a6111e204a0453c53ed8c5c',
  title: 'Cards were declined for nine minutes on Tuesday',
  day: '2026-11-03',
  model: model,
  html: '<section data-section="summary" data-from="112" data-to="212">\n<h2 id="summary" data-from="112" data-to="122">Summary</h2>\n<p data-from="124" data-to="211">From 10:41 to 10:50 UTC cards were declined, since the pool of connections was full.</p>\n</section>\n',
  headings: [
    {
      anchor: 'summary',
      title: 'Summary',
      level: 2,
      kind: 'summary',
    },
  ],
  findings: [],
  standing: standing,
  threads: [],
  attachments: attachments,
  related: [],
  recurrences: [],
  changed: {
    at: '2026-11-20T12:06:00.000Z',
    by: 'Dana Reyes',
  },
  uncommitted: false,
};
