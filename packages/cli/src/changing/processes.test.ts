import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { id, path, postmortem } from '../testing/postmortem.js';
import { repository } from '../testing/repository.js';

const bin = fileURLToPath(new URL('../../bin/debrief.js', import.meta.url));
const built = existsSync(fileURLToPath(new URL('../../dist/main.js', import.meta.url)));
const call = promisify(execFile);

describe.skipIf(!built)('Processes of their own', () => {
  test('that write into one postmortem at once all have their say', async () => {
    const { root, env, git, read } = repository({ [path]: postmortem });
    const told = await Promise.all(
      [
        ['add', 'action', id, 'One'],
        ['add', 'action', id, 'Two'],
        ['add', 'entry', id, '10:53 The alarm paged'],
        ['set', id, 'severity', 'sev1'],
        ['set', id, 'A1', '--done'],
      ].map(async (words) => (await call(process.execPath, [bin, ...words], { cwd: root, env })).stdout),
    );
    for (const words of told) expect(words).toMatch(/\(commit [0-9a-f]{7}\)\n$/);
    for (const words of ['**A3**', '**A4**', 'One', 'Two', '10:53', 'severity: sev1', '[x] **A1**'])
      expect(read(path)).toContain(words);
    expect(git('status', '--short')).toBe('');
    expect(git('log', '--format=%s').trim().split('\n')).toHaveLength(6);
    git('fsck', '--strict');
  });

  test('that set the same thing at once do so one after the other', async () => {
    const { root, env, git, read } = repository({ [path]: postmortem });
    const words = ['sev1', 'sev3', 'sev4'];
    await Promise.all(
      words.map((word) => call(process.execPath, [bin, 'set', id, 'severity', word], { cwd: root, env })),
    );
    const last = git('log', '-1', '--format=%s').trim().split(' ').at(-1) ?? '';
    expect(words).toContain(last);
    expect(read(path)).toContain(`severity: ${last}`);
    expect(git('status', '--short')).toBe('');
    expect(git('log', '--format=%s').trim().split('\n')).toHaveLength(4);
  });
});
