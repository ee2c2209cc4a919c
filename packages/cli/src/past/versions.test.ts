import { expect, test } from 'vitest';
import { folder } from '../testing/io.js';
import { repository } from '../testing/repository.js';
import { pastOf } from './versions.js';

const path = '2026/11.payments.declines.md';
const long = (words: string): string => `# Declines\n\n${'A line that stays.\n'.repeat(30)}${words}\n`;

async function textsOf(root: string, env: NodeJS.ProcessEnv, name = path): Promise<string[] | null> {
  const past = await pastOf(root, env);
  if (!past) return null;
  const versions = past.of([name]).get(name) ?? [];
  const texts = await past.texts(versions.map(({ blob }) => blob));
  return versions.map(({ blob }) => texts.get(blob) ?? 'missing');
}

test('The versions of a file, newest first, with their days', async () => {
  const { root, env, commit } = repository({ [path]: long('one') });
  commit({ [path]: long('two'), '2026/11.other.md': 'x' }, 'Two');
  expect(await textsOf(root, env)).toEqual([long('two'), long('one')]);
  const past = await pastOf(root, env);
  expect(
    past
      ?.of([path])
      .get(path)
      ?.map(({ day }) => day),
  ).toEqual(['2026-11-20', '2026-11-20']);
});

test('A renamed file has the past of its earlier name', async () => {
  const { root, env, git, commit } = repository({ '2026/10.payments.declines.md': long('one') });
  git('mv', '2026/10.payments.declines.md', '2026/11.payments.declines.md');
  commit({ [path]: long('two') }, 'Rename');
  commit({ [path]: long('three') }, 'Three');
  expect(await textsOf(root, env)).toEqual([long('three'), long('two'), long('one')]);
});

test('A file that was taken away and came back has only its new life', async () => {
  const { root, env, git, commit } = repository({ [path]: long('one') });
  git('rm', '--quiet', path);
  commit({}, 'Take it away');
  commit({ [path]: 'new' }, 'Another');
  expect(await textsOf(root, env)).toEqual(['new']);
});

test('Names of any kind, and a folder within a repository', async () => {
  const name = '2026/11.zahlung.größe "x"\tlinks.md';
  const { root, env } = repository({ [`docs/${name}`]: 'ä' });
  expect(await textsOf(`${root}/docs`, env, name)).toEqual(['ä']);
  expect(await textsOf(`${root}/docs`, env, 'nowhere.md')).toEqual([]);
});

test('What Git does not know, or not all of, is not known', async () => {
  const bare = folder();
  expect(await pastOf(bare, { HOME: bare, PATH: process.env['PATH'], GIT_CEILING_DIRECTORIES: '/' })).toBe(
    null,
  );
  const { root, env, git, commit } = repository({ [path]: 'one' });
  commit({ [path]: 'two' }, 'Two');
  const clone = `${folder()}/clone`;
  git('clone', '--quiet', '--depth', '1', `file://${root}`, clone);
  expect(await pastOf(clone, env)).toBe(null);
});
