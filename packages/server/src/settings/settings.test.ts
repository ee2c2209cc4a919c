import { firingSchema, policyChangedSchema, policyStaleSchema } from '@debrief/api';
import { describe, expect, test } from 'vitest';
import { type Served, served } from '../testing/folder.js';

const agreed = `# Ours
format: 1

severities:
  sev1: Bad # very
  sev2: Less

clocks: { draft: 5 days } # kept
`;
const mei = { name: 'Mei Chen', email: 'mei@example.com' };
const set = (path: readonly string[], value: unknown) => ({ do: 'set', path, value });

async function versionOf({ get }: Served): Promise<string | null> {
  return ((await get('/policy')).body as { version: string | null }).version;
}

describe('A change of debrief.yaml', () => {
  test('is one commit in the name of the person, and touches nothing else', async () => {
    const server = await served({ 'debrief.yaml': agreed });
    const { status, body } = await server.post(
      '/policy/changes',
      {
        base: await versionOf(server),
        changes: [set(['clocks', 'draft'], '1 week'), set(['noun'], 'review')],
      },
      mei,
    );
    expect(status).toBe(200);
    const changed = policyChangedSchema.parse(body);
    const after = agreed.replace('5 days', '1 week').replace('format: 1\n', 'format: 1\n\nnoun: review\n');
    expect(changed.text).toBe(after);
    expect(server.repository.read('debrief.yaml')).toBe(after);
    expect(server.repository.git('log', '-1', '--format=%an %s')).toBe(
      'Mei Chen Change clocks: draft and noun in debrief.yaml\n',
    );
    expect(await versionOf(server)).toBe(changed.version);
    expect((await server.get('/policy')).body).toMatchObject({
      noun: 'review',
      settings: expect.arrayContaining([
        expect.objectContaining({ path: ['clocks', 'draft'], value: '1 week', default: '5 days', line: 10 }),
        expect.objectContaining({ path: ['clocks', 'review'], value: null, line: null }),
      ]),
    });
  });

  test('goes along with what somebody else changed elsewhere, and not with the same thing', async () => {
    const server = await served({ 'debrief.yaml': agreed });
    const base = await versionOf(server);
    server.repository.commit({ 'debrief.yaml': agreed.replace('Less', 'Much less') }, 'Say more');
    const change = { base, changes: [set(['clocks', 'draft'], '1 week')] };
    const first = await server.post('/policy/changes', change);
    expect(first.status).toBe(200);
    expect(server.repository.read('debrief.yaml')).toBe(
      agreed.replace('Less', 'Much less').replace('5 days', '1 week'),
    );
    const { status, body } = await server.post('/policy/changes', {
      base,
      changes: [set(['severities', 'sev2'], 'Little')],
    });
    expect(status).toBe(409);
    expect(policyStaleSchema.parse(body)).toMatchObject({
      name: 'stale',
      places: [['severities', 'sev2']],
      theirs: expect.stringContaining('Much less'),
    });
  });

  test('is taken back by the text of before, and others keep theirs', async () => {
    const server = await served({ 'debrief.yaml': agreed });
    const base = await versionOf(server);
    const done = policyChangedSchema.parse(
      (
        await server.post('/policy/changes', {
          base,
          changes: [{ do: 'remove', path: ['severities', 'sev1'] }],
        })
      ).body,
    );
    expect(done.text).not.toContain('very');
    server.repository.commit({ 'debrief.yaml': done.text.replace('5 days', '6 days') }, 'Say six');
    const { status } = await server.post('/policy/changes', {
      base: done.version,
      text: agreed,
      message: 'Take back: Remove severities: sev1',
    });
    expect(status).toBe(200);
    expect(server.repository.read('debrief.yaml')).toBe(agreed.replace('5 days', '6 days'));
  });

  test('makes the file where there is none', async () => {
    const server = await served({ 'a.md': 'x' });
    expect(await versionOf(server)).toBeNull();
    const { status } = await server.post('/policy/changes', { base: null, changes: [] });
    expect(status).toBe(200);
    expect(server.repository.read('debrief.yaml')).toMatch(/^# What we agreed on.*\n\nformat: 1\n$/);
    expect(server.repository.git('log', '-1', '--format=%s')).toBe('Begin debrief.yaml: what we agree on\n');
  });

  test.each<readonly [number, string, unknown]>([
    [409, 'not-possible', [set(['clocks', 'draft'], 'soon')]],
    [409, 'not-possible', [set(['__proto__', 'x'], 'y')]],
    [
      409,
      'not-possible',
      [{ do: 'remove', path: ['severities', 'sev1'] }, set(['required', 'sev1', 'depth'], 'full')],
    ],
    [400, 'not-an-operation', [set([], 'x')]],
    [400, 'not-an-operation', [set(['noun'], 'two\nlines')]],
    [
      400,
      'not-an-operation',
      [set(['noun'], { a: { b: { c: { d: { e: { f: { g: { h: { i: 'x' } } } } } } } } })],
    ],
    [400, 'not-an-operation', [{ do: 'rename', path: ['noun'] }]],
  ])('of %d, %s, is refused and leaves the file', async (status, name, changes) => {
    const server = await served({ 'debrief.yaml': agreed });
    const answer = await server.post('/policy/changes', { base: await versionOf(server), changes });
    expect(answer).toMatchObject({ status, body: { name } });
    expect(server.repository.read('debrief.yaml')).toBe(agreed);
  });

  test('has an author', async () => {
    const server = await served({ 'debrief.yaml': agreed });
    const answer = await server.post('/policy/changes', { base: null, changes: [] }, null);
    expect(answer).toMatchObject({ status: 503, body: { name: 'not-ready' } });
  });
});

test('How often a rule fires counts what nobody has set aside, with the places', async () => {
  const text = (words: string): string => `# Search was slow\n\n## Summary\n\n${words}\n`;
  const server = await served({
    '2026/05.search.slow.md': text('Marta should have checked the limit.'),
    '2026/06.app.down.md': text('Somebody should have checked.\n\nThe team should have known.'),
    '2026/07.app.fine.md': text('Nothing much.'),
  });
  const { body } = await server.get('/firing');
  const { over, of, rules } = firingSchema.parse(body);
  expect([over, of]).toEqual([3, 3]);
  const should = rules.find(({ name }) => name === 'hindsight/should-have');
  expect(should).toMatchObject({ findings: 3, postmortems: 2 });
  expect(should?.places[0]).toMatchObject({ id: '2026/06.app.down', title: 'Search was slow', line: 5 });
  expect(rules.find(({ name }) => name === 'hindsight/if-only')).toMatchObject({ findings: 0 });
});
