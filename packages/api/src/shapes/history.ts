import { z } from 'zod';

const stepSchema = z
  .object({
    revision: z.string(),
    short: z.string(),
    at: z.string(),
    by: z.string(),
    message: z.string(),
    path: z.string().meta({ description: 'The name that the file had then.' }),
    gone: z.boolean().meta({ description: 'True where this step took the file away.' }),
  })
  .meta({ id: 'Step' });

export const historySchema = z.object({
  steps: z.array(stepSchema).meta({ description: 'Newest first.' }),
  complete: z.boolean().meta({ description: 'False where older steps exist and are not here.' }),
  uncommitted: z.boolean(),
});

const stretchSchema = z.object({ text: z.string(), changed: z.boolean() });

const rowSchema = z.object({
  kind: z.enum(['same', 'changed', 'added', 'gone']),
  left: z.object({ line: z.number().int(), stretches: z.array(stretchSchema) }).nullable(),
  right: z.object({ line: z.number().int(), stretches: z.array(stretchSchema) }).nullable(),
});

/** Two versions of a text, side by side; what is the same in both is folded but for some lines around a change. */
export const comparisonSchema = z
  .object({
    left: stepSchema.nullable().meta({ description: 'Null for nothing: before the file began.' }),
    right: stepSchema.nullable().meta({ description: 'Null for the file as it is now.' }),
    pieces: z.array(
      z.union([
        z.object({ type: z.literal('rows'), rows: z.array(rowSchema) }),
        z.object({ type: z.literal('folded'), lines: z.number().int(), rows: z.array(rowSchema) }),
      ]),
    ),
    added: z.number().int(),
    gone: z.number().int(),
  })
  .meta({ id: 'Comparison' });

export type Step = z.infer<typeof stepSchema>;
export type History = z.infer<typeof historySchema>;
export type ComparedRow = z.infer<typeof rowSchema>;
export type Comparison = z.infer<typeof comparisonSchema>;
