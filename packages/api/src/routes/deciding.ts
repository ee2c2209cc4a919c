import { changed } from '../examples/change.js';
import { advance, answer, deciding as decided } from '../examples/deciding.js';
import { changedSchema } from '../shapes/change.js';
import { advanceSchema, answerSchema, decidingSchema } from '../shapes/deciding.js';
import { doing, id, reading } from './route.js';

/** What a review decides: who answers, what is asked, and the step to the next state. */
export const deciding = {
  deciding: reading(
    {
      path: '/postmortems/{year}/{name}/deciding',
      tag: 'Postmortems',
      summary: 'What its review has to decide, and who decides it',
      answers: decidingSchema,
      example: decided,
      problems: ['no-postmortem'],
    },
    id,
  ),

  advance: doing(
    {
      path: '/postmortems/{year}/{name}/advance',
      tag: 'Postmortems',
      summary: 'Move it to its next state',
      description:
        'As one commit in your name, where its gate is open; otherwise the answer is `not-yet`, with all that is missing as `needs`. Who did not answer in time is recorded as absent.',
      takes: advanceSchema,
      sends: advance,
      answers: changedSchema,
      example: { ...changed, message: 'Set status of 2026/11.payments.declines to in-review' },
      problems: ['no-postmortem', 'stale', 'not-yet', 'not-possible'],
    },
    id,
  ),

  answer: doing(
    {
      path: '/postmortems/{year}/{name}/answer',
      tag: 'Postmortems',
      summary: 'Agree to its factors, dissent, or take that back',
      description:
        'As one commit in your name. It is kept as long as the factors are those that you looked at, whatever else has changed meanwhile; otherwise the answer is `stale`.',
      takes: answerSchema,
      sends: answer,
      answers: changedSchema,
      example: { ...changed, message: 'Add the dissent of Lea Brandt to 2026/11.payments.declines' },
      problems: ['no-postmortem', 'stale', 'not-possible'],
    },
    id,
  ),
} as const;
