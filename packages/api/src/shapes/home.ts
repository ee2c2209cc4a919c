import { z } from 'zod';
import { actionListSchema } from './actions.js';
import { cardSchema } from './card.js';
import { standingSchema } from './standing.js';

const waitingSchema = cardSchema.extend({
  age: z.number().int().nullable().meta({ description: 'In days, since the incident ended.' }),
  due: z.object({ words: z.string(), day: z.string(), isOver: z.boolean() }).nullable(),
});

const followUpSchema = waitingSchema.extend({
  due: z.object({ words: z.string(), day: z.string(), isOver: z.boolean() }),
});

const draftSchema = waitingSchema.extend({
  loop: z
    .object({
      phase: standingSchema.shape.phase,
      phases: z.array(standingSchema.shape.phases.element.omit({ needs: true })),
    })
    .nullable()
    .meta({ description: 'How far each phase is; null where the text cannot be read now.' }),
  next: z
    .object({
      message: z.string().meta({ description: 'What is missing, in one sentence.' }),
      ask: z.string().nullable().meta({ description: 'The question whose answer is missing.' }),
      hash: z.string().nullable().meta({ description: 'The place on its page: `A1`, `timeline`.' }),
    })
    .nullable()
    .meta({ description: 'What comes next; null where nothing is missing.' }),
});

/** What needs the person who asks, and what is new. */
export const homeSchema = z
  .object({
    count: z.number().int().meta({ description: 'How many postmortems there are.' }),
    drafts: z.array(draftSchema).meta({ description: 'Those that you own and that are not final yet.' }),
    reviews: z.array(waitingSchema).meta({ description: 'Reviews that wait for your answer.' }),
    followUps: z
      .array(followUpSchema)
      .meta({ description: 'Those that you own and whose actions can be looked back at now.' }),
    actions: actionListSchema.shape.rows.meta({ description: 'Yours that are open, the most urgent first.' }),
    questions: z
      .array(
        z.object({
          postmortem: z.object({ id: z.string(), title: z.string().nullable() }),
          text: z.string(),
          id: z.string().nullable().meta({ description: 'Its number in the text: `Q1`.' }),
          thread: z.string().nullable().meta({ description: 'The thread, where it was asked in one.' }),
          line: z.number().int().nullable(),
        }),
      )
      .meta({ description: 'Open questions that name you.' }),
    mentioned: z
      .array(
        z.object({
          postmortem: z.object({ id: z.string(), title: z.string().nullable() }),
          thread: z.string(),
          why: z.enum(['named', 'yours']).meta({
            description: 'It names you; or it is about what you keep together, and somebody else spoke last.',
          }),
          words: z.string(),
          by: z.string(),
          at: z.string().meta({ description: 'An instant in UTC.' }),
        }),
      )
      .meta({ description: 'Open threads that wait for you, but for the questions above.' }),
    queue: z.array(waitingSchema).meta({ description: 'All that are not reviewed yet, the oldest first.' }),
    published: z.array(cardSchema).meta({ description: 'Lately final.' }),
    onThisDay: z.array(cardSchema).meta({ description: 'Those that began on this day of another year.' }),
  })
  .meta({ id: 'Home' });

export type Draft = z.infer<typeof draftSchema>;
export type FollowUp = z.infer<typeof followUpSchema>;
export type Waiting = z.infer<typeof waitingSchema>;
export type Home = z.infer<typeof homeSchema>;
