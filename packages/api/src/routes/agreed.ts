import { decisions, policy } from '../examples/agreed.js';
import { decisionsSchema, policySchema } from '../shapes/agreed.js';
import { reading } from './route.js';

/** What a team agreed on, and decided. */
export const agreed = {
  policy: reading({
    path: '/policy',
    tag: 'What a team agreed on',
    summary: '`debrief.yaml`, and what it means',
    answers: policySchema,
    example: policy,
  }),

  decisions: reading({
    path: '/decisions',
    tag: 'What a team agreed on',
    summary: 'Decisions not to write a postmortem',
    answers: decisionsSchema,
    example: decisions,
  }),
} as const;
