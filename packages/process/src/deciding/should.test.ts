import { parse } from '@debrief/document';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  defaultPolicy,
  type Policy,
  type System,
  type Threshold,
  type Trigger,
  triggers,
} from '../policy/policy.js';
import { type Incident, incidentIn, unknownIncident } from './incident.js';
import { should } from './should.js';

const system = (id: string, more: Partial<System> = {}): System => ({
  ...{ id, name: id, team: null, owners: [], criticality: 'user-facing', thresholds: {} },
  ...more,
});
const systems = [
  system('ledger', { criticality: 'core', name: 'The ledger' }),
  system('search'),
  system('build', { criticality: 'internal' }),
  system('checkout', { thresholds: { 'user-facing': { minutes: 5 }, 'data-loss': 'never' } }),
  system('wiki', { criticality: 'internal', thresholds: { 'user-facing': { minutes: 10 } } }),
];
const policy: Policy = { ...defaultPolicy, systems: new Map(systems.map((each) => [each.id, each])) };
const decide = (incident: Partial<Incident>, more: Partial<Policy> = {}) =>
  should({ ...unknownIncident, ...incident }, { ...policy, ...more });
const asked = (incident: Partial<Incident>, more: Partial<Policy> = {}): string[] =>
  decide(incident, more).matches.map(({ trigger, system: of }) =>
    of === null ? trigger : `${trigger} ${of}`,
  );

describe('Which triggers ask', () => {
  test.each<readonly [string, Partial<Incident>, readonly string[]]>([
    ['nothing known', {}, []],
    [
      'core, for everybody, a minute',
      { systems: ['ledger'], extent: 'full', minutes: 1 },
      ['core-down ledger'],
    ],
    [
      'core, for everybody, not known how long',
      { systems: ['ledger'], extent: 'full' },
      ['core-down ledger'],
    ],
    ['core, for nobody', { systems: ['ledger'], extent: 'full', minutes: 0 }, []],
    ['core, for some', { systems: ['ledger'], extent: 'partial', minutes: 1 }, []],
    ['core, for some, long', { systems: ['ledger'], extent: 'partial', minutes: 30 }, ['user-facing ledger']],
    ['user-facing, one less', { systems: ['search'], extent: 'full', minutes: 29 }, []],
    [
      'user-facing, the threshold',
      { systems: ['search'], extent: 'full', minutes: 30 },
      ['user-facing search'],
    ],
    [
      'user-facing, one more',
      { systems: ['search'], extent: 'partial', minutes: 31 },
      ['user-facing search'],
    ],
    ['user-facing, not known how long', { systems: ['search'], extent: 'full' }, []],
    ['nothing said but minutes', { systems: ['search'], minutes: 30 }, ['user-facing search']],
    ['no system at all', { minutes: 30 }, ['user-facing']],
    ['a system that policy does not know', { systems: ['mail'], minutes: 30 }, ['user-facing mail']],
    ['degraded, one less', { systems: ['search'], triggers: ['degraded'], minutes: 119 }, []],
    [
      'degraded, the threshold',
      { systems: ['search'], triggers: ['degraded'], minutes: 120 },
      ['degraded search'],
    ],
    [
      'degraded, one more',
      { systems: ['search'], triggers: ['degraded'], minutes: 121 },
      ['degraded search'],
    ],
    ['internal, down as long as user-facing asks', { systems: ['build'], extent: 'full', minutes: 30 }, []],
    ['internal, down for long', { systems: ['build'], extent: 'full', minutes: 120 }, ['degraded build']],
    ['data lost', { systems: ['search'], triggers: ['data-loss'] }, ['data-loss']],
    ['security', { triggers: ['security'], minutes: 0 }, ['security']],
    ['a near miss', { triggers: ['near-miss'] }, []],
    ['something else', { triggers: ['other'] }, []],
    [
      'the word of somebody who says core',
      { systems: ['search'], triggers: ['core-down'] },
      ['core-down search'],
    ],
    [
      'several',
      { systems: ['ledger', 'search'], extent: 'full', minutes: 30 },
      ['core-down ledger', 'user-facing ledger', 'user-facing search'],
    ],
    ['a system that is said twice', { systems: ['search', 'search'], minutes: 30 }, ['user-facing search']],
    ['the name instead of the id', { systems: ['the Ledger'], extent: 'full' }, ['core-down ledger']],
  ])('%s', (_, incident, expected) => {
    expect(asked(incident)).toEqual(expected);
    expect(decide(incident).asked).toBe(expected.length > 0);
  });

  test('The threshold of a system beats the general one', () => {
    expect(asked({ systems: ['checkout'], minutes: 4 })).toEqual([]);
    expect(asked({ systems: ['checkout', 'search'], minutes: 5 })).toEqual(['user-facing checkout']);
    expect(asked({ systems: ['checkout'], triggers: ['data-loss'] })).toEqual([]);
    expect(asked({ systems: ['checkout', 'search'], triggers: ['data-loss'] })).toEqual(['data-loss']);
    // That an internal system has one says that somebody outside does feel it.
    expect(asked({ systems: ['wiki'], minutes: 10 })).toEqual(['user-facing wiki']);
  });

  test('Policy may ask for each trigger, or for none', () => {
    const all = (threshold: Threshold): Policy['thresholds'] => {
      const each = Object.fromEntries(triggers.map((trigger) => [trigger, threshold]));
      return each as Record<Trigger, Threshold>;
    };
    const everything: Partial<Incident> = { systems: ['ledger'], extent: 'full', minutes: 3, triggers };
    const found = decide(everything, { thresholds: all('always') }).matches.map(({ trigger }) => trigger);
    expect(found).toEqual(triggers);
    expect(asked(everything, { thresholds: all('never') })).toEqual([]);
    expect(asked(everything, { thresholds: all({ minutes: 4 }) })).toEqual([]);
    expect(asked(everything, { thresholds: all({ minutes: 3 }) })).toHaveLength(triggers.length);
  });

  test.each([
    ['sev1', true],
    ['SEV-2', true],
    ['sev3', false],
  ])('The severity %s asks: %s', (severity, asks) => {
    const { severityAsks, asked: isAsked, words } = decide({ severity, minutes: 1 });
    expect([severityAsks, isAsked]).toEqual([asks, asks]);
    expect(words.some((each) => each.startsWith(`Its severity is ${severity},`))).toBe(asks);
  });
});

