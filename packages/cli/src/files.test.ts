import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { idOf, inItsFolder } from './files.js';
import { folder } from './testing/io.js';

const at = (...names: string[]): string => {
  const root = folder();
  for (const name of names) {
    mkdirSync(join(root, name, '..'), { recursive: true });
    if (name.endsWith('/')) mkdirSync(join(root, name), { recursive: true });
    else writeFileSync(join(root, name), '');
  }
  return root;
};

test('A postmortem in a repository has an id, wherever the command is called', async () => {
  const root = at('debrief.yaml', '2026/11.payments.failover.md');
  expect(await idOf('2026/11.payments.failover.md', root)).toBe('2026/11.payments.failover');
  expect(await idOf('11.payments.failover.md', join(root, '2026'))).toBe('2026/11.payments.failover');
  expect(await idOf(join(root, '2026/11.payments.failover.md'), '/')).toBe('2026/11.payments.failover');
});

test('The repository of postmortems may stand deep inside a Git repository', async () => {
  const root = at('.git/', 'docs/incidents/2026/11.payments.failover.md');
  expect(await idOf('docs/incidents/2026/11.payments.failover.md', root)).toBe('2026/11.payments.failover');
});

test('Other files have none', async () => {
  const root = at('debrief.yaml', '2026/notes.md', '2026/13.a.b.md', 'docs/11.a.b.md');
  for (const name of ['2026/notes.md', '2026/13.a.b.md', 'docs/11.a.b.md', '2026/11.a.b'])
    expect(await idOf(name, root), name).toBeNull();
  expect(await idOf('2026/11.a.b.md', at('2026/11.a.b.md'))).toBeNull();
});

test('A file is known with its folder alone, wherever the command is called', () => {
  const root = folder();
  for (const [name, cwd] of [
    ['2026/11.a.b.md', root],
    ['11.a.b.md', join(root, '2026')],
    ['./../2026//11.a.b.md', join(root, '2025')],
    [join(root, '2026/11.a.b.md'), '/'],
  ] as const)
    expect(inItsFolder(name, cwd)).toBe('2026/11.a.b.md');
});
