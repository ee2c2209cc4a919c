import { createRoute, z } from '@hono/zod-openapi';
import { actions } from '../examples/action.js';
import { figure, statistics } from '../examples/statistics.js';
import { actionListSchema } from '../shapes/actions.js';
import { figureSchema, statisticsSchema } from '../shapes/statistics.js';
import { reading, told, words } from './route.js';

/** Which actions are asked for. */
const asked = z.object({
  owner: words,
  team: words,
  system: words,
  severity: words,
  kind: words,
  priority: words,
  state: words,
  due: words.meta({ description: 'A year, a month or a day.' }),
  overdue: z.enum(['yes', 'no']).optional(),
  older: z.coerce.number().int().min(0).optional().meta({ description: 'Than so many days.' }),
  words: words.meta({ description: 'In the action or the title of its postmortem.' }),
});
const limit = z.coerce
  .number()
  .int()
  .min(1)
  .max(5000)
  .optional()
  .meta({ description: '500 where none is said.' });

/** Actions and figures of all postmortems. */
export const following = {
  actions: reading(
    {
      path: '/actions',
      tag: 'Following through',
      summary: 'Actions of all postmortems',
      answers: actionListSchema,
      example: actions,
    },
    { query: asked.extend({ limit }) },
  ),

  actionTable: createRoute({
    method: 'get',
    path: '/actions.csv',
    tags: ['Following through'],
    summary: 'The same as a table for a spreadsheet',
    description: 'All of those that are asked for. No cell of it is a formula.',
    request: { query: asked },
    responses: {
      200: {
        description: 'The table',
        content: { 'text/csv': { schema: z.string(), example: 'postmortem,action,state\r\n' } },
      },
      304: { description: 'It is what you have already' },
      ...told(['bad-request']),
    },
  }),

  statistics: reading(
    {
      path: '/statistics',
      tag: 'Following through',
      summary: 'All figures',
      answers: statisticsSchema,
      example: statistics,
    },
    {
      query: z.object({
        system: words,
        severity: words,
        label: words,
        year: words,
        since: z.string().optional(),
        until: z.string().optional(),
      }),
    },
  ),

  figure: reading(
    {
      path: '/statistics/{figure}',
      tag: 'Following through',
      summary: 'One figure',
      answers: figureSchema,
      example: figure,
      problems: ['no-route'],
    },
    { params: z.object({ figure: z.string() }) },
  ),
} as const;
