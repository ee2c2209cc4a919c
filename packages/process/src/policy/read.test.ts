import { applyEdits } from '@debrief/document';
import { describe, expect, test } from 'vitest';
import { defaultPolicy, ofSeverity } from './policy.js';
import { readPolicy } from './read.js';

describe('What is not said has its default', () => {
  test.each([
    '',
    '# nothing yet\n',
    '\ufeff',
    '---\n',
    'clocks:\nrules:\nsystems: ~\nrequired: { any: }\n',
  ])('in %j', (text) => expect(readPolicy(text)).toEqual({ policy: defaultPolicy, findings: [] }));

  test('and what a severity leaves out is as under any', () => {
    const { policy } = readPolicy(`required:
  any: { participants: [support], review: brief }
  sev3: { depth: brief }
clocks:
  actions: { corrective: 1 week, sev1: { preventative: 30 days }, sev2: 2 weeks }
`);
    expect(ofSeverity(policy.required, 'sev3')).toEqual({
      ...defaultPolicy.required.any,
      participants: ['support'],
      review: 'brief',
      depth: 'brief',
    });
    expect(ofSeverity(policy.clocks.actions, null)).toEqual({ corrective: 7, preventative: 90 });
    expect(ofSeverity(policy.clocks.actions, 'sev1')).toEqual({ corrective: 7, preventative: 30 });
    expect(ofSeverity(policy.clocks.actions, 'sev2')).toEqual({ corrective: 14, preventative: 14 });
  });

  test('of a system and a person as well', () => {
    const { policy } = readPolicy('systems: [ledger]\npeople: [Dana Reyes]\nseverities: [sev1]\n');
    expect(policy.systems.get('ledger')).toEqual({
      id: 'ledger',
      name: 'ledger',
      team: null,
      owners: [],
      criticality: 'user-facing',
      thresholds: {},
    });
    expect(policy.people.get('Dana Reyes')).toMatchObject({ name: 'Dana Reyes', handles: [], email: null });
    expect([...policy.severities]).toEqual([['sev1', '']]);
  });
});

/** The first finding: its rule, its words, what it says, and the text that its fix makes. */
function first(text: string) {
  const [finding] = readPolicy(text, {
    rules: ['loaded', 'hindsight', 'hindsight/if-only', 'process'],
  }).findings;
  if (!finding) return null;
  const { rule, from, to, message, fixes } = finding;
  const [fix] = fixes;
  return { rule, words: text.slice(from, to), message, fixed: fix ? applyEdits(text, fix.edits) : null };
}

