import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { kind, summary, wish } from '../testing/checking.js';
import { folder } from '../testing/io.js';
import { repository } from '../testing/repository.js';
import { starterText } from './starter.js';

const starters = ['ci/github.yml', 'ci/gitlab.yml', 'ci/gitlab-include.yml', 'ci/pre-commit'];
const windows = process.platform === 'win32';

describe('docs/ci.md', () => {
  const page = readFileSync(new URL('../../../../docs/ci.md', import.meta.url), 'utf8');

  test.each(starters)('shows %s as it is', (name) => {
    expect(page).toContain(`\n\`\`\`${name.endsWith('.yml') ? 'yaml' : 'sh'}\n${starterText(name)}\`\`\`\n`);
  });
});

describe('debrief init --ci', () => {
  test.each([
    ['github', ['.github/workflows/debrief.yml']],
    ['gitlab', ['.gitlab-ci.yml', '.gitlab/debrief.yml']],
    ['pre-commit', ['.githooks/pre-commit']],
    ['pre-commit, github', ['.githooks/pre-commit', '.github/workflows/debrief.yml']],
  ])('%s makes its files, and commits none of them', async (systems, files) => {
    const { run, git } = repository();
    const { exit, out } = await run(['init', '--ci', systems]);
    expect(exit).toBe(0);
    for (const file of files) expect(out).toContain(`made ${file}`);
    expect(git('status', '--porcelain', '--untracked-files=all')).toBe(
      files.map((file) => `?? ${file}\n`).join(''),
    );
  });

  test('says what is left to do', async () => {
    const { run } = repository();
    const { out } = await run(['init', '--ci', 'github,pre-commit']);
    expect(out).toContain('To do: Set the variable DEBRIEF_REPOSITORY');
    expect(out).toContain(
      'To do: Switch the hook on, once in each clone: git config core.hooksPath .githooks\n',
    );
    expect((await run(['init', '--ci', 'github,pre-commit'])).out).not.toContain('To do');
  });

  test('leaves what is there, and says what it would need', async () => {
    const { run, read } = repository({ '.gitlab-ci.yml': 'stages: [test]\n' });
    const { out } = await run(['init', '--ci', 'gitlab']);
    expect(read('.gitlab-ci.yml')).toBe('stages: [test]\n');
    expect(out).toContain('To do: Have .gitlab-ci.yml include it: local: .gitlab/debrief.yml\n');
  });

  test('goes to the top of the repository, and names the folder of postmortems', async () => {
    const { run, read, has } = repository();
    const { out } = await run(['init', 'docs/our incidents', '--ci', 'github,gitlab,pre-commit', '--json']);
    const { files, uncommitted } = JSON.parse(out);
    expect(files).toContainEqual({ path: '.github/workflows/debrief.yml', does: 'make' });
    expect(uncommitted).toHaveLength(4);
    expect(has('docs/our incidents/.github')).toBe(false);
    for (const name of ['.github/workflows/debrief.yml', '.gitlab/debrief.yml'])
      expect(read(name)).toContain('POSTMORTEMS: "docs/our incidents"\n');
    expect(read('.githooks/pre-commit')).toContain("postmortems='docs/our incidents'\n");
  });

  test('with --dry-run makes nothing', async () => {
    const { run, git } = repository();
    expect((await run(['init', '--ci', 'github', '--dry-run'])).out).toContain(
      'make .github/workflows/debrief.yml',
    );
    expect(git('status', '--porcelain')).toBe('');
  });

  test('of a system that there is not, says which there are', async () => {
    const { run, git } = repository();
    const { exit, err } = await run(['init', '--ci', 'gitea']);
    expect(exit).toBe(2);
    expect(err).toContain('github, gitlab or pre-commit');
    expect(git('status', '--porcelain')).toBe('');
  });

  test.each(starters.filter((name) => name.endsWith('.yml')))('%s is YAML', (name) => {
    expect(parseDocument(starterText(name)).errors).toEqual([]);
  });
});

const bin = fileURLToPath(new URL('../../bin/debrief.js', import.meta.url));
const built = existsSync(fileURLToPath(new URL('../../dist/main.js', import.meta.url)));

describe.skipIf(!built || windows)('The hook in a repository', () => {
  /** A repository with the hook switched on, and `debrief` on the path of those who commit. */
  async function hooked(onPath = true) {
    const made = repository({ 'a.md': kind });
    await made.run(['init', '--ci', 'pre-commit']);
    expect(statSync(join(made.root, '.githooks/pre-commit')).mode & 0o111).toBe(0o111);
    made.git('config', 'core.hooksPath', '.githooks');
    const programs = folder();
    if (onPath) {
      writeFileSync(join(programs, 'debrief'), `#!/bin/sh\nexec '${process.execPath}' '${bin}' "$@"\n`);
      chmodSync(join(programs, 'debrief'), 0o755);
    }
    const others = made.env.PATH.split(':').filter((each) => !existsSync(join(each, 'debrief')));
    const env = { ...made.env, PATH: [programs, ...others].join(':') };
    const commit = (...args: readonly string[]): string | null => {
      try {
        execFileSync('git', ['commit', '--quiet', '-m', 'Ours', ...args], {
          cwd: made.root,
          env,
          stdio: 'pipe',
        });
        return null;
      } catch (error) {
        return error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
      }
    };
    return { ...made, commit };
  }

  test('stops a commit for what is staged, not for what stands there', async () => {
    const { write, git, commit } = await hooked();
    write({ 'a.md': summary(wish) });
    git('add', 'a.md');
    write({ 'a.md': kind });
    expect(commit()).toContain('git commit --no-verify');
    git('add', 'a.md');
    write({ 'a.md': summary(wish) });
    expect(commit('--allow-empty')).toBeNull();
  });

  test('sees what `git commit` is told to take along', async () => {
    const { write, commit } = await hooked();
    write({ 'a.md': summary(wish) });
    expect(commit('a.md')).toContain('git commit --no-verify');
    expect(commit('--all')).toContain('git commit --no-verify');
    expect(commit('--all', '--no-verify')).toBeNull();
  });

  test('stops nobody who has no Debrief', async () => {
    const { write, commit } = await hooked(false);
    write({ 'a.md': summary(wish) });
    expect(commit('--all')).toBeNull();
  });
});
