import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repository } from '../testing/repository.js';

const files = {
  '2026/11.search.slow.md': '# Search was slow\n',
  '2026/11.search.slow/graph.svg': '<svg/>\n',
  '2026/11.search.slow/discussion/01JC0000000000000000000000.json': '{}\n',
  'decisions/2026/11.mail.late.md': '# No\n',
  'templates/standard.md': '# T\n',
  'notes.txt': 'Nothing of ours.\n',
};

test('Says what is yours and what can be thrown away', async () => {
  const { run, root } = repository(files);
  await run(['list']);
  const { exit, out, err } = await run(['where', '--json']);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  const told: {
    root: string;
    places: { what: string; files: number; bytes: number; yours: boolean; path: string }[];
  } = JSON.parse(out);
  expect(told.root).toBe(root);
  expect(told.places.filter(({ yours }) => yours).map(({ what, files: count }) => [what, count])).toEqual([
    ['Postmortems', 1],
    ['Discussions', 1],
    ['Attachments', 1],
    ['Decisions not to write', 1],
    ['Templates', 1],
    ['Policy', 1],
    ['History', expect.any(Number)],
  ]);
  expect(told.places.find(({ what }) => what === 'Postmortems')?.bytes).toBe('# Search was slow\n'.length);
  const [index] = told.places.filter(({ yours }) => !yours);
  expect(index).toMatchObject({ what: 'Index', path: join(root, '.debrief', 'library') });
  expect((await run(['where'])).out).toMatch(/^\/.*\n\nYours\n {2}Postmortems +1 file, 18 B\n/);
});

test('What can be thrown away is made again', async () => {
  const { run, root } = repository(files);
  const before = (await run(['list', '--json'])).out;
  rmSync(join(root, '.debrief'), { recursive: true });
  expect((await run(['list', '--json'])).out).toBe(before);
  expect(existsSync(join(root, '.debrief', 'library', 'index.db'))).toBe(true);
});

test('reindex makes the index anew', async () => {
  const { run, root } = repository(files);
  await run(['list']);
  writeFileSync(join(root, '.debrief', 'library', 'index.db'), 'no index');
  expect((await run(['reindex'])).out).toMatch(/^The index was made anew: 1 postmortem, \d+ KB\.\n$/);
  expect(JSON.parse((await run(['reindex', '--json'])).out)).toEqual({
    postmortems: 1,
    bytes: expect.any(Number),
  });
});

test('Where the index cannot be kept, the command says so and goes on', async () => {
  const { run, root } = repository({ ...files, '.gitignore': '' });
  rmSync(join(root, '.debrief'), { recursive: true, force: true });
  writeFileSync(join(root, '.debrief'), 'in the way');
  const { exit, out, err } = await run(['list']);
  expect(exit).toBe(0);
  expect(out).toContain('2026/11.search.slow');
  expect(err).toBe(
    'The folder .debrief/library cannot be written to, so the index was made in memory, and is gone when this command ends.\n',
  );
});
