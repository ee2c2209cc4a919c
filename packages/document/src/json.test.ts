import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toJson } from './json.js';
import { parse } from './parse.js';

const canonical = readFileSync(new URL('./testing/fixtures/canonical.md', import.meta.url), 'utf8');

describe('fields', () => {
  it('with one name are told together', () => {
    const { actions } = toJson(parse('## Actions\n\n- Fix it\n  - See: a\n  - See: b\n').model, {
      id: null,
      path: null,
    });
    expect(actions[0]?.fields).toEqual({ See: 'a; b' });
  });
});

describe('show --json', () => {
  it('has every key of the contract, also for an empty document', () => {
    expect(toJson(parse('').model, { id: null, path: null })).toEqual({
      format: 1,
      id: null,
      path: null,
      title: null,
      titleLine: null,
      status: null,
      severity: null,
      systems: [],
      labels: [],
      triggers: [],
      visibility: null,
      fullOutage: null,
      detectedBy: null,
      related: [],
      calledBy: null,
      owner: null,
      team: null,
      people: {},
      times: { began: null, detected: null, acknowledged: null, mitigated: null, resolved: null },
      durations: { toDetect: null, toAcknowledge: null, toMitigate: null, toResolve: null },
      sections: [],
      impact: [],
      timeline: [],
      factors: [],
      lessons: { well: [], wrong: [], lucky: [], learned: [] },
      actions: [],
      wider: [],
      questions: [],
      reasons: [],
      review: {
        held: null,
        facilitator: null,
        present: [],
        agreed: [],
        dissent: [],
        criteria: [],
      },
      followUp: { held: null },
      external: { summary: null, whatHappened: null, whatWeAreDoing: null },
      amendments: [],
    });
  });

  it('says all that the canonical form says', () => {
    expect(parse(canonical).findings).toEqual([]);
    expect(
      toJson(parse(canonical).model, {
        id: '2026/11.payments.failover',
        path: '2026/11.payments.failover.md',
      }),
    ).toMatchSnapshot();
  });
});
