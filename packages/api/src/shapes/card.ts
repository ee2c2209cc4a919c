import { z } from 'zod';

const seconds = z.number().nullable();

/** A postmortem in a list. */
export const cardSchema = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    month: z.string(),
    day: z.string().nullable(),
    status: z.string().nullable().meta({ description: 'What its text says of itself.' }),
    severity: z.string().nullable(),
    systems: z.array(z.string()),
    labels: z.array(z.string()),
    owner: z.string().nullable(),
    team: z.string().nullable(),
    summary: z.string().nullable().meta({ description: 'The beginning of its summary.' }),
    impact: z.string().nullable().meta({ description: 'The first thing that it says about the impact.' }),
    durations: z.object({
      toDetect: seconds,
      toAcknowledge: seconds,
      toMitigate: seconds,
      toResolve: seconds,
    }),
    factors: z.number().int(),
    actions: z.number().int(),
    openActions: z.number().int(),
    openThreads: z.number().int(),
    openQuestions: z.number().int(),
  })
  .meta({ id: 'Card' });

export type Card = z.infer<typeof cardSchema>;
