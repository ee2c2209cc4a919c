import { z } from 'zod';

const authorSchema = z.object({ name: z.string(), email: z.string().nullable() });

const remarkSchema = z
  .object({
    id: z.string(),
    type: z.enum(['opened', 'replied', 'suggested', 'resolved', 'reopened']),
    at: z.string().meta({ description: 'An instant in UTC.' }),
    by: authorSchema,
    words: z.string().nullable(),
    html: z.string().nullable().meta({ description: 'The words, rendered, safe to show.' }),
    suggests: z
      .array(z.object({ was: z.string(), becomes: z.string() }))
      .meta({ description: 'The other words that a suggestion has for the document.' }),
  })
  .meta({ id: 'Remark' });

/** What was said about one place of a document, or about the whole. */
export const threadSchema = z
  .object({
    id: z.string(),
    state: z.enum(['open', 'resolved']),
    place: z
      .union([
        z.object({ from: z.number().int(), to: z.number().int(), how: z.enum(['exact', 'close']) }),
        z.literal('whole'),
        z.literal('detached'),
      ])
      .meta({ description: 'Where it hangs in the text of today.' }),
    quote: z.string().nullable().meta({ description: 'The words that it was about.' }),
    section: z.string().nullable(),
    line: z.number().int().nullable(),
    remarks: z.array(remarkSchema),
  })
  .meta({ id: 'Thread' });

export const discussionSchema = z.object({
  threads: z.array(threadSchema),
  problems: z.array(z.string()).meta({ description: 'Files of the discussion that could not be read.' }),
});

export type Remark = z.infer<typeof remarkSchema>;
export type Thread = z.infer<typeof threadSchema>;
export type Discussion = z.infer<typeof discussionSchema>;
