import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run as main } from '../main.js';
import type { Ask } from '../terminal/ask.js';
import { folder } from '../testing/io.js';
import { id, path, postmortem } from '../testing/postmortem.js';
import { repository } from '../testing/repository.js';

/** An editor that is a shell script: it gets the file as `$1`. */
function editor(script: string): string {
  const file = join(folder(), 'editor.sh');
  writeFileSync(file, script);
  return `sh ${file} --wait`;
}

/** The script of an editor that replaces words. */
const replacing = (before: string, after: string): string =>
  `sed "s/${before}/${after}/" "$2" > "$2.new" && mv "$2.new" "$2"\n`;

/** Somebody who confirms everything, or nothing. */
const answering = (yes: boolean): Ask => ({
  text: async () => '',
  choose: async () => '',
  several: async () => [],
  confirm: async () => yes,
});

const begun = () => repository({ [path]: postmortem });
const edit = (script: string) => ({ terminal: true, env: { VISUAL: editor(script), NO_COLOR: '1' } });

describe.skipIf(process.platform === 'win32')('edit', () => {
  test('What was written is shown and committed', async () => {
    const { run, git } = begun();
    const { exit, out, err } = await run(['edit', 'card-declines'], edit(replacing('Some', 'Many')));
    const revision = git('rev-parse', '--short=7', 'HEAD').trim();
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toBe(
      [
        `--- ${path}`,
        `+++ ${path}`,
        '@@ -13,5 +13,5 @@',
        ' ## Summary',
        '',
        '-Some payments were declined.',
        '+Many payments were declined.',
        '',
        ' ## Timeline',
        `Edited ${id} (commit ${revision})`,
        '',
      ].join('\n'),
    );
    expect(git('log', '-1', '--format=%s').trim()).toBe(`Edit ${id}`);
    expect(git('status', '--short')).toBe('');
  });

  test('What is missing and what is odd is said', async () => {
    const { run } = begun();
    const script = `printf '\\n## Lessons learned\\n\\n<!-- What now? -->\\n\\n## Amendments\\n\\n| Day | What |\\n| --- | --- |\\n' >> "$2"\n`;
    const { out } = await run(
      ['edit', id, '-m', 'More'],
      edit(script + replacing('status: draft', 'status: drft')),
    );
    expect(out).toContain('\nStill empty: Lessons learned and Amendments.\n');
    expect(out).toContain(
      `\n${path}:3:9  \`status: drft\` is not one of draft, in-review, final, closed.\n  → Write draft\n`,
    );
    expect(out).toContain(`\ndebrief show ${path}    shows the whole\n`);
  });

  test('Nothing changed, nothing is committed', async () => {
    const { run, git } = begun();
    const { exit, out } = await run(['edit', id], edit('true\n'));
    expect({ exit, out }).toEqual({
      exit: 0,
      out: `Nothing changed in ${id}, so there is nothing to commit.\n`,
    });
    expect(git('log', '--format=%s')).toBe('Begin\n');
  });

  test('Edits from before go along, and that is said; without a change they stay as they are', async () => {
    const { run, git, write } = begun();
    write({ [path]: postmortem.replace('two minutes', 'a minute') });
    const idle = await run(['edit', id], { ...edit('true\n'), ask: answering(false) });
    expect(idle.out).toContain('Edits from before are in the file, and not committed yet');
    expect(git('log', '--format=%s')).toBe('Begin\n');
    const { out } = await run(['edit', id], edit(replacing('Some', 'Many')));
    expect(out).toContain('+- The rollback took a minute');
    expect(out).toContain('This includes edits that were in the file before and were not committed.\n');
    expect(git('status', '--short')).toBe('');
  });

  test('A dry run opens nothing, and --no-commit leaves what was written', async () => {
    const { run, git, read } = begun();
    const left = await run(['edit', id, '--no-commit'], edit(replacing('Some', 'Many')));
    expect(left.out).toContain(`Edited ${id} (not committed)\n`);
    expect(git('status', '--short')).toBe(` M ${path}\n`);
    const dry = await run(['edit', id, '-n'], edit(replacing('Many', 'All')));
    expect(dry).toMatchObject({ exit: 0, err: 'This was a dry run: nothing was changed.\n' });
    expect(dry.out).toContain('+Many payments were declined.');
    expect(read(path)).toContain('Many payments');
    expect(git('log', '--format=%s')).toBe('Begin\n');
  });

  test('An editor that fails leaves its text in the file, and nothing is committed', async () => {
    const { run, git, read } = begun();
    const failed = await run(['edit', id], edit(`${replacing('Some', 'Many')}exit 3\n`));
    expect(failed).toMatchObject({ exit: 6, out: '' });
    expect(failed.err).toMatch(/^The editor ended with an error \(3\), so nothing was committed\./);
    expect(read(path)).toContain('Many payments');
    expect(git('log', '--format=%s')).toBe('Begin\n');
    const none = await run(['edit', id], edit('exit 127\n'));
    expect(none.exit).toBe(6);
    expect(none.err).toMatch(/^The editor sh .* could not be started\. Name yours in the variable EDITOR/);
  });

  test('EDITOR counts behind VISUAL, and the editor of Git behind both', async () => {
    const { run, git, read } = begun();
    git('config', 'core.editor', editor(replacing('Some', 'Git’s')));
    await run(['edit', id], { terminal: true });
    expect(read(path)).toContain('Git’s payments');
    await run(['edit', id], {
      terminal: true,
      env: { VISUAL: ' ', EDITOR: editor(replacing('Git’s', 'Many')) },
    });
    expect(read(path)).toContain('Many payments');
  });

  test('What a refused commit has left in the file can be committed afterwards', async () => {
    const { run, git, read, root } = begun();
    const hook = join(root, '.git/hooks/pre-commit');
    writeFileSync(hook, '#!/bin/sh\necho no >&2\nexit 1\n', { mode: 0o755 });
    const refused = await run(['edit', id], edit(replacing('Some', 'Many')));
    expect(refused.exit).toBe(6);
    expect(refused.err).toContain(
      `What you wrote is in the file, not committed. When this is mended: debrief edit ${id}\n`,
    );
    expect(read(path)).toContain('Many payments');
    rmSync(hook);
    const { exit, out } = await run(['edit', id], { ...edit('true\n'), ask: answering(true) });
    expect({ exit, status: git('status', '--short') }).toEqual({ exit: 0, status: '' });
    expect(out).toContain('+Many payments were declined.');
    expect(out).toMatch(/Edited .* \(commit [0-9a-f]{7}\)\n$/);
  });

  test('With a message there is nothing to ask', async () => {
    const { run, git, write } = begun();
    write({ [path]: postmortem.replace('two minutes', 'a minute') });
    expect((await run(['edit', id, '-m', 'Be exact'], edit('true\n'))).exit).toBe(0);
    expect(git('log', '-1', '--format=%s')).toBe('Be exact\n');
  });

  test('What would refuse the commit does so before the editor opens', async () => {
    const { run, git, read } = begun();
    git('checkout', '--quiet', '--detach');
    const detached = await run(['edit', id], edit(replacing('Some', 'Many')));
    expect(detached.exit).toBe(6);
    expect(detached.err).toMatch(/^No branch is checked out here.*\n.*--no-commit\n$/s);
    git('checkout', '--quiet', 'main');
    git('config', '--unset', 'user.name');
    const nameless = await run(['edit', id], edit(replacing('Some', 'Many')));
    expect(nameless).toMatchObject({ exit: 6, err: expect.stringMatching(/^Git does not know your name/) });
    expect(read(path)).toBe(postmortem);
    expect((await run(['edit', id, '--no-commit'], edit(replacing('Some', 'Many')))).exit).toBe(0);
    expect(read(path)).toContain('Many payments');
  });

  test('As data it needs no terminal for its output, and a clean file is not uncommitted', async () => {
    const { run } = begun();
    const world = { stdinTerminal: true, env: edit('true\n').env };
    const idle = await run(['edit', id, '--json'], world);
    expect({ exit: idle.exit, data: JSON.parse(idle.out) }).toEqual({
      exit: 0,
      data: { id, path, revision: null, uncommitted: [] },
    });
    const left = await run(['edit', id, '--json', '--no-commit'], {
      ...world,
      env: edit(replacing('Some', 'Many')).env,
    });
    expect(JSON.parse(left.out)).toMatchObject({ revision: null, uncommitted: [path] });
  });

  test('What somebody writes into the file in the last moment is kept', async () => {
    const { root, env, read } = begun();
    const theirs = `cp "$2" mine && ${replacing('two minutes', 'a minute')} git commit --quiet -am Theirs && cp mine "$2"\n`;
    const world = edit(theirs + replacing('Some', 'Many'));
    // The message about others comes between the reading of the file and its writing.
    const late = (): void => {
      const now = read(path);
      if (now.includes('Drill a failover'))
        writeFileSync(join(root, path), now.replace('Drill a', 'Drill every'));
    };
    const stdin = Object.assign((async function* () {})(), { isTTY: true });
    const io = { stdin, stdout: { isTTY: true, write: () => true }, stderr: { write: late } };
    expect(await main(['edit', id], { ...io, env: { ...env, ...world.env }, cwd: () => root })).toBe(0);
    for (const words of ['Many payments', 'a minute', 'Drill every failover'])
      expect(read(path)).toContain(words);
  });

  test('Without a terminal there is nobody to edit', async () => {
    const { run } = begun();
    const { exit, err } = await run(['edit', id], { columns: 80 });
    expect(exit).toBe(2);
    expect(err).toMatch(/^debrief edit opens your editor, and for that it needs a terminal\./);
  });

  test('A file that the editor took away is said', async () => {
    const { run, git } = begun();
    const { exit, err } = await run(['edit', id], edit('rm "$2"\n'));
    expect({ exit, err }).toMatchObject({
      exit: 3,
      err: expect.stringContaining('is gone since the editor was opened'),
    });
    expect(git('log', '--format=%s')).toBe('Begin\n');
  });

  test('What others committed while the editor was open stays, though the editor overwrote it', async () => {
    const { run, git, read, root } = begun();
    const theirs = `cp "$2" mine && ${replacing('two minutes', 'a minute')} git commit --quiet -am Theirs && cp mine "$2"\n`;
    const world = edit(theirs + replacing('Some', 'Many'));
    const { exit, out, err } = await run(['edit', id], { ...world, cwd: root });
    expect({ exit, err }).toEqual({
      exit: 0,
      err: 'Somebody committed to this file while the editor was open. Both texts are kept.\n',
    });
    expect(out).toContain('+Many payments');
    expect(out).not.toContain('two minutes');
    expect(read(path)).toBe(postmortem.replace('two minutes', 'a minute').replace('Some', 'Many'));
    expect(git('log', '--format=%s')).toBe(`Edit ${id}\nTheirs\nBegin\n`);
  });

  test('Edits from before are not taken for undone when others commit', async () => {
    const { run, read, write, root } = begun();
    write({ [path]: postmortem.replace('Drill a failover', 'Drill two failovers') });
    const theirs = `cp "$2" mine && git checkout --quiet -- "$2" && ${replacing('two minutes', 'a minute')} git commit --quiet -am Theirs && cp mine "$2"\n`;
    const { exit } = await run(['edit', id], { ...edit(theirs + replacing('Some', 'Many')), cwd: root });
    expect(exit).toBe(0);
    for (const words of ['Drill two failovers', 'a minute', 'Many payments'])
      expect(read(path)).toContain(words);
  });

  test('The same words changed twice wait for somebody to choose, and marks are never committed', async () => {
    const { run, git, read, root } = begun();
    const theirs = `cp "$2" mine && ${replacing('Some', 'All')} git commit --quiet -am Theirs && cp mine "$2"\n`;
    const { exit, err } = await run(['edit', id], { ...edit(theirs + replacing('Some', 'Many')), cwd: root });
    expect(exit).toBe(5);
    expect(err).toMatch(/^Somebody changed the same words while the editor was open\./);
    expect(read(path)).toContain(
      '<<<<<<< ours\nMany payments were declined.\n=======\nAll payments were declined.\n>>>>>>> theirs\n',
    );
    const again = await run(['edit', id], edit(replacing('Mei', 'Lea')));
    expect(again).toMatchObject({
      exit: 6,
      err: expect.stringMatching(/^The marks of a conflict are still in .*, the first in line 15/),
    });
    expect(git('log', '--format=%s')).toBe('Theirs\nBegin\n');
  });
});
