import { z } from 'zod';
import { waySchema } from './way.js';

export const statusSchema = z.enum(['draft', 'in-review', 'final', 'closed']);
export const phaseNames = ['assemble', 'facts', 'causes', 'deeper', 'actions', 'loop closed'] as const;

export const needSchema = z
  .object({
    rule: z.string(),
    phase: z.string(),
    line: z.number().int(),
    message: z.string().meta({ description: 'What is missing, in one sentence.' }),
    command: z.string().nullable().meta({ description: 'What supplies it at the terminal.' }),
    ask: z.string().nullable().meta({ description: 'The question whose answer is missing.' }),
    way: waySchema.meta({ description: 'Where a page takes people to supply it.' }),
    says: z.string().meta({ description: 'What is to be so.' }),
    why: z.string().meta({ description: 'Why it matters.' }),
  })
  .meta({ id: 'Need' });

const phaseStandingSchema = z.object({
  phase: z.enum([...phaseNames, 'review']),
  aim: z.string().nullable(),
  asked: z.number().int().meta({ description: 'How many things it needs.' }),
  met: z.number().int().meta({ description: 'How many of them are there.' }),
  needs: z.array(needSchema),
});

/** Where a postmortem is; derived from its text, never stored. */
export const standingSchema = z
  .object({
    claimed: statusSchema.meta({ description: 'What its text says of itself.' }),
    status: statusSchema.meta({ description: 'The last state that its gates support.' }),
    isOlder: z.boolean().meta({ description: 'True for one from before the gates of this team.' }),
    phase: z.enum(phaseNames).nullable().meta({ description: 'Null when the loop is closed.' }),
    phases: z.array(phaseStandingSchema),
    review: phaseStandingSchema,
    next: z.object({ status: statusSchema, needs: z.array(needSchema) }).nullable(),
    dues: z.array(
      z.object({
        what: z.enum(['draft', 'review', 'answers', 'follow-up', 'action']),
        day: z.string(),
        words: z.string(),
        isOver: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Standing' });

export type Status = z.infer<typeof statusSchema>;
export type Need = z.infer<typeof needSchema>;
export type PhaseStanding = z.infer<typeof phaseStandingSchema>;
export type Standing = z.infer<typeof standingSchema>;
