import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { run } from './main.js';
import { debrief, folder } from './testing/io.js';

const text = '# Payments down\n\n## Timeline\n\n- 2026-11-03 10:41 UTC **Began.** Declines rose\n';

function withFiles(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = folder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
}

test('show prints the page', async () => {
  const cwd = withFiles({ 'incident.md': text });
  const { exit, out, err } = await debrief(['show', 'incident.md'], { cwd });
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  expect(out).toContain('10:41 ●  Began. Declines rose\n');
});

test('show --json prints the contract, its path as given', async () => {
  const cwd = withFiles({ '.git/HEAD': '', '2026/11.payments.down.md': text });
  const { exit, out } = await debrief(['show', '2026/11.payments.down.md', '--json'], { cwd });
  const json = JSON.parse(out);
  expect(exit).toBe(0);
  expect(json).toMatchObject({ format: 1, id: '2026/11.payments.down', path: '2026/11.payments.down.md' });
  expect(json.timeline[0]).toMatchObject({ line: 5, at: '2026-11-03T10:41:00Z', moment: 'began' });
  expect(out).toBe(`${JSON.stringify(json, null, 2)}\n`);
});

test('The folder of a file tells the year wherever the command is called, and folders further up do not', async () => {
  const brief = '# T\n\n## Timeline\n\n- 3 Nov 10:41 UTC Declines rose\n';
  const cwd = withFiles({ '2026/11.a.b.md': brief, '2019-02-03/notes/b.md': brief });
  const inside = await debrief(['show', '11.a.b.md'], { cwd: join(cwd, '2026') });
  expect(inside.out).toContain('Tuesday 3 November 2026\n');
  expect((await debrief(['show', '2026/11.a.b.md'], { cwd })).out).toBe(inside.out);
  const far = await debrief(['show', '2019-02-03/notes/b.md', '--json'], { cwd });
  expect(JSON.parse(far.out)).toMatchObject({ path: '2019-02-03/notes/b.md', timeline: [{ at: null }] });
});

test('show - reads standard input, which has no path', async () => {
  const { exit, out } = await debrief(['show', '-', '--json'], { stdin: text });
  expect(exit).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ id: null, path: null, title: 'Payments down' });
});

