import type { Finding, Said } from '@debrief/document';
import type { Context } from '../context.js';
import { nearest } from '../policy/nearest.js';
import { triggers } from '../policy/policy.js';

/** Severities, systems and triggers that nobody agreed on: mostly slips of the keyboard, and lost to every search. */
export function checkNames({ model: { meta }, policy }: Context): Finding[] {
  return [
    ...(meta.severity
      ? unknown([meta.severity], [...policy.severities.keys()], 'severity', 'severities')
      : []),
    ...unknown(meta.systems, [...policy.systems.keys()], 'system', 'systems'),
    ...unknown(meta.triggers, triggers, 'trigger', null),
  ];
}

function unknown(
  said: readonly Said<string>[],
  known: readonly string[],
  what: 'severity' | 'system' | 'trigger',
  key: string | null,
): Finding[] {
  if (known.length === 0) return [];
  return said
    .filter(({ value }) => !known.includes(value))
    .map(({ value, from, to }) => {
      const near = nearest(value, known);
      const way =
        near !== null
          ? `Did you mean ${near}?`
          : key === null
            ? `There are ${known.join(', ')}.`
            : `If it is one of yours, write it under ${key}: in debrief.yaml, which knows ${known.join(', ')}.`;
      return {
        rule: `process/unknown-${what}`,
        severity: 'warning',
        from,
        to,
        message: `“${value}” is no ${what} that the policy knows. ${way}`,
        fixes: near === null ? [] : [{ title: `Write ${near}`, edits: [{ from, to, insert: near }] }],
      };
    });
}
