import { createRoute } from '@hono/zod-openapi';
import {
  call,
  called,
  calledAlready,
  counsel,
  decide,
  decided,
  offers,
  sketch,
} from '../examples/calling.js';
import {
  calledAlreadySchema,
  calledSchema,
  callSchema,
  counselSchema,
  decidedSchema,
  decideSchema,
  offersSchema,
  sketchSchema,
} from '../shapes/calling.js';
import { doing, reading, told } from './route.js';

/** How a postmortem begins, or it is decided that none does. */
export const calling = {
  offers: reading({
    path: '/calling',
    tag: 'Postmortems',
    summary: 'What there is to choose from when one is called',
    answers: offersSchema,
    example: offers,
  }),

  counsel: doing({
    path: '/calling/counsel',
    tag: 'Postmortems',
    summary: 'What policy says to an incident, who could own it, and what is known of it already',
    description: 'Nothing is kept: it may be asked as often as somebody types.',
    takes: sketchSchema,
    sends: sketch,
    answers: counselSchema,
    example: counsel,
  }),

  call: createRoute({
    method: 'post',
    path: '/postmortems',
    tags: ['Postmortems'],
    summary: 'Call one',
    description:
      'The template with what is known filled in, as one commit in your name. Where somebody has called one that may be about the same, the answer is `called-already` with what there is; name those in `seen` to call another one.',
    request: {
      body: { required: true, content: { 'application/json': { schema: callSchema, example: call } } },
    },
    responses: {
      200: {
        description: 'It has begun',
        content: { 'application/json': { schema: calledSchema, example: called } },
      },
      ...told(['bad-request', 'wrong-origin', 'too-large', 'wrong-type', 'not-ready']),
      409: {
        description: '`called-already`: Somebody has called one already',
        content: { 'application/problem+json': { schema: calledAlreadySchema, example: calledAlready } },
      },
    },
  }),

  decide: doing({
    path: '/decisions',
    tag: 'What a team agreed on',
    summary: 'Decide not to write one',
    takes: decideSchema,
    sends: decide,
    answers: decidedSchema,
    example: decided,
  }),
} as const;
