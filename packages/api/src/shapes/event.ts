import { z } from 'zod';

/** What a server tells those who listen at `/events`, as the data of an event called `changed`. */
export const changeEventSchema = z
  .object({
    everything: z
      .boolean()
      .meta({ description: 'True where all may be different: ask for everything again.' }),
    ids: z
      .array(z.string())
      .meta({ description: 'The postmortems whose text, discussion or attachments changed.' }),
    policy: z.boolean().meta({ description: 'True where `debrief.yaml` changed.' }),
    decisions: z.boolean(),
  })
  .meta({ id: 'ChangeEvent' });

export type ChangeEvent = z.infer<typeof changeEventSchema>;
