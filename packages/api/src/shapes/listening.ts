import { z } from 'zod';

/** What the language rules need to know of a team's policy, as `CheckOptions` of `@debrief/language` has it. */
export const listeningSchema = z
  .object({
    settings: z.record(z.string(), z.enum(['error', 'warning', 'note', 'off'])).meta({
      description: 'Rules and families of which the policy says another weight.',
    }),
    people: z.array(z.object({ name: z.string(), handles: z.array(z.string()) })),
    systems: z.array(z.string()),
    internal: z.array(z.string()).meta({ description: 'Names that must not reach customers.' }),
  })
  .meta({ id: 'Listening' });

export type Listening = z.infer<typeof listeningSchema>;
