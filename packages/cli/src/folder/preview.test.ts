import { openGitStore } from '@debrief/store';
import { expect, test } from 'vitest';
import { repository } from '../testing/repository.js';
import { preview } from './preview.js';

test('A preview shows texts that change, come, go and move, and names what is no text', async () => {
  const { root, env } = repository({
    'a.md': 'a\n',
    'gone.md': 'b\n',
    'old.md': 'c\n',
    'log.bin': new Uint8Array([0, 1]),
  });
  const store = await openGitStore(root, { env });
  const version = async (path: string): Promise<string> => (await store.read(path))?.version ?? '';
  const quiet = { write: () => true };
  const io = { stdin: (async function* () {})(), stdout: quiet, stderr: quiet, env, cwd: () => root };
  const shown = await preview({ root, store }, io, [
    { path: 'a.md', base: await version('a.md'), content: 'A\n' },
    { path: 'new.md', base: null, content: 'n\n' },
    { path: 'gone.md', base: await version('gone.md'), content: null },
    { path: 'moved.md', from: 'old.md', base: await version('old.md') },
    { path: 'log.bin', base: await version('log.bin'), content: new Uint8Array([0, 2]) },
    { path: 'stream.log', base: null, content: (async function* () {})() },
  ]);
  await store.close();
  expect(shown).toBe(
    [
      '--- a.md',
      '+++ a.md',
      '@@ -1 +1 @@',
      '-a',
      '+A',
      '--- /dev/null',
      '+++ new.md',
      '@@ -0,0 +1 @@',
      '+n',
      '--- gone.md',
      '+++ /dev/null',
      '@@ -1 +0,0 @@',
      '-b',
      'old.md moves to moved.md',
      'log.bin changes; it is no text to show',
      'stream.log is added; it is no text to show',
      '',
    ].join('\n'),
  );
});
