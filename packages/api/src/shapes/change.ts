import { z } from 'zod';
import { problemSchema } from '../problem.js';
import { editSchema } from './finding.js';

/** What a person wants to be done to a postmortem, made from a version of it. */
export const changeSchema = z
  .object({
    base: z.string().meta({ description: 'The version of the file that the change was made from.' }),
    operations: z.array(z.record(z.string(), z.unknown())).min(1).max(200).meta({
      description:
        'Operations of `@debrief/document`, as `{ "do": "set-key", "key": "severity", "value": "sev2" }`, or edits of the text: `{ "do": "edit", "edits": [{ "from": 0, "to": 4, "insert": "Many" }] }`. Each is meant for the text as those before it left it.',
    }),
    message: z.string().max(2000).optional().meta({ description: 'Of the commit, instead of ours.' }),
  })
  .meta({ id: 'Change' });

export const changedSchema = z
  .object({
    version: z.string(),
    revision: z.string().nullable().meta({ description: 'The commit; null where nothing had to change.' }),
    message: z.string(),
    edits: z.array(editSchema).meta({ description: 'What was done to the text of the base.' }),
    back: z
      .array(editSchema)
      .meta({ description: 'What takes it back: edits of the text as it is afterwards.' }),
    committed: z.boolean().meta({
      description: 'False where the change is in the file beside edits made by hand, and not committed.',
    }),
  })
  .meta({ id: 'Changed' });

/** Somebody was faster: both texts, and what becomes of them together. */
export const staleSchema = problemSchema
  .extend({
    version: z.string().nullable().meta({ description: 'Of the file now; null when it is gone.' }),
    base: z.string().nullable(),
    yours: z.string().nullable().meta({ description: 'What the change would have made of the base.' }),
    theirs: z.string().nullable().meta({ description: 'What is there now.' }),
    merged: z
      .string()
      .nullable()
      .meta({ description: 'Both together; null where they contradict each other.' }),
    operations: z.array(z.record(z.string(), z.unknown())).nullable().meta({
      description:
        'The same operations for what is there now, to be sent with its version; none where it has the change already, and null where what they are about is gone.',
    }),
    conflicts: z
      .array(z.object({ yours: z.string(), theirs: z.string() }))
      .meta({ description: 'What contradicts each other.' }),
  })
  .meta({ id: 'Stale' });

export type Change = z.infer<typeof changeSchema>;
export type Changed = z.infer<typeof changedSchema>;
export type Stale = z.infer<typeof staleSchema>;
