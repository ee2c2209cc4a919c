import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kind, place, rulesIn, summary, wish } from '../testing/checking.js';
import { folder } from '../testing/io.js';
import { repository } from '../testing/repository.js';

const paths = ['committed', 'edited', 'staged', 'untracked', 'renamed', 'untouched'].map(
  (name) => `2026/11.a.${name}.md`,
);

/** Every file has a finding; on the branch `work` all but the last one are changed in some way. */
function branched() {
  const text = summary(wish);
  const [committed = '', edited = '', staged = '', untracked = '', renamed = '', untouched = ''] = paths;
  const made = repository({
    [committed]: text,
    [edited]: text,
    [staged]: text,
    '2026/11.a.earlier.md': text,
    [untouched]: text,
    '2026/11.a.gone.md': text,
  });
  const { git, write, root, commit } = made;
  git('switch', '--quiet', '--create', 'work');
  git('rm', '--quiet', '2026/11.a.gone.md');
  commit({ [committed]: `${text}\nMore.\n` }, 'More');
  write({ [staged]: `${text}\nMore.\n` });
  git('add', staged);
  write({ [edited]: `${text}\nMore.\n`, [untracked]: text });
  renameSync(join(root, '2026/11.a.earlier.md'), join(root, renamed));
  return made;
}

const raised = (names: readonly string[]): string[] =>
  names.map((name) => `${name} hindsight/should-have`).toSorted();

describe('--since', () => {
  test('leaves what is different: committed, staged, edited, new and renamed', async () => {
    const { run } = branched();
    const { exit, out, err } = await run(['check', '--since', 'main', '--format', 'json']);
    expect({ exit, err }).toEqual({ exit: 1, err: '' });
    expect(rulesIn(out)).toEqual(raised(paths.slice(0, -1)));
  });

  test('counts from where the branch parted, not from what others did since', async () => {
    const { run, git, commit } = repository({ 'a.md': summary(wish), 'b.md': summary(wish) });
    git('switch', '--quiet', '--create', 'work');
    commit({ 'a.md': summary(`${wish} So it was.`) }, 'Ours');
    git('switch', '--quiet', 'main');
    commit({ 'b.md': kind }, 'Theirs');
    git('switch', '--quiet', 'work');
    const { out } = await run(['check', '--since', 'main', '--format', 'json']);
    expect(rulesIn(out)).toEqual(raised(['a.md']));
  });

  test('goes with names, from anywhere in the repository', async () => {
    const { run, root } = branched();
    const [first = '', ...others] = paths;
    const { out } = await run(['check', first, paths.at(-1) ?? '', '--since', 'main', '--format', 'json']);
    expect(rulesIn(out)).toEqual(raised([first]));
    const below = await run(['check', '--since', 'main', '--format', 'json'], { cwd: join(root, '2026') });
    expect(rulesIn(below.out)).toHaveLength(others.length);
  });

  test('checks all where the policy changed, and says so', async () => {
    const { run, commit } = repository({ 'a.md': summary(wish), 'b.md': summary(wish) });
    commit({ 'debrief.yaml': '# Ours\n' }, 'Ours');
    const { out, err } = await run(['check', '--since', 'HEAD~1', '--format', 'json']);
    expect(rulesIn(out)).toHaveLength(2);
    expect(err).toBe('debrief.yaml changed since HEAD~1, so all files that it is about are checked.\n');
  });

  test('says that nothing changed', async () => {
    const { run } = repository({ 'a.md': summary(wish) });
    const nothing = { exit: 0, err: '', out: 'Nothing that is checked here has changed since main.\n' };
    expect(await run(['check', '--since', 'main'])).toEqual(nothing);
    const { out } = await run(['check', '--since', 'main', '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({ findings: [], summary: { files: 0 } });
  });

  test('finds names that are no plain words', async () => {
    const { run, write } = repository();
    write({ '2026/11.a.größe "x" y.md': summary(wish) });
    expect((await run(['check', '--since', 'main'])).exit).toBe(1);
  });

  test.each(['nowhere', '-p', '--output=x'])('%s is no revision, and that is said', async (revision) => {
    const { run } = repository({ 'a.md': kind });
    const { exit, out, err } = await run(['check', `--since=${revision}`]);
    expect({ exit, out }).toEqual({ exit: 6, out: '' });
    expect(err).toContain(`no revision ${revision}`);
  });

  test('needs Git, and says so where there is none', async () => {
    const outside = await place({ 'a.md': kind }).check(['--since', 'main']);
    expect(outside).toMatchObject({ exit: 6, out: '' });
    expect(outside.err).toContain('in no Git repository');
    const { run } = repository({ 'a.md': kind });
    const without = await run(['check', '--since', 'main'], { env: { PATH: folder() } });
    expect(without).toMatchObject({ exit: 6, out: '' });
    expect(without.err).toContain('There is no git here.');
  });

  test('says what a shallow clone lacks', async () => {
    const { root, git, commit, run, env } = repository({ 'a.md': kind });
    git('switch', '--quiet', '--create', 'work');
    commit({ 'a.md': summary(wish) }, 'Ours');
    const shallow = join(folder(), 'clone');
    mkdirSync(shallow);
    const inShallow = (...args: readonly string[]) =>
      execFileSync('git', args, { cwd: shallow, env, stdio: 'ignore' });
    inShallow('clone', '--quiet', '--depth=1', '--no-single-branch', `file://${root}`, '.');
    const { exit, err } = await run(['check', '--since', 'origin/main'], { cwd: shallow });
    expect(exit).toBe(6);
    expect(err).toContain('git fetch --unshallow');
  });
});

describe('--staged', () => {
  test('checks what the next commit would get, not what stands there', async () => {
    const { run, write, git } = repository({ 'a.md': kind, 'b.md': kind, 'c.md': summary(wish) });
    write({ 'a.md': summary(wish), 'b.md': summary(wish) });
    git('add', 'a.md');
    write({ 'a.md': kind });
    const { exit, out } = await run(['check', '--staged', '--format', 'json']);
    expect(exit).toBe(1);
    expect(rulesIn(out)).toEqual(raised(['a.md']));
  });

  test('knows a file whose name has two lines, and leaves one that the next commit removes', async () => {
    const { run, write, git } = repository({ 'b.md': summary(wish) });
    write({ 'a\nb.md': summary(wish) });
    git('add', '-A');
    git('rm', '--cached', '--quiet', 'b.md');
    const { out } = await run(['check', '--staged', '--format', 'json']);
    expect(rulesIn(out)).toEqual(raised(['a\nb.md']));
  });

  test('says that nothing is staged', async () => {
    const { run } = repository({ 'a.md': summary(wish) });
    expect(await run(['check', '--staged'])).toEqual({
      exit: 0,
      err: '',
      out: 'Nothing that is checked here is staged.\n',
    });
  });
});
