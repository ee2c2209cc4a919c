import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kind, place, rulesIn, summary, wish } from '../../testing/checking.js';

const other = 'The disk should have been larger.';
const name = 'debrief-baseline.json';

/** A repository whose findings were put aside. */
async function adopted(files: Readonly<Record<string, string>> = { '2026/11.a.b.md': summary(wish) }) {
  const made = place({ '.git/HEAD': '', ...files });
  const written = await made.check(['--write-baseline']);
  return { ...made, written, read: () => readFileSync(join(made.cwd, name), 'utf8') };
}

describe('A baseline', () => {
  test('is written, and from then on only what is new counts', async () => {
    const { check, write, written } = await adopted();
    expect(written).toMatchObject({ exit: 0, err: '' });
    expect(written.out).toContain(`${name} now holds 1 finding back`);
    const first = await check([]);
    expect(first).toMatchObject({ exit: 0, err: `1 earlier finding is held back by ${name}.\n` });
    expect(first.out).toBe('Nothing new to raise in 1 file.\n');
    write({ '2026/11.a.b.md': summary(`${wish}\n\n${other}`) });
    const { exit, out } = await check(['--format', 'json']);
    expect(exit).toBe(1);
    expect(JSON.parse(out).findings).toMatchObject([{ line: 7 }]);
  });

  test('works where there is no repository, too', async () => {
    const { check } = place({ '2026/11.a.b.md': summary(wish) });
    await check(['--write-baseline']);
    expect((await check([])).exit).toBe(0);
    expect((await check(['2026'])).exit).toBe(0);
  });

  test('knows a finding by its words, wherever its line is', async () => {
    const { check, write } = await adopted();
    write({ '2026/11.a.b.md': `# Orders delayed\n\n## Summary\n\nAll is well now.\n\n${wish}\n` });
    expect((await check([])).exit).toBe(0);
  });

  test('counts: of two that are the same, one is new', async () => {
    const { check, write } = await adopted();
    write({ '2026/11.a.b.md': summary(`${wish}\n\n${wish}`) });
    const { out } = await check(['--format', 'json']);
    expect(JSON.parse(out).findings).toMatchObject([{ line: 7 }]);
  });

  test('is about a file: the same words in another one are new', async () => {
    const { check, write } = await adopted();
    write({ '2026/11.a.c.md': summary(wish) });
    expect(rulesIn((await check(['--format', 'json'])).out)).toEqual([
      '2026/11.a.c.md hindsight/should-have',
    ]);
  });

  test('is found from anywhere in the repository, for files and for folders', async () => {
    const { check, cwd } = await adopted();
    for (const argv of [['11.a.b.md'], ['.'], []])
      expect((await check(argv, { cwd: join(cwd, '2026') })).exit).toBe(0);
  });

  test('can be left aside, and be another file', async () => {
    const { check, write, read } = await adopted();
    expect((await check(['--no-baseline'])).exit).toBe(1);
    write({ 'old.json': read(), [name]: '{"format":1}' });
    expect((await check([])).exit).toBe(1);
    expect((await check(['--baseline', 'old.json'])).exit).toBe(0);
    expect((await check(['--baseline', 'none.json'])).exit).toBe(3);
  });

  test('does not hide that standard input has the same words', async () => {
    const { check } = await adopted();
    expect((await check(['-'], { stdin: summary(wish) })).exit).toBe(1);
  });

  test('lies beside debrief.yaml, and counts its paths from there', async () => {
    const { check, cwd } = place({
      '.git/HEAD': '',
      'docs/incidents/debrief.yaml': '',
      'docs/incidents/2026/11.a.b.md': summary(wish),
    });
    await check(['docs/incidents', '--write-baseline']);
    expect(readFileSync(join(cwd, 'docs/incidents', name), 'utf8')).toContain('"2026/11.a.b.md#');
    expect((await check(['docs'])).exit).toBe(0);
  });
});

describe('The file of a baseline', () => {
  test('is sorted, has a finding a line, and none of the words', async () => {
    const { read } = await adopted({
      '2026/11.b.c.md': summary(`${wish}\n\n${wish}`),
      '2026/11.a.b.md': summary(`${wish}\n\n${other}`),
    });
    const [open, ...lines] = read().split('\n');
    const entries = lines.slice(0, -3);
    expect([open, ...lines.slice(-3)]).toEqual(['{', '  "format": 1', '}', '']);
    expect(entries).toHaveLength(3);
    expect(entries).toEqual(entries.toSorted());
    for (const entry of entries)
      expect(entry).toMatch(/^ {2}"2026\/11\.\w\.\w\.md#hindsight\/should-have#[0-9a-f]{12}": [12],$/);
  });

  test('is the same when it is written again', async () => {
    const { check, read } = await adopted();
    const before = read();
    await check(['--write-baseline']);
    expect(read()).toBe(before);
  });

  test('keeps what it says of files that were not checked this time', async () => {
    const { check, read, write } = await adopted({
      '2025/01.a.b.md': summary(wish),
      '2026/11.a.b.md': summary(wish),
    });
    write({ '2026/11.a.b.md': kind });
    await check(['2026', '--write-baseline']);
    expect(read()).toContain('2025/01.a.b.md#');
    expect(read()).not.toContain('2026/11.a.b.md#');
  });

  test('has entries that are settled, which are told when all was checked', async () => {
    const { check, cwd, read } = await adopted({
      '2025/01.a.b.md': summary(wish),
      '2026/11.a.b.md': summary(wish),
    });
    rmSync(join(cwd, '2025/01.a.b.md'));
    expect((await check(['2026'])).err).not.toContain('settled');
    const { err, exit } = await check([]);
    expect(exit).toBe(0);
    expect(err).toContain(
      `1 entry of ${name} is settled; write it anew with: debrief check --write-baseline\n`,
    );
    await check(['--write-baseline']);
    expect(read()).not.toContain('2025');
  });

  test.each([
    ['{', 'is not JSON'],
    ['<<<<<<< ours\n', 'The marks of a merge are still in'],
    ['[]', 'is no baseline of format 1'],
    ['{"format":2}', 'is no baseline of format 1'],
    ['{"a":1,"format":1}', 'is no baseline of format 1'],
  ])('that is %j is refused, and the way on is said', async (text, words) => {
    const { check } = place({ '.git/HEAD': '', [name]: text, 'a.md': kind });
    const { exit, out, err } = await check([]);
    expect({ exit, out }).toEqual({ exit: 3, out: '' });
    expect(err).toContain(words);
    expect(err).toContain('debrief check --no-baseline');
  });

  test('never takes the place of something else', async () => {
    const { check, cwd } = place({ '.git/HEAD': '', 'a.md': summary(wish), '2026/b.md': kind });
    expect(await check(['--write-baseline', '2026'])).toMatchObject({ exit: 2, out: '' });
    expect(await check(['--write-baseline', 'a.md'])).toMatchObject({ exit: 6, out: '' });
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(summary(wish));
  });
});
