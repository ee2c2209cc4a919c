import { z } from 'zod';

const actionRowSchema = z
  .object({
    id: z.string().nullable(),
    line: z.number().int(),
    text: z.string(),
    kind: z.string().nullable(),
    priority: z.string().nullable(),
    owner: z.string().nullable(),
    ticket: z.string().nullable(),
    ticketUrl: z.string().nullable(),
    due: z.string().nullable().meta({ description: 'As it is written.' }),
    dueDay: z.string().nullable(),
    overdue: z.boolean(),
    age: z.number().int().nullable().meta({ description: 'In days, since the review or else the incident.' }),
    state: z.enum(['open', 'done', 'judged', 'dropped']),
    dropped: z.string().nullable(),
    verdict: z.string().nullable(),
    committed: z
      .string()
      .nullable()
      .meta({ description: 'Who of those that set priorities has committed to it.' }),
    postmortem: z.object({
      id: z.string(),
      title: z.string().nullable(),
      month: z.string(),
      day: z.string().nullable(),
      severity: z.string().nullable(),
      systems: z.array(z.string()),
      team: z.string().nullable(),
      status: z.string().nullable(),
    }),
  })
  .meta({ id: 'ActionRow' });

export const actionFilterNames = [
  'owner',
  'team',
  'system',
  'severity',
  'kind',
  'priority',
  'state',
] as const;

export const actionListSchema = z
  .object({
    total: z.number().int().meta({ description: 'Of all postmortems, whatever is asked for.' }),
    found: z.number().int().meta({ description: 'How many are as they are asked for.' }),
    rows: z
      .array(actionRowSchema)
      .meta({ description: 'Overdue first, then by their day; no more than were asked for.' }),
    choices: z
      .record(z.enum(actionFilterNames), z.array(z.string()))
      .meta({ description: 'The words that each filter can take, in alphabetical order; never how many.' }),
    unknown: z.array(z.object({ filter: z.string(), word: z.string() })),
  })
  .meta({ id: 'ActionList' });

export type ActionRow = z.infer<typeof actionRowSchema>;
export type ActionList = z.infer<typeof actionListSchema>;
