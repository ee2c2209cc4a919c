import { z } from 'zod';
import { problemSchema } from '../problem.js';

const pathSchema = z.array(z.string()).meta({ description: '`["clocks", "draft"]`' });

/** One thing that can be agreed on. */
export const settlingSchema = z
  .object({
    path: pathSchema,
    means: z.string(),
    example: z.string(),
    default: z.string().nullable().meta({ description: 'What counts where the file says nothing.' }),
    value: z
      .union([z.string(), z.array(z.string())])
      .nullable()
      .meta({ description: 'As it stands in the file; null where it says nothing, or a name and no more.' }),
    line: z.number().int().nullable().meta({ description: 'Where it stands; null where it does not.' }),
  })
  .meta({ id: 'Settling' });

/** What is to become of `debrief.yaml`. */
export const policyChangeSchema = z
  .object({
    base: z.string().nullable().meta({
      description: 'The version of the file that the change was made from; null where there is none yet.',
    }),
    changes: z.array(z.record(z.string(), z.unknown())).max(500).optional().meta({
      description:
        'In turn, each for the file as those before it left it: `{ "do": "set", "path": ["clocks", "draft"], "value": "1 week" }`, `remove`, `rename` with `to`, `add` and `take` with `words`, `move` with `before`. None of them, without a file, makes one.',
    }),
    text: z.string().max(1_000_000).optional().meta({
      description: 'The whole file as it is to be, in place of changes: to take something back.',
    }),
    message: z.string().max(2000).optional().meta({ description: 'Of the commit, instead of ours.' }),
  })
  .meta({ id: 'PolicyChange' });

export const policyChangedSchema = z
  .object({
    version: z.string(),
    text: z.string().meta({ description: 'The file after it, what others did meanwhile included.' }),
    revision: z.string().nullable().meta({ description: 'The commit; null where nothing had to change.' }),
    message: z.string(),
    committed: z.boolean(),
  })
  .meta({ id: 'PolicyChanged' });

/** Somebody else changed the same thing. */
export const policyStaleSchema = problemSchema
  .extend({
    version: z.string().nullable(),
    theirs: z.string().meta({ description: 'The file as it is now.' }),
    places: z.array(pathSchema).meta({ description: 'What both have changed.' }),
  })
  .meta({ id: 'PolicyStale' });

/** How often each rule of language fires in a folder. */
export const firingSchema = z
  .object({
    over: z.number().int().meta({ description: 'Postmortems that were looked at.' }),
    of: z
      .number()
      .int()
      .meta({ description: 'Postmortems that there are; ask again until all were looked at.' }),
    rules: z.array(
      z.object({
        name: z.string(),
        findings: z
          .number()
          .int()
          .meta({ description: 'Those that somebody has set aside are not among them.' }),
        postmortems: z.number().int(),
        places: z
          .array(z.object({ id: z.string(), title: z.string(), line: z.number().int(), words: z.string() }))
          .meta({ description: 'The first of them, newest first.' }),
      }),
    ),
  })
  .meta({ id: 'Firing' });

export type PolicyChangeBody = z.infer<typeof policyChangeSchema>;
export type PolicyChanged = z.infer<typeof policyChangedSchema>;
export type PolicyStale = z.infer<typeof policyStaleSchema>;
export type Firing = z.infer<typeof firingSchema>;
