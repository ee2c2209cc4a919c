import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kind, place, summary, wish } from '../testing/checking.js';
import { readToCheck } from './reading.js';

const noop = (): void => undefined;
const large = Buffer.alloc(50 * 1024 * 1024, 'Nothing was noticed. ');

describe('What cannot be read is a finding, and the others are read', () => {
  test.each([
    ['binary', 'syntax/binary', 'error', Buffer.from('a\0b')],
    ['of 50 MB', 'syntax/too-large', 'error', large],
    ['of very many lines', 'syntax/too-large', 'error', '\n'.repeat(100_001)],
    ['in UTF-16', 'syntax/utf-16', 'error', Buffer.from(`\ufeff${kind}`, 'utf16le')],
    ['empty', 'syntax/empty', 'note', ''],
    ['blank', 'syntax/empty', 'note', ' \n\t\n'],
  ])('a file %s', async (_, rule, severity, content) => {
    const { check } = place({ 'a.md': content, 'b.md': summary(wish) });
    const { exit, out, err } = await check(['--format', 'json']);
    expect({ exit, err }).toEqual({ exit: 1, err: '' });
    const { findings, summary: counts } = JSON.parse(out);
    expect(findings).toMatchObject([
      { path: 'a.md', line: 1, column: 1, from: 0, to: 0, rule, severity, family: 'syntax' },
      { path: 'b.md', rule: 'hindsight/should-have' },
    ]);
    expect(counts.files).toBe(2);
  });

  test('a file in Latin-1, whose words are read none the less', async () => {
    const { check } = place({ 'a.md': Buffer.from(summary(`Zürich was slow. ${wish}`), 'latin1') });
    const { findings } = JSON.parse((await check(['--format', 'json'])).out);
    expect(findings).toMatchObject([
      { rule: 'syntax/encoding', severity: 'warning', line: 5, column: 2, endColumn: 3 },
      { rule: 'hindsight/should-have', line: 5 },
    ]);
  });

  test('links that go in a circle or nowhere, but not those that lead to a file', async () => {
    const { check, cwd } = place({ '2026/a.md': summary(wish) });
    for (const [to, from] of [
      ['c.md', '2026/b.md'],
      ['b.md', '2026/c.md'],
      ['nowhere.md', '2026/d.md'],
      ['a.md', '2026/e.md'],
      ['..', '2026/f'],
    ] as const)
      symlinkSync(to, join(cwd, from));
    const { findings } = JSON.parse((await check(['--format', 'json'])).out);
    expect(findings.map(({ path, rule }: { path: string; rule: string }) => `${path} ${rule}`)).toEqual([
      '2026/a.md hindsight/should-have',
      '2026/b.md syntax/unreadable',
      '2026/c.md syntax/unreadable',
      '2026/d.md syntax/unreadable',
    ]);
  });

  test('nothing of a folder that is called like a file, nor of a pipe', async () => {
    const { check, cwd } = place({ 'x.md/b.md': kind });
    mkdirSync(join(cwd, 'empty.md'));
    if (process.platform !== 'win32') execFileSync('mkfifo', [join(cwd, 'pipe.md')]);
    const { exit, out } = await check(['--format', 'json']);
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ findings: [], summary: { files: 1 } });
  });

  test('people see it with its line, and are told what to do', async () => {
    const { check } = place({ 'a.md': Buffer.from('a\0b') });
    expect((await check([])).out).toMatch(
      /^a\.md\n {2}1:1 error syntax\/binary\n {4}This file is binary, so/,
    );
  });
});

test('Of any bytes, what is read can be written back as it was, or is not to be', async () => {
  const io = {
    stdin: (async function* () {})(),
    stdout: { write: noop },
    stderr: { write: noop },
    env: {},
    cwd: () => '/',
  };
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 40 }), async (array) => {
      const bytes = Buffer.from(array);
      const read = await readToCheck({ path: '/a.md', shown: 'a.md', bytes }, io);
      if (read.problem !== undefined) throw new Error('bytes are always something to read');
      const { text, intact, trouble } = read;
      if (intact) expect(Buffer.from(text)).toEqual(bytes);
      else expect(trouble).not.toBeNull();
      expect(trouble?.to ?? 0).toBeLessThanOrEqual(text.length);
    }),
  );
});

test('The policy weighs it as any other finding', async () => {
  const binary = {
    'debrief.yaml': 'rules:\n  syntax/binary: note\n',
    '.git/HEAD': '',
    'a.md': Buffer.from('\0'),
  };
  expect((await place(binary).check([])).exit).toBe(0);
  const off = { ...binary, 'debrief.yaml': 'rules:\n  syntax: off\n' };
  expect((await place(off).check(['--fail-on', 'note'])).exit).toBe(0);
});

describe('Odd texts are read to their end', () => {
  const bomb = (letters: string): string =>
    [...letters]
      .map((letter, index) => `${letter}: &${letter} [${`*${letters[index - 1]},`.repeat(index && 9)}]`)
      .join('\n');
  test.each([
    ['an alias bomb', `---\n${bomb('abcdefghijk')}\n---\n${kind}`],
    ['an alias of itself', `---\na: &a [*a]\n---\n${kind}`],
    ['brackets without end', `---\na: ${'['.repeat(50_000)}\n---\n${kind}`],
    ['one line of a megabyte', `# A\n\n## Summary\n\n${'It was slow. '.repeat(80_000)}`],
    ['quotations in each other', `# A\n\n${'> '.repeat(20_000)}${wish}`],
  ])('%s', async (_, text) => {
    const { check } = place({ 'a.md': text });
    expect([0, 1]).toContain((await check(['--format', 'json'])).exit);
  });

  test('two postmortems that name each other as related', async () => {
    const related = (id: string): string => `---\nrelated: [${id}]\n---\n${kind}`;
    const { check } = place({
      '.git/HEAD': '',
      'debrief.yaml': '',
      '2026/11.a.b.md': related('2026/11.a.c'),
      '2026/11.a.c.md': related('2026/11.a.b'),
    });
    expect(await check([])).toMatchObject({ exit: 0, err: '' });
  });
});
