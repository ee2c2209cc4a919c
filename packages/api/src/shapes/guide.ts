import { z } from 'zod';

const ruleSummarySchema = z.object({
  name: z.string().meta({ description: '`hindsight/should-have`' }),
  family: z.string(),
  severity: z.enum(['error', 'warning', 'note', 'off']).meta({ description: 'As this folder weighs it.' }),
  says: z.string().meta({ description: 'What it says of its first example, or what it asks for.' }),
});

export const rulesSchema = z.object({
  families: z.array(
    z.object({
      name: z.string(),
      about: z.string(),
      kind: z.enum(['language', 'process']),
      rules: z.array(ruleSummarySchema),
    }),
  ),
});

const exampleSchema = z.object({
  text: z.string(),
  place: z.string().nullable().meta({ description: 'The part of a postmortem that it stands in.' }),
  marks: z.array(z.object({ from: z.number().int(), to: z.number().int() })),
  becomes: z.string().nullable().meta({ description: 'After the rewrite that it offers.' }),
});

export const ruleSchema = ruleSummarySchema
  .extend({
    bias: z.string().nullable(),
    why: z.string(),
    ask: z.string().nullable(),
    instead: z.string().nullable(),
    flags: z.array(exampleSchema),
    leaves: z.array(exampleSchema),
  })
  .meta({ id: 'Rule' });

export const guidesSchema = z.object({
  pages: z.array(z.object({ name: z.string(), title: z.string(), about: z.string() })),
});

export const guidePageSchema = z
  .object({
    name: z.string(),
    title: z.string(),
    html: z.string(),
    headings: z.array(z.object({ anchor: z.string(), title: z.string(), level: z.number().int() })),
  })
  .meta({ id: 'GuidePage' });

export type RuleSummary = z.infer<typeof ruleSummarySchema>;
export type Rules = z.infer<typeof rulesSchema>;
export type RuleExample = z.infer<typeof exampleSchema>;
export type Rule = z.infer<typeof ruleSchema>;
export type Guides = z.infer<typeof guidesSchema>;
export type GuidePage = z.infer<typeof guidePageSchema>;
