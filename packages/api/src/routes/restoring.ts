import { changed } from '../examples/change.js';
import { changedSchema } from '../shapes/change.js';
import { restoreSchema } from '../shapes/restoring.js';
import { doing, id } from './route.js';

/** Bringing an earlier version back. */
export const restoring = {
  restore: doing(
    {
      path: '/postmortems/{year}/{name}/restore',
      tag: 'Postmortems',
      summary: 'Make it what it was after a step of its history',
      description:
        'By a new commit: nothing of what came since is lost. It keeps its name and its aliases; attachments that it links to and that are gone come back. Edits by hand that were not committed become a step of their own in front of it.',
      takes: restoreSchema,
      sends: { revision: '4c1d9a7b', base: '19cdb38970218dc78a6111e204a0453c53ed8c5c' },
      answers: changedSchema,
      example: {
        ...changed,
        message: 'Restore 2026/11.payments.declines as it was after 4c1d9a7',
      },
      problems: ['no-postmortem', 'no-revision', 'stale', 'not-possible', 'unreadable'],
    },
    id,
  ),
} as const;
