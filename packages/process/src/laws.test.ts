import { apply, isRefusal, parse } from '@debrief/document';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance } from './advance.js';
import { check } from './check.js';
import type { Context } from './context.js';
import { isAsked } from './need.js';
import { needs } from './needs/needs.js';
import { ofSeverity } from './policy/policy.js';
import { standing } from './standing.js';
import { reaches, statuses } from './status.js';
import { contextOf, folderWith, policy, policyWith } from './testing/harbour.js';
import { hostileText, mutatedText } from './testing/mutations.js';

const surroundings = folderWith(['2026/02.gates.refused-tickets.md']);
const lenient = policyWith(
  'rules: { process/sources: off, process/facilitator: note, process/review-held: off }\nsince: 2026-02-01\n',
);
const contexts = (texts: fc.Arbitrary<string>): fc.Arbitrary<Context> =>
  fc
    .tuple(
      texts,
      fc.constantFrom(policy, lenient),
      fc.constantFrom('2026-02-11', '2026-02-20', '2026-04-06'),
      fc.boolean(),
    )
    .map(([text, agreed, today, known]) =>
      contextOf(text, {
        policy: agreed,
        today,
        ...(known && { surroundings, discussion: [], history: { versions: [{ day: today, text }] } }),
      }),
    );

/** The needs of a gate that a context does not meet, asked one by one. */
function unmetOf(context: Context, gate: string): string[] {
  const severity = context.model.meta.severity?.value ?? null;
  const about = { ...context, severity, required: ofSeverity(context.policy.required, severity) };
  return needs
    .filter((need) => need.gate === gate && isAsked(need, context.policy) && need.lacks(about).length > 0)
    .map(({ name }) => name);
}

describe.each([
  ['what somebody has changed', mutatedText, 80],
  ['anything at all', hostileText, 80],
] as const)('Of %s', (_, texts, numRuns) => {
  test('no text counts as more than its gates support, or more than it says', () => {
    fc.assert(
      fc.property(contexts(texts), (context) => {
        const { claimed, status, isOlder, unsupported, next } = standing(context);
        expect(reaches(claimed, status)).toBe(true);
        expect(unsupported.length > 0).toBe(status !== claimed);
        expect(next?.status ?? null).toBe(statuses[statuses.indexOf(status) + 1] ?? null);
        if (!isOlder)
          for (const gate of statuses.slice(1))
            if (reaches(status, gate)) expect(unmetOf(context, gate)).toEqual([]);
      }),
      { numRuns },
    );
  });

  test('what is said has its place in the text, and is the same each time', () => {
    fc.assert(
      fc.property(contexts(texts), (context) => {
        const { text } = context.model;
        const findings = check(context);
        const { phases, review } = standing(context);
        for (const { from, to } of [...findings, ...[...phases, review].flatMap(({ lacks }) => lacks)])
          expect(0 <= from && from <= to && to <= text.length).toBe(true);
        for (const { asked, met, lacks } of [...phases, review]) {
          expect(met).toBeLessThanOrEqual(asked);
          expect(lacks.length > 0).toBe(met < asked);
        }
        const again = { ...context, model: parse(text).model };
        expect(check(again)).toEqual(findings);
        expect(standing(again)).toEqual(standing(context));
      }),
      { numRuns },
    );
  });

  test('a postmortem moves on where nothing is missing, by one state, and then counts as it', () => {
    fc.assert(
      fc.property(contexts(texts), (context) => {
        const before = standing(context);
        const step = advance(context);
        if (!('operations' in step)) {
          if (step.to === null) expect(before.status).toBe('closed');
          else expect([step.to, step.lacks.length > 0]).toEqual([before.next?.status, true]);
          return;
        }
        expect(step.to).toBe(before.next?.status);
        let parsed = parse(context.model.text);
        for (const operation of step.operations) {
          const done = apply(parsed, operation);
          // A text whose head cannot be read is left as it is.
          if (isRefusal(done)) return;
          parsed = done.parsed;
        }
        const after = standing({ ...context, model: parsed.model, history: null });
        expect([after.claimed, after.status]).toEqual([step.to, step.to]);
      }),
      { numRuns },
    );
  });
});
