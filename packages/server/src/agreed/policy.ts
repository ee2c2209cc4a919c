import { routes } from '@debrief/api';
import { type Policy, triggers } from '@debrief/process';
import { settingsIn } from '@debrief/process/settings';
import type { Api } from '../app/env.js';
import { findingsJson } from '../postmortem/findings.js';
import { ruleNames } from '../workbench/policy.js';
import type { Workbench } from '../workbench/workbench.js';

/** What a team agreed on. */
export function answerPolicy(app: Api, workbench: Workbench): void {
  app.openapi(routes.policy, async (c) => {
    const { text, version, findings, policy } = (await workbench.now()).policy;
    return c.json(
      {
        text,
        version,
        findings: findingsJson(text ?? '', findings),
        noun: policy.noun,
        severities: [...policy.severities].map(([name, meaning]) => ({ name, meaning })),
        systems: [...policy.systems.keys()],
        triggers: [...triggers],
        clocks: clocksOf(policy),
        settings: settingsIn(text ?? '').map(({ path, said, ...rest }) => ({
          path: [...path],
          ...rest,
          value: said?.value == null ? null : typeof said.value === 'string' ? said.value : [...said.value],
          line: said?.line ?? null,
        })),
        ruleNames: [...ruleNames],
      },
      200,
    );
  });
}

/** How many days things may take, each by a name of its own. */
function clocksOf({ clocks }: Policy): Record<string, number> {
  const { draft, review, agree, actions, followUp } = clocks;
  return {
    ...{ draft, review, agree },
    'actions.corrective': actions.any.corrective,
    'actions.preventative': actions.any.preventative,
    'follow-up.after': followUp.after,
    'follow-up.before': followUp.before,
  };
}
