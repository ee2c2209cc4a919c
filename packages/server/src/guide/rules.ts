import { type RuleExample, type Rule as RuleJson, type RuleSummary, type Rules, routes } from '@debrief/api';
import { applyEdits, parse } from '@debrief/document';
import {
  check,
  documentOf,
  type Example,
  families,
  familyOf,
  type Rule,
  rules,
  saidBy,
} from '@debrief/language';
import { type Policy, type ProcessRule, processRules } from '@debrief/process';
import type { Api } from '../app/env.js';
import { ProblemError } from '../problem/problem.js';
import type { Workbench } from '../workbench/workbench.js';

/** What the checker listens for, and what the gates ask. */
export function answerRules(app: Api, workbench: Workbench): void {
  app.openapi(routes.rules, async (c) => {
    const { policy } = (await workbench.now()).policy;
    return c.json({ families: familiesJson(policy) }, 200);
  });

  app.openapi(routes.rule, async (c) => {
    const { family, rule: last } = c.req.valid('param');
    const { policy } = (await workbench.now()).policy;
    const name = `${family}/${last}`;
    const spoken = rules.find((each) => each.name === name);
    if (spoken) return c.json(ruleJson(spoken, policy), 200);
    const asked = processRules.find((each) => each.name === name);
    if (asked) return c.json(processJson(asked, policy), 200);
    throw new ProblemError('no-route', `There is no rule ${name}.`, 'The list of rules has them all.');
  });
}

function familiesJson(policy: Policy): Rules['families'] {
  return [
    ...Object.entries(families).map(([name, about]) => ({
      name,
      about,
      kind: 'language' as const,
      rules: rules.filter((rule) => familyOf(rule.name) === name).map((rule) => summaryOf(rule, policy)),
    })),
    {
      name: 'process',
      about: 'what the gates ask for, and what is to be so in every draft',
      kind: 'process',
      rules: processRules.map((rule) => ({
        name: rule.name,
        family: 'process',
        severity: severityOf(rule, policy),
        says: rule.says,
      })),
    },
  ];
}

const sayings = new Map<string, string>();

/** What a rule says of its first example; it has to be asked only once. */
function sayingOf(rule: Rule): string {
  const known = sayings.get(rule.name) ?? saidBy(rule);
  sayings.set(rule.name, known);
  return known;
}

function summaryOf(rule: Rule, policy: Policy): RuleSummary {
  return {
    name: rule.name,
    family: familyOf(rule.name),
    severity: severityOf(rule, policy),
    says: sayingOf(rule),
  };
}

function severityOf(
  { name, severity }: Pick<Rule, 'name' | 'severity'>,
  policy: Policy,
): RuleSummary['severity'] {
  return policy.rules[name] ?? policy.rules[familyOf(name)] ?? severity;
}

function ruleJson(rule: Rule, policy: Policy): RuleJson {
  const { bias, why, ask, instead, flags, leaves } = rule;
  return {
    ...summaryOf(rule, policy),
    ...{ bias, why, ask, instead },
    flags: flags.map((example) => exampleJson(example, rule)),
    leaves: leaves.map((example) => exampleJson(example, rule)),
  };
}

/** An example with the words that the rule hears in it, and what becomes of it by the rewrite that is offered. */
function exampleJson(example: Example, rule: Rule): RuleExample {
  const { text, document } = documentOf(example);
  const start = Math.max(0, document.lastIndexOf(text));
  const findings = check(parse(document).model).filter((finding) => finding.rule === rule.name);
  const edits = findings.flatMap(({ fixes }) => fixes[0]?.edits ?? []);
  const after = edits.length === 0 ? null : applyEdits(document, edits);
  return {
    text: text.trim(),
    place: typeof example === 'object' && 'in' in example ? example.in : null,
    marks: marksIn(
      text,
      findings.map(({ from, to }) => ({ from: from - start, to: to - start })),
    ),
    becomes: after?.slice(start, after.length - (document.length - start - text.length)).trim() ?? null,
  };
}

/** Places in a text, told for the same text without blanks at its ends. */
function marksIn(text: string, ranges: readonly { from: number; to: number }[]): RuleExample['marks'] {
  const shift = text.length - text.trimStart().length;
  const { length } = text.trim();
  return ranges
    .map(({ from, to }) => ({ from: Math.max(0, from - shift), to: Math.min(length, to - shift) }))
    .filter(({ from, to }) => from < to);
}

function processJson(rule: ProcessRule, policy: Policy): RuleJson {
  return {
    name: rule.name,
    family: 'process',
    severity: severityOf(rule, policy),
    says: rule.says,
    bias: null,
    why: rule.why,
    ask: null,
    instead: null,
    flags: [],
    leaves: [],
  };
}
