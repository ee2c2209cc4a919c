import { z } from 'zod';
import { problemSchema } from '../problem.js';

const line = (most: number) => z.string().max(most);
const lines = z.array(line(100)).max(30);
const triggerNames = z.enum([
  'core-down',
  'user-facing',
  'degraded',
  'data-loss',
  'security',
  'near-miss',
  'other',
]);
/** `UTC`, `Europe/Berlin`, `+02:00` */
const zone = z.string().regex(/^(?:[A-Z][A-Za-z]{1,20}(?:\/[A-Za-z_+-]{1,40}){0,2}|[+-]\d{2}:\d{2})$/);

/** What is known of an incident; what is left out is not known yet. */
const incident = {
  title: line(300).optional().meta({ description: 'What happened, and to whom.' }),
  systems: lines.optional().meta({ description: 'The most affected one first.' }),
  severity: line(100).optional(),
  triggers: z.array(triggerNames).max(10).optional(),
  began: line(100).optional().meta({ description: 'As somebody says it: `10:53`, `yesterday 14:10 CET`.' }),
  ended: line(100).optional(),
  zone: zone.optional().meta({ description: 'Of times that are said without one; UTC where none is said.' }),
  isOver: z.boolean().optional().meta({ description: 'False while people still work on it.' }),
  fullOutage: z.boolean().optional().meta({ description: 'Whether nobody could use it.' }),
  recurrence: z
    .enum(['likely', 'unlikely'])
    .optional()
    .meta({ description: 'Whether it would happen again if nothing changed.' }),
};

/** What there is to choose from when a postmortem is called. */
export const offersSchema = z
  .object({
    noun: z.string(),
    systems: z.array(z.object({ id: z.string(), name: z.string() })).meta({
      description: 'Those of the policy, then those that postmortems name.',
    }),
    severities: z.array(z.object({ name: z.string(), meaning: z.string().nullable() })),
    triggers: z.array(z.object({ name: triggerNames, meaning: z.string() })),
    templates: z.array(z.object({ name: z.string(), about: z.string().nullable() })),
    people: z.array(z.string()),
  })
  .meta({ id: 'Offers' });

/** A call as far as somebody has come with it. */
export const sketchSchema = z
  .object({
    ...incident,
    owner: line(200).optional(),
    template: line(200).optional(),
    id: line(200).optional().meta({ description: 'A name instead of the proposed one.' }),
  })
  .meta({ id: 'Sketch' });

const readTimeSchema = z
  .object({
    words: z.string().nullable().meta({ description: 'As it is understood: `2026-11-20 10:53 UTC`.' }),
    problem: z.string().nullable().meta({ description: 'Why it is not.' }),
    isAhead: z.boolean(),
  })
  .meta({ id: 'ReadTime' });

const sameSchema = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    day: z.string().nullable(),
    calledBy: z.string().nullable(),
  })
  .meta({ id: 'Same' });

/** What there is to say to a call as far as it has come. */
export const counselSchema = z
  .object({
    began: readTimeSchema.nullable(),
    ended: readTimeSchema.nullable(),
    minutes: z.number().nullable().meta({ description: 'How long it was felt.' }),
    policy: z.object({
      asked: z.boolean(),
      isKnown: z.boolean().meta({ description: 'False where too little is known to ask.' }),
      headline: z.string(),
      words: z.array(z.string()).meta({ description: 'The reasons.' }),
      isStable: z.boolean(),
      draft: z.string().meta({ description: 'When writing begins.' }),
      unknownSystems: z.array(z.string()),
    }),
    id: z.string().nullable().meta({ description: 'The name that it gets; null without a title.' }),
    idProblem: z.string().nullable(),
    titleProblem: z.string().nullable(),
    ownerProblem: z.string().nullable(),
    owners: z.array(z.object({ name: z.string(), reasons: z.array(z.string()) })),
    same: z
      .array(sameSchema)
      .meta({ description: 'Postmortems that may be about the same incident already.' }),
    decided: z
      .array(z.object({ id: z.string(), title: z.string(), date: z.string() }))
      .meta({ description: 'Decisions not to write about the same.' }),
  })
  .meta({ id: 'Counsel' });

/** A call for a postmortem. */
export const callSchema = z
  .object({
    ...incident,
    title: line(300).min(1).meta({ description: 'What happened, and to whom.' }),
    detectedBy: z.enum(['alarm', 'customer', 'colleague', 'other']).optional(),
    owner: line(200).optional(),
    template: line(200).optional().meta({ description: '`standard` where none is said.' }),
    id: line(200).optional().meta({ description: 'A name instead of the proposed one.' }),
    seen: z.array(line(200)).max(100).optional().meta({
      description:
        'Postmortems that may be about the same and that the person knows of: those are no obstacle.',
    }),
  })
  .meta({ id: 'Call' });

/** A postmortem that has begun. */
export const calledSchema = z
  .object({
    id: z.string(),
    path: z.string(),
    revision: z.string().nullable(),
    notes: z.array(z.string()).meta({ description: 'What the template had no place for.' }),
  })
  .meta({ id: 'Called' });

/** There is one about the same already. */
export const calledAlreadySchema = problemSchema
  .extend({ same: z.array(sameSchema) })
  .meta({ id: 'CalledAlready' });

/** A decision that none is written. */
export const decideSchema = z
  .object({
    ...incident,
    title: line(300).min(1).meta({ description: 'What happened, and to whom.' }),
    reason: line(4000).meta({ description: 'Why nothing is written.' }),
    agreed: lines.meta({ description: 'Who of those concerned agreed.' }),
    overruledBy: line(200).optional().meta({ description: 'Who decides so where policy asks for one.' }),
  })
  .meta({ id: 'Decide' });

export const decidedSchema = z
  .object({ id: z.string(), path: z.string(), revision: z.string().nullable() })
  .meta({ id: 'Decided' });

export type Offers = z.infer<typeof offersSchema>;
export type Sketch = z.infer<typeof sketchSchema>;
export type Counsel = z.infer<typeof counselSchema>;
export type ReadTime = z.infer<typeof readTimeSchema>;
export type Same = z.infer<typeof sameSchema>;
export type Call = z.infer<typeof callSchema>;
export type Called = z.infer<typeof calledSchema>;
export type CalledAlready = z.infer<typeof calledAlreadySchema>;
export type Decide = z.infer<typeof decideSchema>;
export type Decided = z.infer<typeof decidedSchema>;