test.each([
  ['nuon: x', 'unknown-key', 'nuon', 'There is no key “nuon” here. Did you mean noun?', 'noun: x'],
  ['Noun: x', 'unknown-key', 'Noun', 'The key “Noun” is written noun. It is read as that.', 'noun: x'],
  [
    'clocks: { speed: 1 }',
    'unknown-key',
    'speed',
    /There is no key “speed” here\. What may stand.*: draft, /,
    null,
  ],
  [
    '<<: { a: b }',
    'unknown-key',
    '<<',
    'Nothing is merged from elsewhere in the file. Write the values out.',
    null,
  ],
  ['noun: [a]', 'value', '[a]', 'noun may be words. A list is not, so what counts is postmortem.', null],
  ['format: 2', 'value', '2', 'format may be 1. “2” is none of them, so what counts is 1.', null],
  ['since: 2026/1/1', 'value', '2026/1/1', /is written 2026-01-01/, 'since: 2026-01-01'],
  [
    'triggers: { security: alwasy }',
    'value',
    'alwasy',
    /Did you mean always\?$/,
    'triggers: { security: always }',
  ],
  ['triggers: { security: Always }', 'value', 'Always', /is read as that/, 'triggers: { security: always }'],
  ['clocks: { draft: soon }', 'value', 'soon', /such as 5 days or 2 weeks.*what counts is 5 days\.$/, null],
  [
    'clocks: { actions: { correctiv: 5 } }',
    'unknown-key',
    'correctiv',
    /Did you mean corrective\?/,
    'clocks: { actions: { corrective: 5 } }',
  ],
  [
    'clocks: { follow-up: { after: 90 days } }',
    'value',
    '90 days',
    'after is to be shorter than before, and here they are 90 and 60 days. What counts is after: 14 days, before: 60 days.',
    null,
  ],
  [
    'severities: [a, b]\ntriggers: { severities: [c] }',
    'value',
    'c',
    /may be a list of a or b|may be a or b\./,
    null,
  ],
  [
    'severities: [sev1]\nrequired: { sev-1: }',
    'value',
    'sev-1',
    /not among the severities: sev1\. Did you mean sev1\?/,
    'severities: [sev1]\nrequired: { sev1: }',
  ],
  [
    'severities: [sev1]\nclocks: { actions: { sev2: 5 } }',
    'value',
    'sev2',
    /not among the severities: sev1\.$/,
    null,
  ],
  [
    'severities: { "P1: bad": }\nrequired: { "P1: bda": }',
    'value',
    '"P1: bda"',
    /Did you mean P1: bad\?/,
    'severities: { "P1: bad": }\nrequired: { "P1: bad": }',
  ],
  ['\ufeffnoun: x\nnuon: y', 'unknown-key', 'nuon', /./, null],
  ['systems: { pay: { triggers: { near-miss: maybe } } }', 'value', 'maybe', /so it is not used\.$/, null],
  [
    'rules: { loaded: strict }',
    'value',
    'strict',
    'A rule may be off, note, warning or error. “strict” is none of them, so it is not used.',
    null,
  ],
  [
    'rules: { hindsight/if-olny: off }',
    'unknown-rule',
    'hindsight/if-olny',
    /^There is no rule hindsight\/if-olny\. Did you mean hindsight\/if-only\?/,
    'rules: { hindsight/if-only: off }',
  ],
  [
    'noun: a\nnoun: b\n',
    'duplicate',
    'noun',
    '“noun” stands here a second time. The first one counts.',
    'noun: a\n',
  ],
  [
    'people: { Dana: { handles: [@dana, d] } }',
    'yaml',
    '@dana',
    /words that begin with this sign stand in quotes/,
    'people: { Dana: { handles: ["@dana", d] } }',
  ],
  ['clocks:\n\tdraft: 5\n\treview: 9\n', 'yaml', '\t', /no tabs/, 'clocks:\n  draft: 5\n  review: 9\n'],
  ['noun: &a x\nsince: *a', 'yaml', '*a', /Such pointers are not followed/, null],
  ['a\u0000', 'yaml', 'a\u0000', 'This is not a text, so nothing in it is used. Save it as UTF-8.', null],
  ['words alone', 'yaml', 'words alone', /There are no keys with values here/, null],
])('%j', (text, rule, words, message, fixed) => {
  expect(first(text)).toEqual({
    rule: `policy/${rule}`,
    words,
    message: typeof message === 'string' ? message : expect.stringMatching(message),
    fixed,
  });
});

describe('What is understood counts', () => {
  test('beside what is not', () => {
    const { policy, findings } = readPolicy(`noun: review
people:
  Dana Reyes: { handles: [@dana] }
triggers:
  severities: [sev1, 7: 8]
  degraded: 1 hour
  security: Never
clocks: { draft: soon, review: 3 weeks }
internal: ["Falcon
`);
    expect(findings.length).toBeGreaterThan(3);
    expect(policy.noun).toBe('review');
    expect(policy.people.get('Dana Reyes')?.handles).toEqual(['@dana']);
    expect(policy.always).toEqual(['sev1']);
    expect(policy.thresholds).toMatchObject({ degraded: { minutes: 60 }, security: 'never' });
    expect(policy.clocks).toMatchObject({ draft: 5, review: 21 });
  });

  test('a rule as well that may come with a newer version, or whose family is not listed', () => {
    const rules = ['loaded', 'loaded/drama', 'process'];
    const text = 'rules: { loaded/fate: off, process/owner: note, process: off }';
    const { policy, findings } = readPolicy(text, { rules });
    expect(policy.rules).toEqual({ 'loaded/fate': 'off', 'process/owner': 'note', process: 'off' });
    expect(findings.map(({ rule }) => rule)).toEqual(['policy/unknown-rule']);
    expect(readPolicy(text).findings).toEqual([]);
  });
});

test.each([
  ['', ['sev1', 'sev2']],
  ['severities: { sev1: a, sev3: c }', ['sev1', 'sev2']],
  ['severities: { critical: a, major: b, minor: c }', ['critical', 'major']],
  ['severities: { bad: a, fine: b }', ['bad']],
  ['severities: { bad: a, fine: b }\ntriggers: { severities: [fine] }', ['fine']],
])('After %j, these severities always ask', (text, always) => {
  expect(readPolicy(text).policy.always).toEqual(always);
});
