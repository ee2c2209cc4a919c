import fc from 'fast-check';
import {
  criticalities,
  defaultPolicy,
  depths,
  type Policy,
  type Threshold,
  triggers,
} from '../policy/policy.js';
import { sections } from '../policy/sections.js';

/** Words as people write them, and such as YAML would rather read otherwise. */
export const someWords: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    'Dana Reyes',
    '@dana',
    'off',
    'null',
    '2026-01-01',
    'a: b',
    '# 1',
    '__proto__',
    '- x',
    'é ß',
  ),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .map((words) => words.trim())
    .filter((words) => words !== '' && !/\p{C}|(?! )\p{Z}/u.test(words)),
);

const ours = new Set(['any', 'corrective', 'preventative']);
const names = fc.uniqueArray(
  someWords.filter((name) => !ours.has(name)),
  { maxLength: 4 },
);
const lists = fc.array(someWords, { maxLength: 3 });
const maybe = fc.option(someWords);
const days = fc.integer({ min: 1, max: 3650 });
const threshold: fc.Arbitrary<Threshold> = fc.oneof(
  fc.constantFrom('always', 'never'),
  fc.record({ minutes: fc.integer({ min: 1, max: 100_000 }) }),
);
const thresholds = Object.fromEntries(triggers.map((trigger) => [trigger, threshold]));
const required = fc.record({
  sections: fc.uniqueArray(fc.constantFrom(...sections)),
  participants: lists,
  depth: fc.constantFrom(...depths),
  review: fc.constantFrom(...depths),
});
const actions = fc.record({ corrective: days, preventative: days });

/** Any policy that can be agreed on. */
export const somePolicy: fc.Arbitrary<Policy> = fc
  .record({ severities: names, systems: names, people: names })
  .chain(({ severities, systems, people }) =>
    fc.record({
      noun: someWords,
      since: fc.option(fc.constantFrom('2026-01-01', '2024-02-29')),
      severities: mapOf(severities, () => someWords),
      systems: mapOf(systems, (id) =>
        fc.record({
          id: fc.constant(id),
          name: someWords,
          team: maybe,
          owners: lists,
          criticality: fc.constantFrom(...criticalities),
          thresholds: fc.record(thresholds, { requiredKeys: [] }),
        }),
      ),
      people: mapOf(people, (name) =>
        fc.record({
          name: fc.constant(name),
          handles: lists,
          email: fc.option(fc.emailAddress()),
          team: maybe,
          roles: lists,
        }),
      ),
      thresholds: fc.record(thresholds).map((some) => ({ ...defaultPolicy.thresholds, ...some })),
      always: fc.subarray(severities),
      stakeholders: lists,
      required: fc.record({ any: required, only: some(severities, required) }),
      clocks: fc.record({
        draft: days,
        review: days,
        agree: days,
        actions: fc.record({ any: actions, only: some(severities, actions) }),
        followUp: fc
          .tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }))
          .map(([after, more]) => ({ after, before: after + more })),
      }),
      rules: fc.dictionary(
        fc.constantFrom('loaded', 'hindsight/could-have', 'naming'),
        fc.constantFrom('off', 'note', 'warning', 'error'),
        { noNullPrototype: true },
      ),
      internal: lists,
    }),
  );

function some<T>(
  severities: readonly string[],
  value: fc.Arbitrary<T>,
): fc.Arbitrary<ReadonlyMap<string, T>> {
  return fc.subarray([...severities]).chain((chosen) => mapOf(chosen, () => value));
}

function mapOf<T>(
  keys: readonly string[],
  value: (key: string) => fc.Arbitrary<T>,
): fc.Arbitrary<ReadonlyMap<string, T>> {
  return fc
    .tuple(...keys.map((key) => fc.tuple(fc.constant(key), value(key))))
    .map((entries) => new Map(entries));
}
