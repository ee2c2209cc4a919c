import { z } from 'zod';

/** Which version is to come back. */
export const restoreSchema = z
  .object({
    revision: z
      .string()
      .regex(/^[0-9a-f]{4,64}$/)
      .meta({ description: 'One of the steps of its history.' }),
    base: z.string().meta({ description: 'The version of the file as you see it.' }),
  })
  .meta({ id: 'Restore' });

export type Restore = z.infer<typeof restoreSchema>;
