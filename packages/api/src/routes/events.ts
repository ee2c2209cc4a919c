import { createRoute, z } from '@hono/zod-openapi';

/** What has changed. */
export const events = {
  events: createRoute({
    method: 'get',
    path: '/events',
    tags: ['Events'],
    summary: 'Tells when something has changed',
    description:
      'Server-sent events: `changed`, with a ChangeEvent as data, after each change, whoever made it. Comments keep the connection alive.',
    responses: {
      200: {
        description: 'A stream',
        content: {
          'text/event-stream': {
            schema: z.string(),
            example:
              'event: changed\ndata: {"everything":false,"ids":["2026/11.payments.declines"],"policy":false,"decisions":false}\n\n',
          },
        },
      },
    },
  }),
} as const;