describe('What is said', () => {
  test.each<readonly [Partial<Incident>, readonly string[]]>([
    [
      { systems: ['search'], extent: 'full', minutes: 20 },
      ['Nobody could use search for 20 of the 30 minutes after which policy asks.'],
    ],
    [
      { systems: ['search'], extent: 'full', minutes: 19 },
      ['Nobody could use search for 19 minutes; policy asks from 30 minutes on.'],
    ],
    [{ triggers: ['near-miss'] }, ['It nearly happened; policy does not ask for that alone.']],
    [
      { systems: ['search'], triggers: ['degraded'], minutes: 110 },
      ['Using search was slow or unreliable for 110 minutes of the 2 hours after which policy asks.'],
    ],
    [
      { systems: ['checkout'], extent: 'partial', minutes: 5 },
      ['Not everybody could use checkout for 5 minutes, and policy asks from 5 minutes on for this system.'],
    ],
    [
      { systems: ['search'] },
      ['People may have been without search; how long is not known, and policy asks from 30 minutes on.'],
    ],
    [
      { systems: ['search', 'ledger'], triggers: ['data-loss'] },
      ['Data was lost or wrong, and policy always asks then.'],
    ],
    [
      { systems: ['mail', 'fax'], extent: 'full', minutes: 0 },
      ['Policy does not list mail or fax, so they are read as ones that people outside use.'],
    ],
  ])('%j', (incident, words) => {
    expect(decide(incident).words).toEqual(words);
  });

  test('Every trigger is explained, those that do not match as well', () => {
    const { considered } = decide({ systems: ['search', 'build'], minutes: 30 });
    expect(considered.map(({ trigger, system: of, verdict }) => [trigger, of, verdict])).toEqual([
      ['core-down', 'search', 'not so'],
      ['core-down', 'build', 'not so'],
      ['user-facing', 'search', 'asks'],
      ['user-facing', 'build', 'not so'],
      ['degraded', 'search', 'not so'],
      ['degraded', 'build', 'leaves'],
      ['data-loss', null, 'not so'],
      ['security', null, 'not so'],
      ['near-miss', null, 'not so'],
      ['other', null, 'not so'],
    ]);
    for (const { because } of considered) expect(because).toMatch(/^\p{Lu}.*\.$/u);
  });

  test('The noun is that of the team', () => {
    expect(decide({ severity: 'sev1' }, { noun: 'incident review' }).headline).toBe(
      'Policy asks for an incident review.',
    );
    expect(decide({}, { noun: 'learning review' }).headline).toMatch(
      /^Policy does not ask for a learning review\. Anybody/,
    );
  });

  test('What policy does not list is said, where it lists anything', () => {
    const severities = new Map([
      ['high', ''],
      ['low', ''],
    ]);
    expect(decide({ severity: 'sev9' }, { severities }).words).toContain(
      'Policy does not list the severity sev9; it knows high and low.',
    );
    expect(decide({ severity: 'sev9' }).words.join()).not.toContain('sev9');
    expect(decide({ systems: ['mail'], minutes: 1 }, { systems: new Map() }).words.join()).not.toContain(
      'list',
    );
    expect(decide({ systems: ['mail'] }).unknownSystems).toEqual(['mail']);
  });
});

