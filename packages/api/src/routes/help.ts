import { z } from '@hono/zod-openapi';
import { guidePage, guides, rule, rules } from '../examples/help.js';
import { guidePageSchema, guidesSchema, ruleSchema, rulesSchema } from '../shapes/guide.js';
import { reading } from './route.js';

/** Rules and the guide. */
export const help = {
  rules: reading({
    path: '/rules',
    tag: 'Help',
    summary: 'What the checker listens for, and what the gates ask',
    answers: rulesSchema,
    example: rules,
  }),

  rule: reading(
    {
      path: '/rules/{family}/{rule}',
      tag: 'Help',
      summary: 'One rule with its examples',
      answers: ruleSchema,
      example: rule,
      problems: ['no-route'],
    },
    { params: z.object({ family: z.string(), rule: z.string() }) },
  ),

  guides: reading({
    path: '/guide',
    tag: 'Help',
    summary: 'The pages of the guide',
    answers: guidesSchema,
    example: guides,
  }),

  guide: reading(
    {
      path: '/guide/{page}',
      tag: 'Help',
      summary: 'A page of the guide',
      answers: guidePageSchema,
      example: guidePage,
      problems: ['no-route'],
    },
    { params: z.object({ page: z.string() }) },
  ),
} as const;
