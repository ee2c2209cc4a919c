import { expect, test } from 'vitest';
import { withFolder } from '../folder/folder.js';
import { repository } from '../testing/repository.js';
import { allFacts } from './facts.js';

const opened = (id: string) =>
  JSON.stringify({
    ...{ format: 1, id, type: 'opened', at: '2026-11-16T09:00:00Z', words: 'Was it so?' },
    by: { name: 'Mei Chen' },
  });
const one = '01JNQ4V0000000000000000000';
const other = '01JNQ4V0000000000000000001';

test('What the postmortems of a folder say, with the threads that are open', async () => {
  const resolved = JSON.stringify({
    ...{ format: 1, id: '01JNQ4V0000000000000000002', type: 'resolved', thread: other },
    ...{ at: '2026-11-17T09:00:00Z', by: { name: 'Mei Chen' } },
  });
  const { root, env } = repository({
    '2026/11.payments.declines.md': '---\nseverity: sev1\n---\n\n# Declines\n',
    '2026/11.payments.declines/notes.md': '# No postmortem\n',
    [`2026/11.payments.declines/discussion/${one}.json`]: opened(one),
    [`2026/11.payments.declines/discussion/${other}.json`]: opened(other),
    '2026/11.payments.declines/discussion/01JNQ4V0000000000000000002.json': resolved,
    '2025/01.search.slow.md': '# Search was slow\n',
  });
  const io = { stdin: (async function* () {})(), stdout: out(), stderr: out(), env, cwd: () => root };
  const facts = await withFolder(io, (folder) => allFacts(folder, io));
  expect(facts.map(({ id, title, openThreads }) => [id, title, openThreads])).toEqual([
    ['2025/01.search.slow', 'Search was slow', 0],
    ['2026/11.payments.declines', 'Declines', 1],
  ]);
});

function out() {
  return { write: () => true };
}
