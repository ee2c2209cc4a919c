import { createRoute, z } from '@hono/zod-openapi';
import { firing, policyChange, policyChanged, policyStale } from '../examples/settings.js';
import { problemSchema } from '../problem.js';
import {
  firingSchema,
  policyChangedSchema,
  policyChangeSchema,
  policyStaleSchema,
} from '../shapes/settings.js';
import { reading, told } from './route.js';

/** Changing what a team agreed on, and what that does. */
export const settings = {
  changePolicy: createRoute({
    method: 'post',
    path: '/policy/changes',
    tags: ['What a team agreed on'],
    summary: 'Change `debrief.yaml`',
    description:
      'All of it is done, as one commit in your name, or nothing. Comments, order and quotes of the file stay as they are. What somebody else has changed elsewhere in the file meanwhile stays too; where both changed the same thing, the answer is `stale`.',
    request: {
      body: {
        required: true,
        content: { 'application/json': { schema: policyChangeSchema, example: policyChange } },
      },
    },
    responses: {
      200: {
        description: 'It is done',
        content: { 'application/json': { schema: policyChangedSchema, example: policyChanged } },
      },
      ...told(['bad-request', 'not-an-operation', 'wrong-origin', 'too-large', 'wrong-type', 'not-ready']),
      409: {
        description:
          '`stale`: Somebody else was faster; `not-possible`: The file cannot say this, or not from here',
        content: {
          'application/problem+json': {
            schema: z.union([policyStaleSchema, problemSchema]),
            example: policyStale,
          },
        },
      },
    },
  }),

  firing: reading({
    path: '/firing',
    tag: 'Help',
    summary: 'How often each rule of language fires in this folder',
    description: 'It is worked out as it is asked for: as long as `over` is less than `of`, ask again.',
    answers: firingSchema,
    example: firing,
  }),
} as const;
