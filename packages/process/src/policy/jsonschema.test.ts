import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { jsonSchema } from './jsonschema.js';
import { readPolicy } from './read.js';

const fits = new Ajv({ strict: true, allowUnionTypes: true }).compile(jsonSchema());

const good = [
  '{}',
  'format: 1',
  'noun: learning review',
  'since: 2026-01-01',
  'severities: { 1: all is down, 2: 5 }',
  'severities: [sev1, 2]',
  'systems: [ledger]',
  'systems: { ledger:, payments: { owners: Dana, criticality: core, triggers: { degraded: 1 hour } } }',
  'people: { Dana Reyes: { handles: ["@dana"], email: dana@example.com, team: A, roles: on-call }, Mei: }',
  'people: Dana',
  'triggers: { core-down: always, security: 5, degraded: 30 min, severities: sev1 }',
  'stakeholders: [customers]',
  'required: { any: { sections: [summary], participants: support }, sev1: { depth: brief, review: full } }',
  'required: { any: { sections: summary } }',
  'clocks: { draft: 5, review: 2 weeks, agree: 1d, actions: 9 weeks }',
  'clocks: { actions: { corrective: 5, sev1: 1 week, any: { preventative: 2 weeks } } }',
  'clocks: { follow-up: { after: 3, before: 3 weeks } }',
  'rules: { loaded: off, naming: false, naming/rank: note }',
  'internal: [a, b-*]',
  'noun:\nsince:\nclocks:\n  draft:\n  follow-up:\nrequired:\n  any:\n    depth:\nrules:\n  loaded:\n',
];

const bad = [
  'nouns: x',
  'format: 2',
  'noun: [a]',
  'since: yesterday',
  'severities: { sev1: [a] }',
  'systems: { ledger: 5 }',
  'systems: { ledger: { citicality: core } }',
  'systems: { ledger: { criticality: high } }',
  'people: { Dana: { email: dana } }',
  'people: { Dana: { phone: 5 } }',
  'triggers: { core-down: sometimes }',
  'triggers: { core-down: 0 }',
  'triggers: { fire: always }',
  'stakeholders: { customers: all }',
  'required: { any: { sections: [epilogue] } }',
  'required: { sev1: { depth: deep } }',
  'required: full',
  'clocks: { draft: soon }',
  'clocks: { draft: -1 }',
  'clocks: { draft: 1.5 }',
  'clocks: { actions: { corrective: [5] } }',
  'clocks: { actions: { sev1: { corective: 5 } } }',
  'clocks: { follow-up: 30 days }',
  'rules: { loaded: loud }',
  'rules: off',
  'internal: { a: b }',
  '[a]',
];

test.each(good)('An editor and the reader both take %j', (text) => {
  expect(fits(parse(text)), JSON.stringify(fits.errors)).toBe(true);
  expect(readPolicy(text).findings).toEqual([]);
});

test.each(bad)('An editor and the reader both object to %j', (text) => {
  expect(fits(parse(text))).toBe(false);
  expect(readPolicy(text).findings).not.toEqual([]);
});
