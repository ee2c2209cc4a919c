import { agendaTopics } from '@debrief/process';
import { z } from 'zod';
import { problemSchema } from '../problem.js';
import { needSchema, statusSchema } from './standing.js';
import { waySchema } from './way.js';

const base = z.string().max(100).meta({ description: 'The version of the file that was looked at.' });

/** The next state, please. */
export const advanceSchema = z.object({ base }).meta({ id: 'Advance' });

/** What somebody says about the list of factors. */
export const answerSchema = z
  .object({
    base,
    says: z.enum(['agree', 'dissent', 'withdraw']),
    words: z.string().max(4000).optional().meta({ description: 'Of a dissent, as its person says it.' }),
  })
  .meta({ id: 'Answer' });

/** The gate is not open yet, and what it waits for. */
export const notYetSchema = problemSchema
  .extend({ status: z.number().int(), to: statusSchema, needs: z.array(needSchema) })
  .meta({ id: 'NotYet' });

const answeredSchema = z.object({
  name: z.string(),
  state: z.enum(['agreed', 'changed', 'dissents', 'waited for', 'absent']).meta({
    description: '`changed`: they agreed, and the factors are other ones by now.',
  }),
  words: z.string().nullable().meta({ description: 'Of a dissent.' }),
  isPresent: z.boolean().meta({ description: 'Named as present at the review.' }),
  isYou: z.boolean(),
});

const invitedSchema = z.object({
  people: z.array(z.object({ name: z.string(), because: z.array(z.string()) })),
  teams: z.array(z.object({ name: z.string(), because: z.array(z.string()) })),
  missing: z
    .array(
      z.object({
        view: z.string(),
        who: z.string().meta({ description: 'Who would bring it: “somebody who planned it”.' }),
        role: z.string().meta({ description: 'Under which the front matter names them.' }),
        could: z.array(z.string()),
      }),
    )
    .meta({ description: 'Views that nobody on the list brings.' }),
  prioritising: z.array(z.string()).meta({ description: 'Those who decide what is worked on first.' }),
  couldPrioritise: z.array(z.string()),
});

const agendaItemSchema = z.object({
  topic: z.enum(agendaTopics),
  key: z.string().meta({ description: 'The same for as long as this is talked about.' }),
  words: z.string(),
  ask: z.string().meta({ description: 'What to ask the people in the room.' }),
  way: waySchema,
});

/** What a review has to decide, and who decides it. */
export const decidingSchema = z
  .object({
    version: z.string(),
    facilitator: z.string().nullable(),
    you: z.object({
      isFacilitator: z.boolean(),
      isOwner: z.boolean(),
      cannot: z.string().nullable().meta({ description: 'Why an answer is not yours to give now.' }),
    }),
    answers: z.array(answeredSchema),
    absent: z.array(z.string()).meta({ description: 'Who is recorded as absent if it is final now.' }),
    criteria: z.array(
      z.object({
        text: z.string(),
        index: z.number().int().nullable().meta({ description: 'Among those of the text.' }),
        met: z.boolean(),
        reason: z.string().nullable(),
      }),
    ),
    invited: invitedSchema,
    agenda: z.array(agendaItemSchema),
  })
  .meta({ id: 'Deciding' });

export type Advance = z.infer<typeof advanceSchema>;
export type Answer = z.infer<typeof answerSchema>;
export type NotYet = z.infer<typeof notYetSchema>;
export type Deciding = z.infer<typeof decidingSchema>;
export type Answered = z.infer<typeof answeredSchema>;
export type AgendaItem = z.infer<typeof agendaItemSchema>;