test('The page fits the terminal, and colours are for terminals', async () => {
  const prose = { stdin: `# T\n\n${'word '.repeat(60)}\n` };
  const wide = await debrief(['show', '-'], { ...prose, columns: 200 });
  expect(Math.max(...wide.out.split('\n').map((line) => line.length))).toBeGreaterThan(95);
  expect(wide.out).toContain('\u001b[1m');
  const none = await debrief(['show', '-'], { ...prose, columns: 60, env: { NO_COLOR: '1' } });
  expect(Math.max(...none.out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
  expect(none.out).not.toContain('\u001b');
});

test('A document without a title goes by the name of its file', async () => {
  const cwd = withFiles({ 'notes.md': 'Something broke.\n' });
  expect((await debrief(['show', 'notes.md'], { cwd })).out).toBe('notes\n─────\n\nSomething broke.\n');
});

const broken: readonly (readonly [string, readonly string[], 2 | 3, RegExp])[] = [
  [
    'no such file',
    ['show', 'incidnet.md'],
    3,
    /^There is no file incidnet\.md\. Did you mean incident\.md\?\n$/,
  ],
  ['nothing like it', ['show', 'zzz'], 3, /^There is no file zzz\. Check the path\.\n$/],
  ['no such folder', ['show', 'nowhere/x.md'], 3, /^There is no folder nowhere\. Check the path\.\n$/],
  ['a file as a folder', ['show', 'incident.md/x.md'], 3, /^incident\.md is a file/],
  [
    'a folder',
    ['show', 'year'],
    3,
    /^year is a folder\. Try one of its files:\n {2}year\/b\.md\n {2}year\/c\.md\n {2}year\/d\.md\n$/,
  ],
  ['a folder of years', ['show', 'repo'], 3, /^repo is a folder\. Try its file repo\/2026\/01\.a\.b\.md\n$/],
  ['an empty folder', ['show', 'empty'], 3, /^empty is a folder\. Name a file in it\.\n$/],
  ['a binary file', ['show', 'binary'], 3, /^binary is a binary file\./],
  ['UTF-16', ['show', 'utf16.md'], 3, /^utf16\.md is written in UTF-16\. Save it as UTF-8/],
  ['a huge file', ['show', 'huge.md'], 3, /^huge\.md is larger than 10 MB, the most that Debrief reads\./],
  ['a long list', ['show', 'long.md'], 3, /^long\.md has more than 100,000 lines, the most that Debrief/],
  ['an unknown command', ['shwo', 'incident.md'], 2, /^There is no command shwo\. Did you mean show\?\n$/],
  ['a file for a command', ['incident.md'], 2, /^To see a file, run debrief show incident\.md\n$/],
  [
    'an unknown option',
    ['show', '--jsno', 'incident.md'],
    2,
    /^There is no option --jsno\. Did you mean --json\?\n$/,
  ],
  [
    'an unknown command before a known one',
    ['foo', 'show'],
    2,
    /^There is no command foo\. Run debrief --help/,
  ],
  ['help for an unknown command', ['help', 'shwo'], 2, /^There is no command shwo\. Did you mean show\?\n$/],
  [
    'an unknown command with help',
    ['shwo', '--help'],
    2,
    /^There is no command shwo\. Did you mean show\?\n$/,
  ],
  ['an empty command', [''], 2, /^The name of the command is empty\. Run debrief --help/],
  ['an unknown option at the front', ['--wat'], 2, /^There is no option --wat\. Run debrief --help/],
  [
    'no file',
    ['show'],
    2,
    /^debrief show needs <file>: the postmortem, .*\nRun debrief show --help for examples\.\n$/,
  ],
  ['an empty name', ['show', ''], 2, /^debrief show needs <file>: .*- reads standard input\.\n/],
  ['two files', ['show', 'a', 'b'], 2, /^debrief show takes <file>; b is too much\.\n/],
];

test.each(broken)('%s gets a line with the way out', async (_, argv, exit, message) => {
  const cwd = withFiles({
    'incident.md': text,
    'year/a.md': '',
    'year/b.md': '',
    'year/c.md': '',
    'year/d.md': '',
    'year/README.md': '',
    'repo/2026/01.a.b.md': '',
    'empty/.keep': '',
    binary: new Uint8Array([80, 75, 0, 1]),
    'utf16.md': new Uint8Array([255, 254, 65, 0]),
    'huge.md': 'a'.repeat(10 * 1024 * 1024 + 1),
    'long.md': '- a\n'.repeat(100_001),
  });
  const result = await debrief(argv, { cwd });
  expect(result).toMatchObject({ exit, out: '' });
  expect(result.err).toMatch(message);
});

test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
  'a file that may not be read',
  async () => {
    const cwd = withFiles({ 'secret.md': text });
    chmodSync(join(cwd, 'secret.md'), 0);
    const { exit, err } = await debrief(['show', 'secret.md'], { cwd });
    expect({ exit, err }).toEqual({
      exit: 3,
      err: 'You may not read secret.md. Change its permissions, or ask its owner.\n',
    });
  },
);

test.skipIf(process.platform === 'win32')('a name too long and links in a circle', async () => {
  const cwd = withFiles({});
  symlinkSync('here.md', join(cwd, 'there.md'));
  symlinkSync('there.md', join(cwd, 'here.md'));
  const circle = await debrief(['show', 'here.md'], { cwd });
  expect(circle).toMatchObject({
    exit: 3,
    err: 'here.md leads through links that go in a circle. Name the file itself, or mend the links.\n',
  });
  const long = await debrief(['show', 'a'.repeat(300)], { cwd });
  expect(long).toMatchObject({
    exit: 3,
    err: `The name ${'a'.repeat(40)}… is longer than the system allows. Check the path.\n`,
  });
});

test('Input that breaks off', async () => {
  let err = '';
  const broken = new Readable({
    read() {
      this.destroy(Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO' }));
    },
  });
  const output = { write: (words: string) => (err += words) };
  const io = { stdin: broken, stdout: output, stderr: output, env: {}, cwd: () => '/' };
  expect(await run(['show', '-'], io)).toBe(3);
  expect(err).toBe('Standard input could not be read (EIO). Try again, or with a copy of it.\n');
});

test('Invalid UTF-8 is shown with marks, and said', async () => {
  const cwd = withFiles({ 'latin.md': new Uint8Array([35, 32, 67, 97, 102, 0xe9]) });
  const { exit, out, err } = await debrief(['show', 'latin.md'], { cwd });
  expect(exit).toBe(0);
  expect(out).toContain('Caf\ufffd');
  expect(err).toMatch(/^latin\.md is not valid UTF-8/);
});

test('Names of files can do nothing to the terminal', async () => {
  const { err } = await debrief(['show', '\u001b[31mx']);
  expect(err).toBe('There is no file ␛[31mx. Check the path.\n');
});

test('Help and version', async () => {
  const version = await debrief(['--version']);
  expect(version).toMatchObject({ exit: 0, err: '' });
  expect(version.out).toMatch(/^\d+\.\d+\.\d+\n$/);
  for (const argv of [[], ['--help'], ['-h'], ['help']]) {
    const { exit, out } = await debrief(argv);
    expect(exit).toBe(0);
    for (const words of ['show', 'Exit codes:', 'NO_COLOR', 'FORCE_COLOR', 'Examples:'])
      expect(out).toContain(words);
  }
  for (const argv of [
    ['show', '--help'],
    ['help', 'show'],
  ]) {
    const { exit, out } = await debrief(argv);
    expect(exit).toBe(0);
    for (const words of ['Usage: debrief show', '--json', 'standard', 'Examples:'])
      expect(out).toContain(words);
  }
});

test('A fault of ours says so, and shows its stack only when asked', async () => {
  const output = { write: () => true };
  for (const env of [{}, { DEBUG: 'debrief' }]) {
    let err = '';
    const stdout = {
      write: () => {
        throw new Error('the sky fell');
      },
    };
    const stderr = { ...output, write: (words: string) => (err += words) };
    const stdin = (async function* () {
      yield await Promise.resolve('# T');
    })();
    expect(await run(['show', '-'], { stdin, stdout, stderr, env, cwd: () => '/' })).toBe(4);
    expect(err).toMatch(/^Debrief failed, and that is our fault: the sky fell\nPlease report it/);
    expect(err.includes('    at ')).toBe('DEBUG' in env);
  }
});
