import fc from 'fast-check';
import type { ActionFacts, Facts } from '../reading/facts.js';

/** An action that says nothing but its words. */
export function action(said: Partial<ActionFacts> = {}): ActionFacts {
  return {
    ...{ id: null, line: 1, text: 'Add jitter', kind: null, priority: null, owner: null },
    ...{ ticket: null, ticketUrl: null, due: null, done: false, dropped: null, verdict: null },
    ...{ addresses: [], committed: null },
    ...said,
  };
}

/** A postmortem that says nothing but its name. */
export function facts(said: Partial<Facts> = {}): Facts {
  const id = said.id ?? '2026/11.payments.declines';
  return {
    id,
    path: `${id}.md`,
    month: id.slice(0, 'YYYY/MM'.length).replace('/', '-'),
    ...{ title: null, status: null, severity: null, systems: [], labels: [], triggers: [], owner: null },
    ...{ team: null, detectedBy: null, fullOutage: null, visibility: null, related: [], aliases: [] },
    times: noTimes,
    durations: { toDetect: null, toAcknowledge: null, toMitigate: null, toResolve: null },
    ...{
      factors: [],
      actions: [],
      reviewed: null,
      followedUp: null,
      lookAgain: null,
      openQuestions: 0,
      openThreads: 0,
    },
    ...{ summary: null, impact: null, meeting: null, asked: [], waiting: [] },
    ...said,
  };
}

const noTimes: Facts['times'] = {
  began: null,
  detected: null,
  acknowledged: null,
  mitigated: null,
  resolved: null,
};

/** Times of which only the beginning, and perhaps the end, is told: `began('2026-11-03')`. */
export function began(local: string, resolved: string | null = null): Facts['times'] {
  return {
    ...noTimes,
    began: { at: null, local },
    resolved: resolved === null ? null : { at: null, local: resolved },
  };
}

const day = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const maybe = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(values, { nil: null });
const person = fc.constantFrom('Dana Reyes', 'Mei Chen', '@dana', 'Arjun Rao, Mei Chen');

export const anyAction: fc.Arbitrary<ActionFacts> = fc
  .record({
    id: maybe(fc.constantFrom('A1', 'A2', 'A3')),
    text: fc.constantFrom('Add jitter', 'Drill a failover', 'Write the page down'),
    kind: maybe(fc.constantFrom('corrective', 'preventative', 'Corrective')),
    priority: maybe(fc.constantFrom('high', 'low')),
    owner: maybe(person),
    due: maybe(fc.oneof(day, fc.constantFrom('soon', '2026-02-31'))),
    done: fc.boolean(),
    dropped: maybe(fc.constantFrom('', 'replaced by A2')),
    verdict: maybe(fc.constantFrom('helped', 'TBD', 'did not help')),
  })
  .map(action);

export const anyFacts: fc.Arbitrary<Facts> = fc
  .record({
    id: fc.constantFrom('2024/03.a.one', '2025/07.b.two', '2026/11.payments.declines'),
    severity: maybe(fc.constantFrom('sev1', 'SEV1', 'sev2')),
    systems: fc.uniqueArray(fc.constantFrom('payments', 'ledger', 'search')),
    labels: fc.uniqueArray(fc.constantFrom('overload', 'dns')),
    triggers: fc.uniqueArray(fc.constantFrom('security', 'degraded')),
    status: maybe(fc.constantFrom('draft', 'In Review', 'final', 'closed')),
    owner: maybe(person),
    team: maybe(fc.constantFrom('Payments', 'Search')),
    detectedBy: maybe(fc.constantFrom('alarm', 'Dana Reyes')),
    reviewed: maybe(day),
    times: fc.tuple(maybe(day), maybe(day)).map(([from, to]) => (from === null ? noTimes : began(from, to))),
    durations: fc.record({
      toDetect: maybe(fc.integer({ min: -60, max: 90_000 })),
      toAcknowledge: maybe(fc.integer({ min: -60, max: 90_000 })),
      toMitigate: maybe(fc.integer({ min: -60, max: 90_000 })),
      toResolve: maybe(fc.integer({ min: -60, max: 90_000 })),
    }),
    factors: fc.array(
      fc.record({
        id: fc.constant(null),
        text: fc.constantFrom('Retries pile up', 'The certificate ran out', 'Every retry waits'),
        level: maybe(fc.constantFrom('technical', 'Organisational')),
        accepted: fc.boolean(),
      }),
      { maxLength: 3 },
    ),
    actions: fc.array(anyAction, { maxLength: 4 }),
  })
  .map(facts);

/** Some postmortems, each with an id of its own. */
export const someFacts: fc.Arbitrary<readonly Facts[]> = fc
  .array(anyFacts, { maxLength: 8 })
  .map((all) => all.map((each, index) => ({ ...each, id: `${each.id}-${index}` })));

export { day as anyDay };
