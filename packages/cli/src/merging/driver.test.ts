import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { debrief, folder } from '../testing/io.js';
import { postmortem } from '../testing/postmortem.js';

type Bytes = string | Uint8Array;

/** Calls the driver as Git does: what it made of ours, and how it ended. */
async function driven(base: Bytes, ours: Bytes, theirs: Bytes, options: readonly string[] = []) {
  const cwd = folder();
  for (const [name, content] of Object.entries({ base, ours, theirs }))
    writeFileSync(join(cwd, name), content);
  const argv = ['merge-driver', ...options, 'base', 'ours', 'theirs', '2026/11.a.b.md'];
  const env = { PATH: process.env['PATH'] ?? '', HOME: cwd, GIT_CONFIG_NOSYSTEM: '1' };
  const { exit, out, err } = await debrief(argv, { cwd, env });
  expect(out).toBe('');
  expect(readdirSync(cwd).toSorted()).toEqual(['base', 'ours', 'theirs']);
  return { exit, err, bytes: readFileSync(join(cwd, 'ours')) };
}

const behind = (line: string, added: string): string => postmortem.replace(line, `${line}\n${added}`);

test('New items of both sides go together, entries in the order of their times', async () => {
  const ours = behind('- 10:41 **Began.** Declines rose to 18%.', '- 11:02 The pool was raised.');
  const theirs = behind('- 10:41 **Began.** Declines rose to 18%.', '- 10:53 The alarm paged.');
  const { exit, err, bytes } = await driven(postmortem, ours, theirs);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  expect(bytes.toString()).toContain('18%.\n- 10:53 The alarm paged.\n- 11:02 The pool was raised.\n- 12:05');
});

test('One number for two things is said, with the way out', async () => {
  const ours = behind('- [ ] **A2** Drill a failover', '- [ ] **A3** One');
  const theirs = behind('- [ ] **A2** Drill a failover', '- [ ] **A3** Two');
  const { exit, err, bytes } = await driven(postmortem, ours, theirs);
  expect(exit).toBe(0);
  expect(bytes.toString()).toMatch(/\*\*A3\*\* (?:One|Two)\n- \[ \] \*\*A3\*\* (?:One|Two)\n/);
  expect(err).toBe(
    '2026/11.a.b.md:42:9  Two actions are called A3.\n  → debrief set 11.a.b :42 --renumber\n',
  );
});

test('Where both changed the same, the conflict is marked, and Git is told', async () => {
  const ours = postmortem.replace('status: draft', 'status: final');
  const { exit, bytes } = await driven(
    postmortem,
    ours,
    postmortem.replace('status: draft', 'status: closed'),
  );
  expect(exit).toBe(1);
  expect(bytes.toString()).toContain(
    '<<<<<<< ours\nstatus: final\n=======\nstatus: closed\n>>>>>>> theirs\nseverity: sev2',
  );
});

test('Marks are as long as Git asks, and lines that look like marks stay', async () => {
  const text = (words: string): string => `Summary\n=======\n\n${words}\n\n<<<<<<< ours\n`;
  const { exit, bytes } = await driven(text('a b'), text('a x'), text('a y'), ['--marker-size=9']);
  expect(exit).toBe(1);
  expect(bytes.toString()).toBe(
    'Summary\n=======\n\n<<<<<<<<< ours\na x\n=========\na y\n>>>>>>>>> theirs\n\n<<<<<<< ours\n',
  );
});

test('A byte-order mark and Windows line ends stay', async () => {
  const windows = (text: string): string => `\ufeff${text.replaceAll('\n', '\r\n')}`;
  const ours = windows(behind('- [ ] **A2** Drill a failover', '- [ ] **A3** One'));
  const theirs = windows(postmortem.replace('Some', 'Many'));
  const { exit, bytes } = await driven(windows(postmortem), ours, theirs);
  expect(exit).toBe(0);
  const both = behind('- [ ] **A2** Drill a failover', '- [ ] **A3** One').replace('Some', 'Many');
  expect(bytes.equals(Buffer.from(windows(both)))).toBe(true);
});

test('What is no UTF-8, or too large, is merged line by line', async () => {
  const latin = (a: string, b: string): Uint8Array => Buffer.from(`${a}\xe9\nb\nc\n${b}\n`, 'latin1');
  const merged = await driven(latin('a', 'd'), latin('A', 'd'), latin('a', 'D'));
  expect(merged.exit).toBe(0);
  expect(merged.bytes.equals(latin('A', 'D'))).toBe(true);
  const torn = await driven(latin('a', 'd'), latin('x', 'd'), latin('y', 'd'), ['--marker-size=8']);
  expect(torn.exit).toBe(1);
  expect(torn.bytes.toString('latin1')).toMatch(/^<{8} ours\nx\xe9\n={8}\ny\xe9\n>{8} theirs\n/);
  const large = (a: string, b: string): string => `${a}\n${'words\n'.repeat(100_001)}${b}\n`;
  const both = await driven(large('a', 'b'), large('A', 'b'), large('a', 'B'));
  expect(both.exit).toBe(0);
  expect(both.bytes.toString()).toBe(large('A', 'B'));
});

test('What nobody can merge stays ours, for a person to choose', async () => {
  const { exit, err, bytes } = await driven('a\0', 'b\0', 'c\0');
  expect(exit).toBe(1);
  expect(bytes.toString()).toBe('b\0');
  expect(err).toMatch(/^2026\/11\.a\.b\.md cannot be merged, since it is no text/);
});

test('A file that both sides began has no base', async () => {
  const { exit, bytes } = await driven('', '# T\n\nOne.\n', '# T\n\nTwo.\n');
  expect(exit).toBe(1);
  expect(bytes.toString()).toBe('# T\n\n<<<<<<< ours\nOne.\n=======\nTwo.\n>>>>>>> theirs\n');
});

test('What goes wrong is never taken for a merge', async () => {
  const cwd = folder();
  writeFileSync(join(cwd, 'ours'), 'a');
  const missing = await debrief(['merge-driver', 'ours', 'ours', 'nowhere'], { cwd });
  expect(missing).toMatchObject({
    exit: 129,
    err: expect.stringContaining('debrief could not merge ours: ENOENT'),
  });
  expect(await debrief(['merge-driver', 'ours'], { cwd })).toMatchObject({ exit: 129 });
  const odd = ['merge-driver', '--later=1', 'ours', 'ours', 'ours', 'path', 'more'];
  expect(await debrief(odd, { cwd })).toMatchObject({ exit: 0 });
  expect(readFileSync(join(cwd, 'ours'), 'utf8')).toBe('a');
});
