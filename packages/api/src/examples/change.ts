import type { Change, Changed, Stale } from '../shapes/change.js';

/** Another severity. */
export const change: Change = {
  base: '19cdb38970218dc78a6111e204a0453c53ed8c5c',
  operations: [
    {
      do: 'set-key',
      key: 'severity',
      value: 'sev1',
    },
  ],
};

/** What became of it. */
export const changed: Changed = {
  version: '5b2f8c1e0f6d4a7b9c3e2d1f0a8b7c6d5e4f3a2b',
  revision: '4c1d9a7be2f04d6a8c35b1e7f9d2a0c6b8e4f312',
  message: 'Set severity of 2026/11.payments.declines to sev1',
  edits: [
    {
      from: 32,
      to: 36,
      insert: 'sev1',
    },
  ],
  back: [
    {
      from: 32,
      to: 36,
      insert: 'sev2',
    },
  ],
  committed: true,
};

/** Somebody wrote a title meanwhile. */
export const stale: Stale = {
  type: '/api/docs#stale',
  name: 'stale',
  title: 'Somebody else was faster',
  status: 409,
  detail: '2026/11.payments.declines has changed since you looked at it.',
  way: 'Your change and the other one go together: look at the result, and send your change again with the version of now.',
  version: '5b2f8c1e0f6d4a7b9c3e2d1f0a8b7c6d5e4f3a2b',
  base: '---\nseverity: sev2\n---\n\n# Cards were declined\n',
  yours: '---\nseverity: sev1\n---\n\n# Cards were declined\n',
  theirs: '---\nseverity: sev2\n---\n\n# Cards were declined for nine minutes\n',
  merged: '---\nseverity: sev1\n---\n\n# Cards were declined for nine minutes\n',
  operations: [
    {
      do: 'set-key',
      key: 'severity',
      value: 'sev1',
    },
  ],
  conflicts: [],
};
