import { z } from 'zod';
import { cardSchema } from './card.js';

const markSchema = z.object({ from: z.number().int(), to: z.number().int() });

const passageSchema = z.object({
  field: z.string().meta({ description: 'What kind of place it is: `factor`, `timeline`.' }),
  section: z.string().nullable(),
  text: z.string(),
  marks: z.array(markSchema).meta({ description: 'The words that were asked for.' }),
});

const foundSchema = cardSchema
  .extend({
    titleMarks: z.array(markSchema),
    passages: z.array(passageSchema),
  })
  .meta({ id: 'Found' });

export const facetNames = ['system', 'severity', 'trigger', 'status', 'label', 'year'] as const;

const facetSchema = z.object({
  name: z.enum(facetNames),
  values: z.array(z.object({ value: z.string(), count: z.number().int(), chosen: z.boolean() })),
});

export const resultsSchema = z
  .object({
    total: z.number().int(),
    results: z.array(foundSchema),
    complete: z
      .boolean()
      .meta({ description: 'False where nothing has all of the words, and these have some.' }),
    suggestion: z
      .string()
      .nullable()
      .meta({ description: 'The query with words that exist in place of slips.' }),
    notes: z.array(z.string()),
    facets: z.array(facetSchema).meta({ description: 'How many of all that match have each value.' }),
  })
  .meta({ id: 'Results' });

export const relativeSchema = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    day: z.string().nullable(),
    month: z.string(),
    status: z.string().nullable(),
    severity: z.string().nullable(),
    systems: z.array(z.string()),
    when: z.enum(['earlier', 'together', 'later']),
    linked: z.boolean(),
    strength: z.number(),
    reasons: z
      .array(z.string())
      .meta({ description: 'Why it stands here, in words; the most telling first.' }),
  })
  .meta({ id: 'Relative' });

const toldSchema = z.object({ id: z.string(), title: z.string().nullable(), day: z.string().nullable() });

/** A factor that an action was done about, and that shows up again in a later postmortem. */
export const recurrenceSchema = z
  .object({
    earlier: toldSchema,
    action: z.object({ id: z.string().nullable(), text: z.string() }),
    factor: z.string(),
    later: toldSchema,
    laterFactor: z.string(),
    shared: z.array(z.string()),
  })
  .meta({ id: 'Recurrence' });

/** What was seen again last, and how many there are in all. */
export const recurrencesSchema = z
  .object({
    found: z.number().int().meta({ description: 'How many there are in all.' }),
    recurrences: z.array(recurrenceSchema),
  })
  .meta({ id: 'Recurrences' });

export type Passage = z.infer<typeof passageSchema>;
export type Found = z.infer<typeof foundSchema>;
export type Facet = z.infer<typeof facetSchema>;
export type Results = z.infer<typeof resultsSchema>;
export type Relative = z.infer<typeof relativeSchema>;
export type Recurrence = z.infer<typeof recurrenceSchema>;
export type Recurrences = z.infer<typeof recurrencesSchema>;
