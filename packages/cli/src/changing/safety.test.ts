import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { id, path, postmortem } from '../testing/postmortem.js';
import { repository } from '../testing/repository.js';

const begun = () => repository({ [path]: postmortem });

test('Empty input takes nothing away', async () => {
  const { run, read } = begun();
  const { exit, err } = await run(['set', id, 'summary', '-'], { stdin: ' \n' });
  expect({ exit, err }).toEqual({
    exit: 2,
    err: 'Standard input is empty, so summary stays as it is. To take it away: debrief set ID summary --unset\n',
  });
  expect(read(path)).toBe(postmortem);
});

test('Input that is not UTF-8, or is too much, is not written', async () => {
  const { run, read } = begun();
  const broken = await run(['set', id, 'summary', '-'], { stdin: new Uint8Array([0x47, 0xfc, 0x6e]) });
  expect(broken).toMatchObject({
    exit: 3,
    err: 'Standard input is not valid UTF-8, so nothing was done. Save it as UTF-8 and try again.\n',
  });
  const large = await run(['set', id, 'summary', '-'], { stdin: 'x'.repeat(11 * 1024 * 1024) });
  expect(large).toMatchObject({ exit: 3, err: expect.stringContaining('larger than 10 MB') });
  expect(read(path)).toBe(postmortem);
});

test('Only prose comes from standard input, once, and from no terminal', async () => {
  const { run, read } = begun();
  const word = await run(['set', id, 'severity', '-'], { stdin: 'sev1' });
  expect(word).toMatchObject({ exit: 2, err: expect.stringContaining('which is for prose such as summary') });
  const twice = await run(['set', id, 'summary=-', 'background=-'], { stdin: 'x' });
  expect(twice).toMatchObject({ exit: 2, err: expect.stringContaining('can be read once') });
  const typed = await run(['set', id, 'summary', '-'], { stdin: 'x', stdinTerminal: true });
  expect(typed).toMatchObject({ exit: 2, err: expect.stringContaining(`set ID summary - <`) });
  expect(read(path)).toBe(postmortem);
});

test('An empty value takes a name away, as that of a flag does', async () => {
  const { run, read } = begun();
  const { exit, out } = await run(['set', id, 'severity', '']);
  expect(exit).toBe(0);
  expect(out).toMatch(/^Removed severity from /);
  expect(read(path)).not.toContain('severity');
});

test('Commas part what is added to a list and taken out of it', async () => {
  const { run, read } = begun();
  expect(
    (await run(['set', id, 'systems', '--add', 'search, mail', '--remove', 'payments,ledger'])).exit,
  ).toBe(0);
  expect(read(path)).toContain('systems: [search, mail]\n');
});

test('What a list does not have cannot be taken out of it', async () => {
  const { run, git } = begun();
  const near = await run(['set', id, 'systems', '--remove', 'leger', '--add', 'search']);
  expect(near).toMatchObject({
    exit: 6,
    err: 'systems does not have leger, so nothing was done. Did you mean ledger?\n',
  });
  const none = await run(['set', id, 'systems', '--remove', 'nope']);
  expect(none.err).toBe('systems does not have nope, so nothing was done. It has payments and ledger.\n');
  expect(git('log', '--format=%s')).toBe('Begin\n');
});

test('Where the text says so already, edits by hand are told, and committed where that is asked for', async () => {
  const { run, git, write } = begun();
  write({ [path]: postmortem.replace('Some payments', 'Many payments') });
  const told = await run(['set', id, 'severity', 'sev2']);
  expect(told).toMatchObject({
    exit: 0,
    err: 'Edits by hand in the file are not committed yet: --with-edits commits them.\n',
  });
  const data = await run(['set', id, 'severity', 'sev2', '--json']);
  expect(JSON.parse(data.out)).toMatchObject({ revision: null, uncommitted: [path], changed: [] });
  const { exit, out } = await run(['set', id, 'severity', 'sev2', '--with-edits']);
  expect({ exit, status: git('status', '--short') }).toEqual({ exit: 0, status: '' });
  expect(out).toMatch(/^Committed the edits of .* \(commit [0-9a-f]{7}\)\n$/);
  expect(git('log', '-1', '--format=%s')).toBe(`Edit ${id}\n`);
});

test('The marks of a conflict are not committed along with edits by hand', async () => {
  const { run, git, write } = begun();
  const marked = '<<<<<<< ours\nSome\n=======\nMany\n>>>>>>> theirs\n';
  write({ [path]: postmortem.replace('Some payments were declined.\n', marked) });
  for (const more of [[], ['--dry-run']]) {
    const { exit, err } = await run(['set', id, 'A1', '--done', '--with-edits', ...more]);
    expect(exit).toBe(6);
    expect(err).toBe(
      `The marks of a conflict are still in ${path}, the first in line 15, so nothing was committed. Choose, and take them out.\n`,
    );
  }
  expect(git('log', '--format=%s')).toBe('Begin\n');
  expect((await run(['set', id, 'A1', '--done'])).exit).toBe(0);
  expect(git('show', `HEAD:${path}`)).not.toContain('<<<<<<<');
});

test('A dry run refuses what the change would be refused for', async () => {
  const { run, root, git } = begun();
  const dry = () => run(['set', id, 'severity', 'sev1', '--dry-run']);
  writeFileSync(join(root, '.git/MERGE_HEAD'), git('rev-parse', 'HEAD'));
  expect(await dry()).toMatchObject({
    exit: 6,
    out: expect.stringContaining('+severity: sev1'),
    err: expect.stringMatching(/^A merge is unfinished here/),
  });
  git('update-ref', '--no-deref', '-d', 'MERGE_HEAD');
  git('checkout', '--quiet', '--detach');
  expect(await dry()).toMatchObject({ exit: 6, err: expect.stringMatching(/^No branch is checked out/) });
  git('checkout', '--quiet', 'main');
  expect(await dry()).toMatchObject({ exit: 0, err: 'This was a dry run: nothing was changed.\n' });
  git('config', '--unset', 'user.email');
  expect(await dry()).toMatchObject({ exit: 6, err: expect.stringMatching(/^Git does not know your name/) });
  expect(git('status', '--short')).toBe('');
});

test('A slip in a short name gets the id that it may have meant', async () => {
  const { run } = begun();
  for (const slip of ['card-delcines', 'payments.card-declnes', `${id}s`]) {
    for (const words of [
      ['set', slip, 'severity', 'sev1'],
      ['show', slip],
    ]) {
      const { exit, err } = await run(words);
      expect({ exit, err }).toEqual({
        exit: 3,
        err: `There is no postmortem ${slip}. Did you mean ${id}?\n`,
      });
    }
  }
  expect((await run(['show', 'nothing.md'])).err).toBe('There is no file nothing.md. Check the path.\n');
});

test('Nothing that the system is in the way of is a fault of ours', async () => {
  const { run } = begun();
  for (const words of [['list'], ['init'], ['show', 'x'], ['shwo']]) {
    const { exit, err } = await run(words, { cwdIsGone: true });
    expect({ exit, err }, words.join(' ')).toEqual({
      exit: 6,
      err: 'The current folder is gone. Change into one that there is, and try again.\n',
    });
  }
});
