import type { Attached } from '@debrief/api/client';
import { expect, test } from 'vitest';
import { createServer, deskAt } from '../../../../changing/testing.js';
import { besideText } from './taking.js';

const attached: Attached = {
  name: 'pool.png',
  path: '2026/11.payments.declines/pool.png',
  type: 'image/png',
  size: 3,
  url: '/files/2026/11.payments.declines/pool.png',
  markdown: '![pool.png](11.payments.declines/pool.png)',
  version: 'v1',
  added: true,
};
const tick = { do: 'change', what: 'action', item: 'A1', facts: { done: true } } as const;

/** A folder beside a postmortem, in which a file is already called as it likes. */
function around(called = 'pool.png') {
  const server = createServer();
  const { desk } = deskAt(server);
  const gone: unknown[] = [];
  const client = {
    attachAddress: () => '/attachments',
    detach: (_: string, file: unknown) => {
      gone.push(file);
      return Promise.resolve({ gone: true, revision: 'r', message: '' });
    },
  };
  const send = () => Promise.resolve({ ...attached, name: called, version: 'v2' });
  return { server, desk, gone, taking: { desk, client, send } };
}

test('A file goes once the text is saved without its link, and comes back before the link does', async () => {
  const { server, desk, gone, taking } = around();
  const { undo, redo } = besideText(attached, new Blob(['png']), taking);
  await desk.change(tick);
  expect(await undo?.()).toBeNull();
  expect(desk.now().waiting).toEqual([]);
  expect(server.text).toContain('[x] **A1**');
  expect(await redo?.()).toBeNull();
  expect(await undo?.()).toBeNull();
  expect(gone).toEqual([
    { name: 'pool.png', version: 'v1' },
    { name: 'pool.png', version: 'v2' },
  ]);
});

test('A file stays while the server cannot be reached, and says so', async () => {
  const { server, desk, gone, taking } = around();
  await desk.change(tick);
  server.setAway(true);
  expect(await besideText(attached, new Blob(['png']), taking).undo?.()).toHaveProperty('message');
  expect(gone).toEqual([]);
});

test('What was there before stays, and a name that another file has by now is not taken', async () => {
  const { gone, taking } = around('pool-2.png');
  expect(besideText({ ...attached, added: false }, new Blob(['png']), taking)).toEqual({
    told: 'Attach pool.png',
  });
  const { redo } = besideText(attached, new Blob(['png']), taking);
  expect(await redo?.()).toHaveProperty('message', expect.stringContaining('once more'));
  expect(gone).toEqual([{ name: 'pool-2.png', version: 'v2' }]);
});
