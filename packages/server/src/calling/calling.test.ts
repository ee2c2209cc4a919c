import type { Call, Counsel, Decide, Offers } from '@debrief/api';
import { parse } from '@debrief/document';
import { readDecision } from '@debrief/process/deciding';
import { describe, expect, test } from 'vitest';
import { type Files, type Served, served } from '../testing/folder.js';

const policy = `format: 1
severities:
  sev1: Many people cannot do what they came for.
  sev2: Some people cannot.
systems:
  search: { name: Search, team: Search, criticality: core }
people:
  Dana Reyes: { handles: ["@dana"], team: Search, roles: [on-call] }
`;
const folder: Files = {
  'debrief.yaml': policy,
  'templates/ours.md': '# T\n\n## Timeline\n\nAll times are CET.\n',
};
const mei = { name: 'Mei Chen', email: 'mei@example.com' };
const call: Call = {
  title: 'Search was down for everybody',
  systems: ['search'],
  severity: 'sev2',
  triggers: ['user-facing'],
  began: '10:00',
  ended: '10:45',
  fullOutage: true,
  detectedBy: 'alarm',
  owner: '@dana',
};
const id = '2026/11.search.down-everybody';

async function counselOf({ post }: Served, sketch: object): Promise<Counsel> {
  const { status, body } = await post('/calling/counsel', sketch);
  expect(status).toBe(200);
  return body as Counsel;
}

test('What there is to choose from is of the policy, and of what was written', async () => {
  const { get } = await served({
    ...folder,
    '2026/01.ledger.late.md': '---\nsystems: [Search, ledger]\nowner: Noor Haddad\n---\n\n# Late\n',
  });
  const { body } = await get('/calling');
  const { systems, severities, templates, people, triggers } = body as Offers;
  expect(systems.map(({ name }) => name)).toEqual(['Search', 'ledger']);
  expect(severities).toContainEqual({ name: 'sev2', meaning: 'Some people cannot.' });
  expect(templates.map(({ name }) => name)).toEqual(['standard', 'brief', 'ours']);
  expect(people).toEqual(['Dana Reyes', 'Noor Haddad']);
  expect(triggers.find(({ name }) => name === 'near-miss')?.meaning).toBe('it nearly happened');
});

describe('Counsel', () => {
  test('is silent while nothing is known', async () => {
    const counsel = await counselOf(await served({}), {});
    expect(counsel).toMatchObject({ id: null, began: null, minutes: null, same: [], decided: [] });
    expect(counsel.policy.isKnown).toBe(false);
  });

  test('says what policy asks, how times are read, the name, and who could own it', async () => {
    const counsel = await counselOf(await served(folder), {
      ...{ title: 'Search was down for everybody', systems: ['search'], fullOutage: true },
      ...{ began: 'yesterday 14:10', ended: 'yesterday 14:55', zone: 'Europe/Berlin' },
    });
    expect(counsel.began).toEqual({
      words: '2026-11-20 14:10 Europe/Berlin (13:10 UTC)',
      ...{ problem: null, isAhead: false },
    });
    expect(counsel).toMatchObject({ minutes: 45, id, titleProblem: null });
    expect(counsel.policy).toMatchObject({ asked: true, isKnown: true, isStable: true });
    expect(counsel.policy.words.join(' ')).toContain('Nobody could use Search, which is core');
    expect(counsel.owners).toEqual([
      {
        name: 'Dana Reyes',
        reasons: ['share the on-call rota of Search, the team of Search', 'called for this postmortem'],
      },
    ]);
  });

  test.each<readonly [object, RegExp]>([
    [{ began: 'soon' }, /“soon” is not read as a time/],
    [{ began: '11:00', ended: '10:00' }, /before it began/],
    [{ title: 'Timeline' }, /is the name of a part/],
    [{ title: 'T', id: '../etc/passwd' }, /A name is YEAR/],
    [{ title: 'T', owner: 'Dana and Mei' }, /is more than one person/],
  ])('says beside the field what is in the way in %j', async (sketch, problem) => {
    const { began, ended, titleProblem, idProblem, ownerProblem } = await counselOf(await served({}), sketch);
    const said = [began?.problem, ended?.problem, titleProblem, idProblem, ownerProblem].filter(Boolean);
    expect(said).toEqual([expect.stringMatching(problem)]);
  });

  test('has a quiet word about a system that policy does not list', async () => {
    const { policy: said } = await counselOf(await served(folder), { systems: ['lockers'] });
    expect(said.unknownSystems).toEqual(['lockers']);
  });
});

