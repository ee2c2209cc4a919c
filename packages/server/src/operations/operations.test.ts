import { execFileSync } from 'node:child_process';
import { changedSchema, staleSchema } from '@debrief/api';
import { describe, expect, test } from 'vitest';
import { type Files, type Served, served } from '../testing/folder.js';

const id = '2026/11.payments.declines';
const path = `/postmortems/${id}`;
const text = `---
format: 1
status: draft
severity: sev2
systems: [payments]
owner: Dana Reyes
---

# Card payments declined

## Summary

Cards were declined for nine minutes.

## Contributing factors

- **F1** The writer moved and clients kept their connections

## Action items

- [ ] **A1** Close idle connections after a failover
  - Owner: Mei Chen
`;

const folder: Files = { 'debrief.yaml': 'format: 1\n', [`${id}.md`]: text };
const mei = { name: 'Mei Chen', email: 'mei@example.com' };

async function versionOf({ get }: Served): Promise<string> {
  const { body } = await get(path);
  if (typeof body === 'object' && body !== null && 'version' in body) return String(body.version);
  throw new Error('there is no version');
}

describe('Operations', () => {
  test('are one commit in the name of the person, told as a person would', async () => {
    const server = await served(folder);
    const base = await versionOf(server);
    const { status, body } = await server.post(
      `${path}/operations`,
      {
        base,
        operations: [
          {
            do: 'add',
            what: 'action',
            facts: { text: 'Drill a failover with payments', owner: 'Dana Reyes' },
          },
        ],
      },
      mei,
    );
    expect(status).toBe(200);
    const changed = changedSchema.parse(body);
    expect(changed).toMatchObject({ message: `Add action A2 to ${id}`, committed: true });
    expect(server.repository.git('log', '-1', '--format=%an <%ae> %s')).toBe(
      `Mei Chen <mei@example.com> Add action A2 to ${id}\n`,
    );
    expect(server.repository.read(`${id}.md`)).toContain('**A2** Drill a failover with payments');
    expect(await versionOf(server)).toBe(changed.version);
  });

  test('come one after the other, each meant for the text as those in front left it', async () => {
    const server = await served(folder);
    const title = 'Card payments were declined for nine minutes';
    const at = text.indexOf('- [ ] **A1**') + title.length - 'Card payments declined'.length;
    const { status } = await server.post(`${path}/operations`, {
      base: await versionOf(server),
      operations: [
        { do: 'retitle', title },
        { do: 'change', what: 'action', item: at, facts: { done: true } },
        { do: 'set-key', key: 'severity', value: 'sev1' },
      ],
      message: 'After the review',
    });
    expect(status).toBe(200);
    const now = server.repository.read(`${id}.md`);
    expect(now).toContain('# Card payments were declined for nine minutes\n');
    expect(now).toContain('- [x] **A1**');
    expect(now).toContain('severity: sev1');
    expect(server.repository.git('log', '-1', '--format=%s')).toBe('After the review\n');
  });

  test('may be edits of the text, told in words of their own', async () => {
    const server = await served(folder);
    const from = text.indexOf('nine minutes');
    const { status } = await server.post(`${path}/operations`, {
      base: await versionOf(server),
      operations: [
        { do: 'edit', edits: [{ from, to: from + 4, insert: 'ten' }], told: 'Correct the minutes' },
      ],
    });
    expect(status).toBe(200);
    expect(server.repository.read(`${id}.md`)).toBe(text.replace('nine minutes', 'ten minutes'));
    expect(server.repository.git('log', '-1', '--format=%s')).toBe(`Correct the minutes in ${id}\n`);
  });

  test.each([
    [[{ from: 5, to: 2, insert: '' }]],
    [[{ from: -1, to: 2, insert: '' }]],
    [[{ from: 0, to: 4, insert: 5 }]],
    [
      [
        { from: 4, to: 6, insert: '' },
        { from: 5, to: 7, insert: '' },
      ],
    ],
    ['everything'],
  ])('that edit %j edit nothing', async (edits) => {
    const server = await served(folder);
    const { status, body } = await server.post(`${path}/operations`, {
      base: await versionOf(server),
      operations: [{ do: 'edit', edits }],
    });
    expect([status, body]).toMatchObject([400, { name: 'not-an-operation' }]);
    expect(server.repository.read(`${id}.md`)).toBe(text);
  });

  test('of which one cannot be done, do nothing', async () => {
    const server = await served(folder);
    const { status, body } = await server.post(`${path}/operations`, {
      base: await versionOf(server),
      operations: [
        { do: 'set-key', key: 'severity', value: 'sev1' },
        { do: 'change', what: 'action', item: 'A9', facts: { done: true } },
      ],
    });
    expect(status).toBe(409);
    expect(body).toMatchObject({ name: 'not-possible' });
    expect(server.repository.read(`${id}.md`)).toBe(text);
  });

  test('have the message that comes with them, without what is no text', async () => {
    const server = await served(folder);
    const send = async (severity: string, message: string) => {
      const operations = [{ do: 'set-key', key: 'severity', value: severity }];
      const change = { base: await versionOf(server), operations, message };
      expect((await server.post(`${path}/operations`, change)).status).toBe(200);
      return server.repository.git('log', '-1', '--format=%B').trim();
    };
    expect(await send('sev1', 'It was\0 worse\u001b[31m\r\n\r\n--author=x\n')).toBe(
      'It was  worse [31m\n\n--author=x',
    );
    expect(await send('sev3', '\0\r\n')).toMatch(/^Set severity/);
  });

  test('that change nothing make no commit', async () => {
    const server = await served(folder);
    const base = await versionOf(server);
    const before = server.repository.git('rev-parse', 'HEAD');
    const { status, body } = await server.post(`${path}/operations`, {
      base,
      operations: [{ do: 'set-key', key: 'severity', value: 'sev2' }],
    });
    expect([status, body]).toMatchObject([200, { version: base, revision: null, edits: [] }]);
    expect(server.repository.git('rev-parse', 'HEAD')).toBe(before);
  });

  test.each([
    [{ do: 'dance' }, 'Nothing can be done by the name of “dance”.'],
    [{}, 'Nothing can be done by the name of “undefined”.'],
    [{ do: 'add', what: 'cake', facts: {} }, 'A postmortem lists no “cake”.'],
  ])('%j is none', async (operation, message) => {
    const server = await served(folder);
    const { status, body } = await server.post(`${path}/operations`, {
      base: await versionOf(server),
      operations: [operation],
    });
    expect([status, body]).toMatchObject([400, { name: 'not-an-operation', detail: message }]);
  });

  test('of somebody whose name is not known are not kept', async () => {
    const server = await served(folder);
    const { status, body } = await server.post(
      `${path}/operations`,
      { base: await versionOf(server), operations: [{ do: 'retitle', title: 'x' }] },
      null,
    );
    expect([status, body]).toMatchObject([503, { name: 'not-ready' }]);
    expect(server.repository.read(`${id}.md`)).toBe(text);
  });

  test('leave edits by hand where they are, and say so', async () => {
    const server = await served(folder);
    const edited = text.replace('Owner: Mei Chen', 'Owner: Arjun Rao');
    server.repository.write({ [`${id}.md`]: edited });
    const { status, body } = await server.post(`${path}/operations`, {
      base: await versionOf(server),
      operations: [{ do: 'change', what: 'action', item: 'A1', facts: { owner: 'Lea Brandt' } }],
    });
    expect([status, body]).toMatchObject([200, { committed: false, revision: null }]);
    expect(server.repository.read(`${id}.md`)).toContain('Owner: Lea Brandt');
    expect(server.repository.git('show', `HEAD:${id}.md`)).toContain('Owner: Mei Chen');
  });

  test('in a repository in the middle of a merge wait, and the way out is told', async () => {
    const server = await served(folder);
    const base = await versionOf(server);
    const { root, env } = server.repository;
    server.repository.git('checkout', '--quiet', '-b', 'other');
    server.repository.commit({ [`${id}.md`]: text.replace('nine', 'ten') }, 'Ten');
    server.repository.git('checkout', '--quiet', 'main');
    server.repository.commit({ [`${id}.md`]: text.replace('nine', 'eight') }, 'Eight');
    expect(() => execFileSync('git', ['merge', 'other'], { cwd: root, env, stdio: 'ignore' })).toThrow();
    expect(base).not.toBe(await versionOf(server));
    const { status, body } = await server.post(`${path}/operations`, {
      base: await versionOf(server),
      operations: [{ do: 'set-key', key: 'severity', value: 'sev1' }],
    });
    expect([status, body]).toMatchObject([503, { name: 'not-ready' }]);
  });
});

