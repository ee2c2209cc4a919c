import type { Finding } from '@debrief/document';
import { Checker, type CheckOptions, families, rules } from '@debrief/language';
import { languageOptions, type Policy, processRules, readPolicy } from '@debrief/process';
import type { Store } from '@debrief/store';
import { decoded } from './text.js';

/** What a team agreed on, and what follows from it. */
export interface TeamPolicy {
  readonly policy: Policy;
  readonly options: CheckOptions;
  /** Knows what it heard in the passages of the text before. */
  readonly checker: Checker;
  /** `debrief.yaml` as it is; null where there is none, or it cannot be read. */
  readonly text: string | null;
  readonly version: string | null;
  /** What in it was not understood. */
  readonly findings: readonly Finding[];
}

export const policyPath = 'debrief.yaml';

/** Reads the policy of a folder. */
export async function policyIn(store: Store): Promise<TeamPolicy> {
  const file = await store.read(policyPath).catch(() => null);
  const text = file ? decoded(file.bytes) : null;
  const { policy, findings } = readPolicy(text ?? '', { rules: ruleNames });
  const options = languageOptions(policy);
  return {
    policy,
    options,
    checker: new Checker(options),
    text,
    version: file?.version ?? null,
    findings: text === null ? [] : findings,
  };
}

/** Rules by name and by family, as a policy may name them. */
export const ruleNames: readonly string[] = [
  ...[...rules, ...processRules].map(({ name }) => name),
  ...Object.keys(families),
  'syntax',
  'ignore',
  'process',
  'policy',
];
