import { z } from 'zod';

const offset = z.number().int().meta({ description: 'In UTF-16 units of the text.' });

export const editSchema = z.object({ from: offset, to: offset, insert: z.string() });

/** Something worth saying about a stretch of the text. */
export const findingSchema = z
  .object({
    rule: z.string(),
    severity: z.enum(['error', 'warning', 'note']),
    from: offset,
    to: offset,
    line: z.number().int(),
    words: z.string().meta({ description: 'What it speaks of, as it is written.' }),
    message: z.string(),
    bias: z.string().nullable().meta({ description: 'The bias or habit behind the words.' }),
    why: z.string().nullable().meta({ description: 'Why it matters.' }),
    ask: z.string().nullable().meta({ description: 'The question to ask instead.' }),
    instead: z.string().nullable().meta({ description: 'A pattern for other words.' }),
    fixes: z.array(z.object({ title: z.string(), edits: z.array(editSchema) })),
  })
  .meta({ id: 'Finding' });

export type Finding = z.infer<typeof findingSchema>;
