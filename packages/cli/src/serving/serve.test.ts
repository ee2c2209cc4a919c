import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { postmortem } from '../testing/postmortem.js';
import { repository } from '../testing/repository.js';

const bin = fileURLToPath(new URL('../../bin/debrief.js', import.meta.url));
const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

interface Serving {
  readonly child: ChildProcessByStdio<null, Readable, Readable>;
  readonly url: string;
  readonly log: Promise<string>;
}

/** The real command, from the moment at which it listens. */
async function serving(
  root: string,
  env: NodeJS.ProcessEnv,
  ...options: readonly string[]
): Promise<Serving> {
  return await begun([process.execPath, bin, 'serve', root, '--port', '0', ...options], env);
}

async function begun([program = '', ...args]: readonly string[], env: NodeJS.ProcessEnv): Promise<Serving> {
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const log = text(child.stderr);
  // Reading goes on: the process would end if nobody heard it any more.
  const url = await new Promise<string>((resolve, reject) => {
    let told = '';
    child.stdout.on('data', (piece) => {
      told += String(piece);
      const [, found] = /at (http:\/\/\S+)\n/.exec(told) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.on('exit', () => void log.then((words) => reject(new Error(`It ended: ${told}${words}`))));
  });
  return { child, url, log };
}

describe.skipIf(!existsSync(main))('debrief serve as a process', () => {
  const files = { '2026/05.search.slow.md': postmortem };

  test.each([
    'SIGINT',
    'SIGTERM',
  ] as const)('It answers until %s, and ends as one that is fine', async (signal) => {
    const { root, env } = repository(files);
    const { child, url, log } = await serving(root, env);
    const me = await (await fetch(`${url}/api/v1/me`)).json();
    expect(me).toMatchObject({ person: { name: 'Dana Reyes', email: 'dana@example.com' }, how: 'git' });
    const stream = await fetch(`${url}/api/v1/events`);
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([0, null]);
    await stream.text();
    expect((await log).split('\n').filter((line) => line !== '')).toHaveLength(2);
  });

  test('A change by hand is in the next answer', async () => {
    const { root, env, write } = repository(files);
    const { url } = await serving(root, env, '--log', 'silent');
    const title = async () =>
      ((await (await fetch(`${url}/api/v1/postmortems/2026/05.search.slow`)).json()) as { title: string })
        .title;
    const before = await title();
    write({ '2026/05.search.slow.md': postmortem.replace(before, 'Another title') });
    expect(await title()).toBe('Another title');
  });
});

describe.skipIf(!existsSync(main) || process.platform === 'win32')('On a full disk', () => {
  test('a change is refused and nothing is lost; everything can be read', async () => {
    const path = '2026/05.search.slow.md';
    const long = postmortem + 'Much was said about it.\n\n'.repeat(4000);
    const { root, env, read, git } = repository({ [path]: long });
    const head = git('rev-parse', 'HEAD');
    // No file may grow beyond some kilobytes.
    const shell = ['sh', '-c', 'ulimit -f 100; exec "$@"', 'sh'];
    const { url } = await begun(
      [...shell, process.execPath, bin, 'serve', root, '--port', '0', '--log', 'silent'],
      env,
    );
    const address = `${url}/api/v1/postmortems/2026/05.search.slow`;
    const view = async () => (await (await fetch(address)).json()) as { title: string; version: string };
    const { title, version } = await view();
    const answer = await fetch(`${address}/operations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        base: version,
        operations: [{ do: 'set-key', key: 'severity', value: 'sev1' }],
      }),
    });
    expect([answer.status, await answer.json()]).toEqual([
      503,
      expect.objectContaining({ name: 'not-ready', detail: expect.stringContaining('The disk is full') }),
    ]);
    expect([read(path), git('rev-parse', 'HEAD'), git('status', '--porcelain')]).toEqual([long, head, '']);
    expect(await view()).toMatchObject({ title, version });
  });
});

describe('debrief serve', () => {
  test('starts nothing for other machines without a proxy', async () => {
    const { run } = repository();
    const { exit, out, err } = await run(['serve', '--address', '0.0.0.0']);
    expect([exit, out]).toEqual([6, '']);
    expect(
      err,
    ).toBe(`Nothing was started: at 0.0.0.0 other machines could reach the postmortems, and Debrief has no accounts to tell who is asking.
Put a proxy in front of it that does, and say in which header it names the person, and where it comes from:
  debrief serve --address 0.0.0.0 --identity header:X-Forwarded-Email --trust 10.0.0.1
The header is believed only from that address. docs/serving.md shows how to set up such a proxy.
For this machine alone, leave out --address.
`);
  });

  test.each([
    [['serve', 'nowhere'], 3, 'There is no folder nowhere.'],
    [['serve', 'debrief.yaml'], 3, 'debrief.yaml is a file.'],
    [['serve', '--port', 'many'], 2, 'a number from 0 to 65535'],
    [['serve', '--port', '65536'], 2, 'a number from 0 to 65535'],
    [['serve', '--log', 'loud'], 2, 'silent, error, warn, info or debug'],
    [
      ['serve', '--address', '203.0.113.1', '--identity', 'header:X', '--trust', '10.0.0.1'],
      6,
      'does not have the address',
    ],
  ])('%j ends with %i and says why', async (argv, code, words) => {
    const { run } = repository();
    const { exit, err } = await run(argv);
    expect([exit, err]).toEqual([code, expect.stringContaining(words)]);
  });

  test('A port that was asked for and is in use is said to be', async () => {
    const { createServer } = await import('node:http');
    const server = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const told = server.address();
    const port = typeof told === 'object' && told ? told.port : 0;
    const { exit, err } = await repository().run(['serve', '--port', String(port)]);
    expect([exit, err]).toEqual([6, expect.stringContaining(`another program listens at port ${port}`)]);
  });
});
