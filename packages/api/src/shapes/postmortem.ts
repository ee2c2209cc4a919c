import { z } from 'zod';
import { threadSchema } from './discussion.js';
import { findingSchema } from './finding.js';
import { modelSchema } from './model.js';
import { recurrenceSchema, relativeSchema } from './search.js';
import { standingSchema } from './standing.js';

export const attachmentSchema = z
  .object({
    name: z.string().meta({ description: 'In the folder of the postmortem: `gateway.log`.' }),
    path: z.string(),
    type: z.string().meta({ description: 'Its media type.' }),
    size: z.number().int(),
    url: z.string(),
  })
  .meta({ id: 'Attachment' });

/** A heading of the page, for the table of contents. */
const headingSchema = z.object({
  anchor: z.string().meta({ description: 'The `id` of its element in `html`.' }),
  title: z.string(),
  level: z.number().int(),
  kind: z.string().nullable(),
});

/** A postmortem with everything that a page about it shows. */
export const postmortemSchema = z
  .object({
    id: z.string(),
    path: z.string(),
    version: z.string().meta({ description: 'Of the file; the base of a change.' }),
    title: z.string().nullable(),
    day: z.string().nullable(),
    model: modelSchema,
    html: z
      .string()
      .meta({ description: 'The text without its title and front matter, rendered, safe to show.' }),
    headings: z.array(headingSchema),
    findings: z.array(findingSchema),
    standing: standingSchema,
    threads: z.array(threadSchema),
    attachments: z.array(attachmentSchema),
    related: z.array(relativeSchema),
    recurrences: z.array(recurrenceSchema).meta({ description: 'What comes back here, or came back later.' }),
    changed: z
      .object({ at: z.string(), by: z.string() })
      .nullable()
      .meta({ description: 'The last commit of the file; null where there is none yet.' }),
    uncommitted: z.boolean().meta({ description: 'True where the file holds edits that are not committed.' }),
  })
  .meta({ id: 'Postmortem' });

export type Attachment = z.infer<typeof attachmentSchema>;
export type Heading = z.infer<typeof headingSchema>;
export type Postmortem = z.infer<typeof postmortemSchema>;
