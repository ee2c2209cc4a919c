import { stringify } from 'yaml';
import type { BySeverity, Policy, System, Threshold, Thresholds } from '../policy/policy.js';

/** A policy with every key written out. */
export function canonical(policy: Policy): string {
  const { clocks } = policy;
  return stringify({
    format: 1,
    noun: policy.noun,
    since: policy.since,
    severities: policy.severities,
    systems: mapped(policy.systems, systemOf),
    people: mapped(policy.people, ({ handles, email, team, roles }) => ({ handles, email, team, roles })),
    triggers: { ...thresholdsOf(policy.thresholds), severities: policy.always },
    stakeholders: policy.stakeholders,
    required: withAny(policy.required),
    clocks: {
      draft: `${clocks.draft} days`,
      review: clocks.review,
      agree: clocks.agree,
      actions: withAny(clocks.actions),
      'follow-up': clocks.followUp,
    },
    rules: policy.rules,
    internal: policy.internal,
  });
}

function withAny<T>({ any, only }: BySeverity<T>): Map<string, T> {
  return new Map([['any', any], ...only]);
}

function mapped<T>(map: ReadonlyMap<string, T>, write: (value: T) => unknown): Map<string, unknown> {
  return new Map([...map].map(([name, value]) => [name, write(value)]));
}

function systemOf({ name, team, owners, criticality, thresholds }: System) {
  return { name, team, owners, criticality, triggers: thresholdsOf(thresholds) };
}

function thresholdsOf(thresholds: Partial<Thresholds>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(thresholds).map(([trigger, threshold]) => [trigger, wordsOf(threshold)]),
  );
}

function wordsOf(threshold: Threshold): string {
  return typeof threshold === 'string' ? threshold : `${threshold.minutes} minutes`;
}
