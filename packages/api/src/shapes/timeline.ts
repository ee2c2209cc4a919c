import { z } from 'zod';

const momentSchema = z.enum(['began', 'detected', 'acknowledged', 'mitigated', 'resolved']);

/** A text that somebody pasted, with what it does not say itself. */
export const pasteSchema = z
  .object({
    text: z.string().min(1).max(2_000_000),
    today: z
      .string()
      .regex(/^\d{4}-\d\d-\d\d$/)
      .optional()
      .meta({ description: 'The day on which it is pasted; the server’s own where it is left out.' }),
    zone: z
      .string()
      .max(60)
      .nullable()
      .optional()
      .meta({ description: 'The zone of clocks that come without one: `UTC`, `CET`, `Europe/Berlin`.' }),
    day: z
      .string()
      .regex(/^\d{4}-\d\d-\d\d$/)
      .nullable()
      .optional()
      .meta({ description: 'The day of clocks before the text names one.' }),
  })
  .meta({ id: 'Paste' });

const rowSchema = z.object({
  time: z
    .string()
    .nullable()
    .meta({ description: 'As an operation takes it: `2026-11-20 10:53 UTC`. Null where none can be told.' }),
  said: z.string().meta({ description: 'The time as the source says it.' }),
  text: z.string(),
  also: z.string().nullable().meta({ description: 'What else the source says, such as other columns.' }),
  who: z.string().nullable(),
  certain: z.boolean(),
  moment: momentSchema.nullable().meta({ description: 'A suggestion, at most one row for each.' }),
  source: z.string().nullable().meta({ description: 'A link to where it can be read on.' }),
  problem: z.string().nullable(),
});

/** What was made of it. Nothing is lost: what is no row is in `left` or in `passed`. */
export const pastedSchema = z
  .object({
    format: z.enum([
      'slack copy',
      'slack export',
      'pagerduty log',
      'alertmanager',
      'csv',
      'table',
      'json',
      'lines',
    ]),
    rows: z.array(rowSchema),
    left: z.array(z.string()).meta({ description: 'Lines that became no row.' }),
    passed: z
      .array(z.string())
      .meta({ description: 'Lines that belong to the tool: day dividers, reactions.' }),
    note: z.string().nullable().meta({ description: 'What was too much, in a sentence.' }),
  })
  .meta({ id: 'Pasted' });

/** A file that lies beside its postmortem now. */
export const attachedSchema = z
  .object({
    name: z.string().meta({ description: 'Made safe, and with a number where another file has that name.' }),
    path: z.string(),
    type: z.string(),
    size: z.number().int(),
    url: z.string(),
    markdown: z.string().meta({ description: 'A link to it, or the picture itself, for the text.' }),
    version: z.string().meta({ description: 'Of the file, by which it can be taken away again.' }),
    added: z.boolean().meta({ description: 'False where the same file was there already.' }),
  })
  .meta({ id: 'Attached' });

/** A file that was put there, and is to go again. */
export const detachSchema = z
  .object({
    name: z.string().min(1).max(255).meta({ description: 'What it is called there.' }),
    version: z.string().min(1).max(100).meta({ description: 'As it was told when it was attached.' }),
  })
  .meta({ id: 'Detach' });

export const detachedSchema = z
  .object({
    gone: z
      .boolean()
      .meta({ description: 'False where something still names it, or it is another file by now.' }),
    revision: z.string().nullable().meta({ description: 'The commit; null where nothing had to change.' }),
    message: z.string(),
  })
  .meta({ id: 'Detached' });

export type Paste = z.input<typeof pasteSchema>;
export type Pasted = z.infer<typeof pastedSchema>;
export type PastedRow = Pasted['rows'][number];
export type Attached = z.infer<typeof attachedSchema>;
export type Detach = z.input<typeof detachSchema>;
export type Detached = z.infer<typeof detachedSchema>;
