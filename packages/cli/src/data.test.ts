import { join } from 'node:path';
import { expect, test } from 'vitest';
import { id, path, postmortem } from './testing/postmortem.js';
import { repository } from './testing/repository.js';

test.each([
  ['set', id, 'severity', 'sev1'],
  ['add', 'action', id, 'Add a drill'],
  ['remove', id, 'A2'],
  ['attach', id, '-', '--name', 'db.log'],
  ['rename', id, 'card-declines-2'],
  ['restore', id, 'HEAD~1'],
  ['edit', id, '--dry-run'],
])('What %s says as data names the postmortem, and its file from the current folder', async (...argv) => {
  const { root, run, commit } = repository({ [path]: postmortem.replace('sev2', 'sev3') });
  commit({ [path]: postmortem }, 'Say sev2');
  const { out } = await run([...argv, '--json'], { cwd: join(root, '2026'), stdin: 'log' });
  expect(JSON.parse(out)).toMatchObject({
    id: expect.stringContaining(id),
    path: expect.stringMatching(/^11\.payments\.card-declines(?:-2)?\.md$/),
    revision: argv[0] === 'edit' ? null : expect.stringMatching(/^[0-9a-f]{40}$/),
    uncommitted: [],
  });
});
