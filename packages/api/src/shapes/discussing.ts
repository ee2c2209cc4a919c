import { z } from 'zod';
import { editSchema } from './finding.js';

const words = z.string().trim().min(1).max(20_000);
const answerWords = z.string().trim().max(20_000).optional();
const ulid = z.string().regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
const thread = ulid.meta({ description: 'The id of the thread.' });
const once = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{16}$/)
  .optional()
  .meta({
    description:
      'Chance that you choose, in 16 letters of a ULID: what is sent twice with the same is said once.',
  });
const letters = z.number().int().min(0).max(4096).nullable();

const quoteSchema = z.object({
  exact: z.string().min(1).max(50_000).meta({ description: 'Words as they stand in the text.' }),
  prefix: z.string().max(4096).default('').meta({ description: 'What stands in front of them.' }),
  suffix: z.string().max(4096).default('').meta({ description: 'What stands behind them.' }),
  section: z.string().max(1000).optional().meta({ description: 'The title of their part.' }),
  apart: z
    .object({ before: letters, behind: letters })
    .optional()
    .meta({ description: 'How many letters around them tell them from the same words elsewhere.' }),
});

const rangeSchema = z.object({
  version: z.string().min(1).max(100).meta({ description: 'The version of the text that you saw.' }),
  from: z.number().int().min(0),
  to: z.number().int().min(1),
});

const on = z
  .union([quoteSchema, rangeSchema])
  .meta({ description: 'Words of the text: as a quote, or by their place in a version that you saw.' });

/** What a person says about a postmortem. */
export const discussSchema = z
  .discriminatedUnion('do', [
    z.object({
      do: z.literal('open'),
      on: on.optional().meta({ description: 'Words of the text; without them it is about the whole.' }),
      words,
      once,
    }),
    z.object({ do: z.literal('reply'), thread, words, once }),
    z.object({
      do: z.literal('suggest'),
      thread: thread.optional().meta({ description: 'Without one, it begins a thread of its own.' }),
      edits: z
        .array(z.object({ on, insert: z.string().max(50_000) }))
        .min(1)
        .max(50),
      words: answerWords,
      once,
    }),
    z.object({
      do: z.literal('accept'),
      thread,
      suggestion: ulid.optional().meta({
        description: 'The remark with the suggestion; the latest of the thread where none is said.',
      }),
      words: answerWords,
      once,
    }),
    z.object({ do: z.literal('resolve'), thread, words: answerWords, once }),
    z.object({ do: z.literal('reopen'), thread, words: answerWords, once }),
  ])
  .meta({ id: 'Discuss' });

/** What became of it. */
export const discussedSchema = z
  .object({
    thread: z.string(),
    remark: z.string().nullable().meta({ description: 'Its id; null where it was so already.' }),
    revision: z.string().nullable().meta({ description: 'The commit; null where nothing had to change.' }),
    message: z.string(),
    version: z.string().meta({ description: 'Of the text, which is another one after a suggestion.' }),
    back: z.array(editSchema).meta({
      description:
        'What takes a suggestion back that was taken up: edits of the text as it is afterwards. The thread is reopened by itself.',
    }),
    committed: z.boolean().meta({
      description: 'False where the text also holds edits made by hand, and is not committed.',
    }),
  })
  .meta({ id: 'Discussed' });

export type Discuss = z.input<typeof discussSchema>;
export type Discussed = z.infer<typeof discussedSchema>;
