import { z } from '@hono/zod-openapi';
import { recurrences, related, results } from '../examples/search.js';
import { recurrencesSchema, relativeSchema, resultsSchema } from '../shapes/search.js';
import { reading, words } from './route.js';

/** Search, and what was seen before. */
export const finding = {
  search: reading(
    {
      path: '/search',
      tag: 'Finding',
      summary: 'Search in everything that postmortems and their discussions say',
      description:
        'Words, "phrases", -without, beginnings*, and keys such as `system:payments before:2026-01`. No query is an error.',
      answers: resultsSchema,
      example: results,
    },
    {
      query: z.object({
        q: z.string().max(1000).optional(),
        typing: z
          .enum(['yes', 'no'])
          .optional()
          .meta({ description: 'yes: the last word may not be whole yet.' }),
        limit: z.coerce.number().int().min(1).max(200).optional(),
      }),
    },
  ),

  seen: reading(
    {
      path: '/related',
      tag: 'Finding',
      summary: 'Have we seen this before? Earlier postmortems for a title that is being typed',
      answers: z.object({ related: z.array(relativeSchema) }),
      example: { related },
    },
    { query: z.object({ title: z.string().max(1000), system: words }) },
  ),

  recurrences: reading(
    {
      path: '/recurrences',
      tag: 'Finding',
      summary: 'Factors that something was done about, and that came back',
      description: 'Those that were seen again last come first: 200 of them, where no limit is named.',
      answers: recurrencesSchema,
      example: { found: recurrences.length, recurrences },
    },
    { query: z.object({ limit: z.coerce.number().int().min(1).max(5000).optional() }) },
  ),
} as const;
