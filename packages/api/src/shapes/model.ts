import { reasonNames, type WhyJson } from '@debrief/document';
import { z } from 'zod';

const line = z.number().int().meta({ description: 'In the text, counted from 1.' });
const said = z.string().nullable();
const seconds = z.number().nullable().meta({ description: 'In seconds from the beginning.' });
const items = z.array(z.object({ line, text: z.string() }));
const fields = z.record(z.string(), z.string());

const whySchema: z.ZodType<WhyJson> = z
  .lazy(() =>
    z.object({
      question: z.string(),
      answers: z.array(z.object({ text: z.string(), whys: z.array(whySchema) })),
    }),
  )
  .meta({ id: 'Why' });

/** What a document says: the object of `debrief show --json`. */
export const modelSchema = z
  .object({
    format: z.number(),
    id: said,
    path: said,
    title: said,
    titleLine: line.nullable(),
    status: said,
    severity: said,
    systems: z.array(z.string()),
    labels: z.array(z.string()),
    triggers: z.array(z.string()),
    visibility: said,
    fullOutage: z.boolean().nullable(),
    detectedBy: said,
    related: z.array(z.string()),
    calledBy: said,
    owner: said,
    team: said,
    people: z.record(z.string(), z.array(z.string())),
    times: z.object({
      began: said,
      detected: said,
      acknowledged: said,
      mitigated: said,
      resolved: said,
    }),
    durations: z.object({
      toDetect: seconds,
      toAcknowledge: seconds,
      toMitigate: seconds,
      toResolve: seconds,
    }),
    sections: z.array(z.object({ kind: z.string(), title: z.string(), line })),
    impact: z.array(z.object({ line, who: said, what: z.string(), howMany: said })),
    timeline: z.array(
      z.object({
        line,
        local: said,
        zone: said,
        at: said,
        moment: z.enum(['began', 'detected', 'acknowledged', 'mitigated', 'resolved']).nullable(),
        text: z.string(),
        certain: z.boolean(),
        links: z.array(z.string()),
      }),
    ),
    factors: z.array(
      z.object({
        line,
        id: said,
        text: z.string(),
        level: said,
        fields,
        accepted: said,
        chains: z.array(z.object({ label: said, whys: z.array(whySchema) })),
      }),
    ),
    reasons: z.array(z.object({ line, of: z.enum(reasonNames), text: z.string() })),
    lessons: z.object({ well: items, wrong: items, lucky: items, learned: items }),
    actions: z.array(
      z.object({
        line,
        id: said,
        text: z.string(),
        kind: said,
        priority: said,
        owner: said,
        ticket: said,
        ticketUrl: said,
        due: said,
        doneWhen: said,
        addresses: z.array(z.string()),
        done: z.boolean().nullable(),
        dropped: said,
        verdict: said,
        fields,
      }),
    ),
    wider: z.array(z.object({ line, question: z.string(), answer: said })),
    questions: z.array(z.object({ line, id: said, text: z.string(), answered: z.boolean(), answer: said })),
    review: z.object({
      held: said,
      facilitator: said,
      present: z.array(z.string()),
      agreed: z.array(z.string()),
      dissent: z.array(z.string()),
      criteria: z.array(z.object({ line, text: z.string(), met: z.boolean(), reason: said })),
    }),
    followUp: z.object({ held: said }),
    external: z.object({ summary: said, whatHappened: said, whatWeAreDoing: said }),
    amendments: items,
  })
  .meta({ id: 'Model' });
