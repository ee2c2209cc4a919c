import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { obstacle } from './fault.js';
import { path, postmortem } from './testing/postmortem.js';
import { repository } from './testing/repository.js';

const error = (code: string, syscall: string, file?: string): Error =>
  Object.assign(new Error(code), { code, syscall, ...(file !== undefined && { path: file }) });

test.each([
  ['ENOSPC', 'write', undefined, 'The disk is full. Make room and try again.'],
  ['EACCES', 'open', '/a/b.md', 'Debrief may not reach /a/b.md. Change the permissions, or ask the owner.'],
  ['EROFS', 'open', '/a', 'Nothing can be written into /a: its disk is read-only.'],
  [
    'ENOENT',
    'mkdtemp',
    '/none/x-XXXXXX',
    'There is no folder for temporary files. Make it, or name another in TMPDIR.',
  ],
  ['ENOENT', 'open', '/a/\u001bb', 'There is no /a/␛b. Check the path and try again.'],
  ['EIO', 'read', undefined, 'The system refused (EIO). Try again.'],
])('What the system says with %s in %s has a way out', (code, syscall, file, words) => {
  expect(obstacle(error(code, syscall, file))).toBe(words);
});

test('Every other error is our own', () => {
  expect(obstacle(new TypeError('x is not a function'))).toBeNull();
  expect(obstacle(Object.assign(new Error('x'), { code: 'ERR_INVALID_ARG_TYPE' }))).toBeNull();
  expect(obstacle('x')).toBeNull();
});

test.skipIf(process.getuid?.() === 0)('A folder that may not be listed is passed through', async () => {
  const { root, run } = repository({ [path]: postmortem });
  const inner = join(root, 'closed');
  mkdirSync(inner);
  chmodSync(inner, 0o311);
  expect(await run(['list'], { cwd: inner })).toMatchObject({ exit: 0, err: '' });
});
