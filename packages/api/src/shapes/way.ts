import { sectionKinds, type Thing } from '@debrief/document';
import { thingNames } from '@debrief/process/doing';
import { z } from 'zod';

const meeting = z.enum(['review', 'followup']);

/** Where somebody supplies what is missing. */
export const waySchema = z
  .union([
    z.object({ key: z.string().meta({ description: 'Of the front matter, or `title`.' }) }),
    z.object({ part: z.enum(sectionKinds) }),
    z.object({
      thing: z.enum(Object.keys(thingNames) as [Thing, ...Thing[]]),
      index: z.number().int().nullable().meta({ description: 'In its list; null for a new one.' }),
      field: z.string().exactOptional(),
      list: z.string().exactOptional(),
      factor: z.number().int().exactOptional(),
      chain: z.string().exactOptional(),
      facts: z.record(z.string(), z.string()).exactOptional(),
    }),
    z.object({ meeting, field: z.string() }),
    z.object({ answer: z.literal('factors') }),
    z.object({ thread: z.string() }),
    z.object({ words: z.number().int().meta({ description: 'The offset of words to look at.' }) }),
  ])
  .meta({ id: 'Way' });

export type Way = z.infer<typeof waySchema>;