describe('A call', () => {
  test('is one commit in the name of the person, with what is known in its place', async () => {
    const { post, repository, get } = await served(folder);
    const { status, body } = await post('/postmortems', call, mei);
    expect({ status, body }).toMatchObject({ status: 200, body: { id, path: `${id}.md`, notes: [] } });
    expect(repository.git('log', '-1', '--format=%an: %s')).toBe(`Mei Chen: Begin postmortem ${id}\n`);
    const { model, findings } = parse(repository.read(`${id}.md`));
    expect(findings).toEqual([]);
    expect(model.title?.value).toBe('Search was down for everybody');
    expect(model.meta).toMatchObject({
      owner: { value: 'Dana Reyes' },
      calledBy: { value: 'Mei Chen' },
      detectedBy: { value: 'alarm' },
      fullOutage: { value: true },
    });
    expect(model.times.began?.at).toBe('2026-11-21T10:00:00Z');
    expect(model.times.resolved?.at).toBe('2026-11-21T10:45:00Z');
    expect((await get(`/postmortems/${id}`)).status).toBe(200);
  });

  test('needs nothing but a title, and no policy', async () => {
    const { post, repository } = await served({});
    const { body } = await post('/postmortems', { title: 'Something\n# was odd' });
    expect(body).toMatchObject({ id: '2026/11.general.something-odd' });
    expect(parse(repository.read('2026/11.general.something-odd.md')).model.title?.value).toContain(
      'Something',
    );
  });

  test('takes a template of the team, and tells times in its zone', async () => {
    const { post, repository } = await served(folder);
    await post('/postmortems', { ...call, template: 'ours', zone: 'UTC' });
    expect(repository.read(`${id}.md`)).toMatch(/10:00 UTC \*\*Began\.\*\*/);
    expect(repository.read(`${id}.md`)).not.toContain('Summary');
  });

  test('of the same incident is told of the first one, and may be made all the same', async () => {
    const { post } = await served(folder);
    await post('/postmortems', call, mei);
    const mine = { ...call, title: 'No results on the start page', began: '10:20' };
    const told = await post('/postmortems', mine);
    expect(told).toMatchObject({
      status: 409,
      body: {
        name: 'called-already',
        detail: expect.stringContaining('Mei Chen has called a postmortem'),
        same: [{ id, title: call.title, calledBy: 'Mei Chen', day: '2026-11-21' }],
      },
    });
    const again = await post('/postmortems', { ...mine, seen: [id] });
    expect(again).toMatchObject({ status: 200, body: { id: '2026/11.search.no-results-start-page' } });
  });

  test('of two in the same moment, one is first', async () => {
    const { post, repository } = await served(folder);
    const both = await Promise.all([post('/postmortems', call), post('/postmortems', call)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(repository.git('rev-list', '--count', 'HEAD').trim()).toBe('2');
  });

  test('of a name that is taken gets the next one, where the person has seen the other', async () => {
    const { post } = await served({ ...folder, [`${id}.md`]: '# Another\n' });
    expect((await post('/postmortems', call)).status).toBe(409);
    expect(await post('/postmortems', { ...call, seen: [id] })).toMatchObject({ body: { id: `${id}-2` } });
    expect(await post('/postmortems', { ...call, id, seen: [id, `${id}-2`] })).toMatchObject({
      status: 409,
      body: { name: 'called-already', same: [{ id, title: 'Another' }] },
    });
  });

  test.each<readonly [object, string]>([
    [{ ...call, title: ' ' }, 'A title needs words'],
    [{ ...call, title: 'Action items' }, 'is the name of a part'],
    [{ ...call, began: 'soon' }, 'is not read as a time'],
    [{ ...call, id: '../../outside' }, 'A name is YEAR'],
    [{ ...call, id: '2026/11.search.a/../../b' }, 'A name is YEAR'],
    [{ ...call, owner: 'the team' }, 'is a team'],
    [{ ...call, template: '../debrief' }, 'There is no template'],
    [{ ...call, zone: 'UTC.\n\n## Impact' }, ''],
    [{ ...call, triggers: ['odd'] }, ''],
    [{ ...call, title: 'x'.repeat(301) }, ''],
    [{ ...call, systems: 'search' }, ''],
    [{ title: 5 }, ''],
  ])('of %j changes nothing and says why', async (body, words) => {
    const { post, repository } = await served(folder);
    const answer = await post('/postmortems', body);
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain(words);
    expect(repository.git('rev-list', '--count', 'HEAD').trim()).toBe('1');
  });

  test('by nobody waits for a name', async () => {
    const { post } = await served({});
    expect(await post('/postmortems', call, null)).toMatchObject({
      status: 503,
      body: { name: 'not-ready' },
    });
  });
});

describe('A decision not to write one', () => {
  const decision: Decide = {
    ...{ title: 'Search was slow for a minute', systems: ['search'], severity: 'sev3', began: 'yesterday' },
    reason: 'The server behind it was replaced\nthe day after.',
    agreed: ['Mei Chen', 'Noor Haddad'],
  };
  const path = 'decisions/2026/11.search.slow-minute.md';

  test('is kept with its reason, its people and what policy said', async () => {
    const { post, repository, get } = await served({});
    const { status, body } = await post('/decisions', decision);
    expect({ status, body }).toMatchObject({ status: 200, body: { id: '2026/11.search.slow-minute', path } });
    expect(readDecision(repository.read(path))).toMatchObject({
      ...{ title: decision.title, date: '2026-11-21', began: '2026-11-20', agreed: decision.agreed },
      ...{
        reason: 'The server behind it was replaced the day after.',
        policyAsked: false,
        overruledBy: null,
      },
    });
    expect(repository.git('log', '-1', '--format=%s')).toBe(
      'Decide not to write about 2026/11.search.slow-minute\n',
    );
    expect(JSON.stringify((await get('/decisions')).body)).toContain('slow-minute');
    const { decided } = (
      (await post('/calling/counsel', { ...call, title: 'Search was slow for a minute' })) as {
        body: Counsel;
      }
    ).body;
    expect(decided).toEqual([
      { id: '2026/11.search.slow-minute', title: decision.title, date: '2026-11-21' },
    ]);
  });

  test('names who decides otherwise where policy asks', async () => {
    const { post, repository } = await served(folder);
    const asked = { ...decision, severity: 'sev1' };
    const { status, body } = await post('/decisions', asked);
    expect({ status, body: JSON.stringify(body) }).toMatchObject({
      status: 400,
      body: expect.stringContaining('say who takes that decision'),
    });
    expect((await post('/decisions', { ...asked, overruledBy: 'Noor Haddad' })).status).toBe(200);
    expect(readDecision(repository.read(path))).toMatchObject({
      ...{ policyAsked: true, overruledBy: 'Noor Haddad' },
    });
  });

  test.each([
    { ...decision, reason: ' ' },
    { ...decision, agreed: [] },
    { ...decision, title: '' },
    { ...decision, reason: undefined },
    { ...decision, began: 'soon' },
  ])('needs what %j lacks', async (body) => {
    const { post } = await served({});
    expect((await post('/decisions', body)).status).toBe(400);
  });
});