describe('How much it matters', () => {
  test.each<readonly [Partial<Incident>, string, boolean]>([
    [{ severity: 'sev1' }, 'usual', false],
    [{ severity: 'sev1', recurrence: 'likely' }, 'soon', false],
    [{ severity: 'sev1', recurrence: 'unlikely' }, 'usual', false],
    [{ severity: 'sev1', similar: 1 }, 'soon', false],
    [{}, 'as you like', false],
    [{ recurrence: 'likely' }, 'usual', false],
    [{ similar: 2 }, 'usual', false],
    [{ recurrence: 'unlikely' }, 'as you like', true],
    [{ recurrence: 'unlikely', similar: 2 }, 'as you like', true],
  ])('%j', (incident, priority, discretion) => {
    const decision = decide(incident);
    expect([decision.priority, decision.discretion]).toEqual([priority, discretion]);
  });

  test('Writing waits for the service', () => {
    expect(decide({ stable: true }).draft.opens).toBe('now');
    expect(decide({ stable: false }).draft).toEqual({
      opens: 'once stable',
      words: expect.stringMatching(/once it is stable/),
    });
  });
});

describe('The incident that a document tells of', () => {
  const incident = (meta: string, timeline = '') =>
    incidentIn(
      parse(`---\n${meta}\n---\n\n# T\n\n## Timeline\n\nAll times are UTC.\n\n### 2026-11-03\n\n${timeline}`)
        .model,
    );
  const began = '- 10:41 **Began.** A\n';

  test.each<readonly [string, string, Partial<Incident>]>([
    ['systems: [a, b]\nseverity: sev2', '', { systems: ['a', 'b'], severity: 'sev2', stable: true }],
    ['', began, { minutes: null, stable: false }],
    ['', `${began}- 11:00 **Mitigated.** B\n- 12:00 **Resolved.** C\n`, { minutes: 19, stable: true }],
    ['', `${began}- 12:00 **Resolved.** C\n`, { minutes: 79 }],
    ['', `- 12:00 **Resolved.** C\n${began}`, {}],
    ['full-outage: true', '', { extent: 'full' }],
    ['full-outage: false', '', { extent: 'partial' }],
    ['full-outage: false\ntriggers: [data-loss, nonsense]', '', { extent: null, triggers: ['data-loss'] }],
    ['triggers: Near Miss', '', { triggers: ['near-miss'] }],
  ])('%j %j', (meta, timeline, expected) => {
    expect(incident(meta, timeline)).toMatchObject(expected);
  });
});

test('Whatever the incident, there is an answer, and every match names a trigger and a reason', () => {
  const threshold = fc.oneof(
    fc.constant('always' as const),
    fc.constant('never' as const),
    fc.record({ minutes: fc.integer({ min: 0, max: 99 }) }),
  );
  const incidents = fc.record({
    systems: fc.array(fc.oneof(fc.string(), fc.constantFrom(...policy.systems.keys()))),
    severity: fc.option(fc.oneof(fc.string(), fc.constant('sev1'))),
    minutes: fc.option(fc.double()),
    extent: fc.constantFrom('full', 'partial', null),
    triggers: fc.subarray([...triggers]),
    recurrence: fc.constantFrom('likely', 'unlikely', null),
    similar: fc.nat(3),
    stable: fc.boolean(),
  });
  fc.assert(
    fc.property(incidents, threshold, (incident, degraded) => {
      const {
        matches,
        asked: isAsked,
        severityAsks,
        discretion,
        considered,
      } = should(incident, {
        ...policy,
        thresholds: { ...policy.thresholds, degraded },
      });
      for (const { trigger, because } of matches) {
        expect(triggers).toContain(trigger);
        expect(because).toMatch(/policy/);
      }
      expect(isAsked).toBe(severityAsks || matches.length > 0);
      expect(discretion && isAsked).toBe(false);
      expect(new Set(considered.map(({ trigger }) => trigger)).size).toBe(triggers.length);
    }),
  );
});