describe('Two people', () => {
  const change = (words: string) => [{ do: 'change', what: 'action', item: 'A1', facts: { text: words } }];

  test('who change the same thing: one is kept, the other is told, and nothing is lost', async () => {
    const server = await served(folder);
    const base = await versionOf(server);
    const both = await Promise.all(
      ['Close idle connections', 'Open new connections'].map((words) =>
        server.post(`${path}/operations`, { base, operations: change(words) }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const stale = staleSchema.parse(both.find(({ status }) => status === 409)?.body);
    expect(stale).toMatchObject({ name: 'stale', base: text, merged: null });
    expect(stale.theirs).toBe(server.repository.read(`${id}.md`));
    expect(stale.conflicts).toHaveLength(1);
    const again = await server.post(`${path}/operations`, {
      base: stale.version,
      operations: stale.operations,
    });
    expect(again.status).toBe(200);
    const log = server.repository.git('log', '--format=%s');
    expect(log.match(/Change A1/g)).toHaveLength(2);
  });

  test('who change different things get a merge, and it is what becomes of both', async () => {
    const server = await served(folder);
    const base = await versionOf(server);
    const first = await server.post(`${path}/operations`, {
      base,
      operations: [{ do: 'retitle', title: 'Nine minutes without card payments' }],
    });
    const second = await server.post(`${path}/operations`, {
      base,
      operations: [{ do: 'change', what: 'action', item: text.indexOf('- [ ]'), facts: { done: true } }],
    });
    expect([first.status, second.status]).toEqual([200, 409]);
    const stale = staleSchema.parse(second.body);
    expect(stale.yours).toBe(text.replace('- [ ]', '- [x]'));
    const again = await server.post(`${path}/operations`, {
      base: stale.version,
      operations: stale.operations,
    });
    expect(again.status).toBe(200);
    expect(server.repository.read(`${id}.md`)).toBe(stale.merged);
  });

  test('who are one, and send their change twice, do not make it twice', async () => {
    const server = await served(folder);
    const base = await versionOf(server);
    const operations = [
      { do: 'add', what: 'action', facts: { text: 'Drill a failover', owner: 'Mei Chen' } },
    ];
    expect((await server.post(`${path}/operations`, { base, operations })).status).toBe(200);
    const again = await server.post(`${path}/operations`, { base, operations });
    const stale = staleSchema.parse(again.body);
    expect(stale).toMatchObject({ operations: [], conflicts: [], way: expect.stringContaining('already') });
    expect(stale.merged).toBe(stale.theirs);
  });

  test('who change many things at once lose nothing', async () => {
    const server = await served(folder);
    const names = Array.from({ length: 4 }, (_, index) => `label-${index}`);
    await Promise.all(
      names.map(async (words) => {
        let base = await versionOf(server);
        for (let tries = 0; tries < 40; tries++) {
          const operations = [{ do: 'add-to-key', key: 'labels', words }];
          const { status, body } = await server.post(`${path}/operations`, { base, operations });
          if (status === 200) return;
          base = staleSchema.parse(body).version ?? '';
        }
        throw new Error(`${words} found no turn`);
      }),
    );
    const { body } = await server.get(`${path}/model`);
    expect(body).toMatchObject({ labels: expect.arrayContaining(names) });
  });
});
