import { createRoute, z } from '@hono/zod-openapi';
import { card } from '../examples/card.js';
import { change, changed, stale } from '../examples/change.js';
import { model } from '../examples/model.js';
import { comparison, history } from '../examples/past.js';
import { attachments, postmortem } from '../examples/postmortem.js';
import { discussion, findings } from '../examples/said.js';
import { recurrences, related } from '../examples/search.js';
import { standing } from '../examples/standing.js';
import { problemSchema } from '../problem.js';
import { cardSchema } from '../shapes/card.js';
import { changedSchema, changeSchema, staleSchema } from '../shapes/change.js';
import { discussionSchema } from '../shapes/discussion.js';
import { findingSchema } from '../shapes/finding.js';
import { comparisonSchema, historySchema } from '../shapes/history.js';
import { modelSchema } from '../shapes/model.js';
import { attachmentSchema, postmortemSchema } from '../shapes/postmortem.js';
import { recurrenceSchema, relativeSchema } from '../shapes/search.js';
import { standingSchema } from '../shapes/standing.js';
import { id, reading, told, words } from './route.js';

const facetQuery = z.object({
  system: words,
  severity: words,
  trigger: words,
  status: words,
  label: words,
  year: words,
});

/** One postmortem, all of them, and what can be done to them. */
export const postmortems = {
  postmortems: reading(
    {
      path: '/postmortems',
      tag: 'Postmortems',
      summary: 'All postmortems, newest first',
      answers: z.object({ total: z.number().int(), items: z.array(cardSchema), next: z.string().nullable() }),
      example: { total: 1, items: [card], next: null },
    },
    {
      query: facetQuery.extend({
        limit: z.coerce.number().int().min(1).max(500).optional(),
        after: z.string().optional().meta({ description: 'The `next` of the page before.' }),
      }),
    },
  ),

  postmortem: reading(
    {
      path: '/postmortems/{year}/{name}',
      tag: 'Postmortems',
      summary: 'A postmortem with everything that a page about it shows',
      answers: postmortemSchema,
      example: postmortem,
      problems: ['no-postmortem', 'unreadable'],
    },
    id,
  ),

  text: createRoute({
    method: 'get',
    path: '/postmortems/{year}/{name}/text',
    tags: ['Postmortems'],
    summary: 'Its text, byte for byte',
    description:
      'The version of the file, which a change names as its base, is in the header `Debrief-Version`.',
    request: {
      ...id,
      query: z.object({ at: z.string().optional().meta({ description: 'A revision.' }) }),
    },
    responses: {
      200: {
        description: 'The text',
        content: {
          'text/markdown': { schema: z.string(), example: '# Cards were declined for nine minutes\n' },
        },
      },
      304: { description: 'It is what you have already' },
      ...told(['bad-request', 'no-postmortem', 'no-revision', 'unreadable']),
    },
  }),

  model: reading(
    {
      path: '/postmortems/{year}/{name}/model',
      tag: 'Postmortems',
      summary: 'What it says, as data',
      answers: modelSchema,
      example: model,
      problems: ['no-postmortem'],
    },
    id,
  ),

  findings: reading(
    {
      path: '/postmortems/{year}/{name}/findings',
      tag: 'Postmortems',
      summary: 'What is worth another look',
      answers: z.object({ findings: z.array(findingSchema) }),
      example: { findings },
      problems: ['no-postmortem'],
    },
    id,
  ),

  standing: reading(
    {
      path: '/postmortems/{year}/{name}/standing',
      tag: 'Postmortems',
      summary: 'Where it is: phases, gates, and what is missing',
      answers: standingSchema,
      example: standing,
      problems: ['no-postmortem'],
    },
    id,
  ),

  discussion: reading(
    {
      path: '/postmortems/{year}/{name}/discussion',
      tag: 'Postmortems',
      summary: 'What was said about it',
      answers: discussionSchema,
      example: discussion,
      problems: ['no-postmortem'],
    },
    id,
  ),

  history: reading(
    {
      path: '/postmortems/{year}/{name}/history',
      tag: 'Postmortems',
      summary: 'The steps that made it what it is',
      answers: historySchema,
      example: history,
      problems: ['no-postmortem'],
    },
    { ...id, query: z.object({ limit: z.coerce.number().int().min(1).max(1000).optional() }) },
  ),

  comparison: reading(
    {
      path: '/postmortems/{year}/{name}/comparison',
      tag: 'Postmortems',
      summary: 'Two versions side by side',
      answers: comparisonSchema,
      example: comparison,
      problems: ['no-postmortem', 'no-revision'],
    },
    {
      ...id,
      query: z.object({
        left: z
          .string()
          .optional()
          .meta({ description: 'A revision; the step before `right` where none is said.' }),
        right: z
          .string()
          .optional()
          .meta({ description: 'A revision; the file as it is now where none is said.' }),
      }),
    },
  ),

  attachments: reading(
    {
      path: '/postmortems/{year}/{name}/attachments',
      tag: 'Postmortems',
      summary: 'The files beside it',
      answers: z.object({ attachments: z.array(attachmentSchema) }),
      example: { attachments },
      problems: ['no-postmortem'],
    },
    id,
  ),

  relatives: reading(
    {
      path: '/postmortems/{year}/{name}/related',
      tag: 'Finding',
      summary: 'Others that have much in common with it',
      answers: z.object({ related: z.array(relativeSchema), recurrences: z.array(recurrenceSchema) }),
      example: { related, recurrences },
      problems: ['no-postmortem'],
    },
    id,
  ),

  change: createRoute({
    method: 'post',
    path: '/postmortems/{year}/{name}/operations',
    tags: ['Postmortems'],
    summary: 'Change it by operations',
    description:
      'All of the operations are done, as one commit in your name, or none. Where the file is another one by now, the answer is `stale`, with both texts and, where it is clean, what becomes of them together.',
    request: {
      ...id,
      body: { required: true, content: { 'application/json': { schema: changeSchema, example: change } } },
    },
    responses: {
      200: {
        description: 'It is done',
        content: { 'application/json': { schema: changedSchema, example: changed } },
      },
      ...told([
        'bad-request',
        'not-an-operation',
        'wrong-origin',
        'no-postmortem',
        'too-large',
        'wrong-type',
        'not-ready',
      ]),
      409: {
        description: '`stale`: Somebody else was faster; `not-possible`: The operation cannot be done',
        content: {
          'application/problem+json': { schema: z.union([staleSchema, problemSchema]), example: stale },
        },
      },
    },
  }),
} as const;
