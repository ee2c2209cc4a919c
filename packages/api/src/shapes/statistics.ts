import { z } from 'zod';

const namedSchema = z.object({ id: z.string(), title: z.string().nullable() });

const spreadSchema = z.object({
  kind: z.literal('spread'),
  unit: z.enum(['seconds', 'days']),
  values: z
    .array(z.object({ id: z.string(), title: z.string().nullable(), value: z.number() }))
    .meta({ description: 'The smallest first; of more than a thousand, a thousand evenly from all.' }),
  median: z.number().nullable(),
  interval: z
    .object({ low: z.number(), high: z.number(), coverage: z.number() })
    .nullable()
    .meta({ description: 'Null where there are too few values to tell.' }),
});

const countsSchema = z.object({
  kind: z.literal('counts'),
  overlap: z.boolean().meta({ description: 'True where one may be counted in several rows.' }),
  rows: z.array(
    z.object({
      name: z.string(),
      count: z.number().int(),
      of: z
        .array(namedSchema)
        .meta({ description: 'The postmortems behind the number, no more than 25 of them.' }),
    }),
  ),
});

const partsSchema = z.object({
  kind: z.literal('parts'),
  parts: z.array(z.string()),
  rows: z.array(z.object({ name: z.string(), counts: z.array(z.number().int()) })),
});

export const figureSchema = z
  .object({
    name: z.string(),
    title: z.string(),
    of: z.enum(['postmortems', 'incidents', 'factors', 'actions']),
    n: z.number().int(),
    leftOut: z.array(z.object({ why: z.string(), count: z.number().int() })),
    value: z.discriminatedUnion('kind', [spreadSchema, countsSchema, partsSchema]),
    explain: z.array(z.string()).meta({ description: 'What is counted, how, and what it does not say.' }),
  })
  .meta({ id: 'Figure' });

export const statisticsSchema = z
  .object({
    postmortems: z.number().int().meta({ description: 'How many are counted.' }),
    groups: z.array(z.object({ name: z.string(), title: z.string(), figures: z.array(figureSchema) })),
    choices: z.record(z.enum(['system', 'severity', 'label', 'year']), z.array(z.string())),
    unknown: z.array(z.object({ filter: z.string(), word: z.string() })),
  })
  .meta({ id: 'Statistics' });

export type Figure = z.infer<typeof figureSchema>;
export type Statistics = z.infer<typeof statisticsSchema>;
