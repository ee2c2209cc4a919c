import { z } from 'zod';
import { findingSchema } from './finding.js';
import { settlingSchema } from './settings.js';

/** What a team agreed on. */
export const policySchema = z
  .object({
    text: z.string().nullable().meta({ description: '`debrief.yaml` as it is; null where there is none.' }),
    version: z.string().nullable(),
    findings: z.array(findingSchema),
    noun: z.string(),
    severities: z.array(z.object({ name: z.string(), meaning: z.string() })),
    systems: z.array(z.string()),
    triggers: z.array(z.string()),
    clocks: z.record(z.string(), z.number()),
    settings: z.array(settlingSchema).meta({
      description:
        'Everything that can be agreed on by a name of ours; what has names of your own stands in the text.',
    }),
    ruleNames: z.array(z.string()).meta({ description: 'Rules and families that the file may name.' }),
  })
  .meta({ id: 'Policy' });

const decisionSchema = z
  .object({
    id: z.string().meta({ description: '`2026/11.search.slow-minute`' }),
    title: z.string(),
    date: z.string(),
    began: z.string().nullable(),
    systems: z.array(z.string()),
    severity: z.string().nullable(),
    reason: z.string(),
    agreed: z.array(z.string()),
    policyAsked: z.boolean(),
    overruledBy: z.string().nullable(),
    policySaid: z.array(z.string()),
  })
  .meta({ id: 'Decision' });

/** Decisions that an incident needs no postmortem. */
export const decisionsSchema = z.object({
  decisions: z.array(decisionSchema).meta({ description: 'Newest first.' }),
});

export type Policy = z.infer<typeof policySchema>;
export type Decision = z.infer<typeof decisionSchema>;
export type Decisions = z.infer<typeof decisionsSchema>;
