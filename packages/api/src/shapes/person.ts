import { z } from 'zod';

export const personSchema = z.object({
  name: z.string(),
  email: z.string(),
});

/** Who is asking, and where. */
export const meSchema = z.object({
  person: personSchema.nullable().meta({ description: 'Null where Git knows no name yet.' }),
  how: z.enum(['git', 'proxy']).meta({ description: 'Who says so.' }),
  folder: z.string().meta({ description: 'What the folder of postmortems is called.' }),
  noun: z.string().meta({ description: 'What a team calls its postmortems.' }),
  version: z.string(),
  isExample: z.boolean().meta({ description: 'True for the private copy of the examples.' }),
});

export type Person = z.infer<typeof personSchema>;
export type Me = z.infer<typeof meSchema>;
