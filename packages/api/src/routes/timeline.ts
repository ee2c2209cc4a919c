import { createRoute, z } from '@hono/zod-openapi';
import { attached, detach, detached, paste, pasted } from '../examples/timeline.js';
import {
  attachedSchema,
  detachedSchema,
  detachSchema,
  pastedSchema,
  pasteSchema,
} from '../shapes/timeline.js';
import { doing, id, told } from './route.js';

/** What comes into a timeline from elsewhere. */
export const timeline = {
  pasted: doing({
    path: '/timeline',
    tag: 'Postmortems',
    summary: 'A pasted chat, alert list or spreadsheet as rows for a timeline',
    description:
      'Nothing is changed: what a person confirms of the rows is added by operations. Up to 500 rows are told at once.',
    takes: pasteSchema,
    sends: paste,
    answers: pastedSchema,
    example: pasted,
  }),

  attach: createRoute({
    method: 'post',
    path: '/postmortems/{year}/{name}/attachments',
    tags: ['Postmortems'],
    summary: 'Put a file beside it',
    description:
      'The body is the file as it is, up to 25 MB. It is one commit in your name. The same file under the same name is put there once; where another file has the name, it gets a number. The text is not changed: `markdown` is the link for it.',
    request: {
      ...id,
      query: z.object({
        name: z.string().max(1000).meta({ description: 'What it is called.', example: 'pool.png' }),
      }),
      body: {
        required: true,
        content: {
          'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) },
        },
      },
    },
    responses: {
      200: {
        description: 'It is there',
        content: { 'application/json': { schema: attachedSchema, example: attached } },
      },
      ...told([
        'bad-request',
        'wrong-origin',
        'no-postmortem',
        'not-possible',
        'too-large',
        'wrong-type',
        'not-ready',
      ]),
    },
  }),

  detach: doing(
    {
      path: '/postmortems/{year}/{name}/detach',
      tag: 'Postmortems',
      summary: 'Take a file away again that was just put beside it',
      description:
        'As one commit in your name; the history keeps the file. Where a postmortem or its discussion still names it, or it is another file by now, it stays.',
      takes: detachSchema,
      sends: detach,
      answers: detachedSchema,
      example: detached,
      problems: ['no-postmortem', 'not-possible'],
    },
    id,
  ),
} as const;
