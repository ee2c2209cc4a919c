import { discuss, discussed } from '../examples/discussing.js';
import { discussedSchema, discussSchema } from '../shapes/discussing.js';
import { doing, id } from './route.js';

/** What people say about a postmortem. */
export const discussing = {
  discuss: doing(
    {
      path: '/postmortems/{year}/{name}/discussion',
      tag: 'Postmortems',
      summary: 'Say something about it',
      description:
        'Opens a thread, answers one, suggests other words or takes them up, resolves or reopens: one commit in your name. Words whose place is gone are kept all the same, and shown as detached. A suggestion whose words have changed is `not-possible`, with what it would have changed.',
      takes: discussSchema,
      sends: discuss,
      answers: discussedSchema,
      example: discussed,
      problems: ['no-postmortem', 'no-thread', 'not-possible'],
    },
    id,
  ),
} as const;
