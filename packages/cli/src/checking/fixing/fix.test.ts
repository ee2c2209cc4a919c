import { lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '@debrief/document';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kind, place, summary, wish } from '../../testing/checking.js';
import { repository } from '../../testing/repository.js';
import { applyFixes } from './apply.js';

const odd = `---\nstatus: In Review\nowner: @dana\n---\n${kind}`;
const mended = `---\nstatus: in-review\nowner: "@dana"\n---\n${kind}`;

/** What `--fix` makes of a text. */
async function fixed(text: string | Uint8Array): Promise<string> {
  const { check, cwd } = place({ 'a.md': text });
  await check(['--fix']);
  return readFileSync(join(cwd, 'a.md'), 'latin1');
}
const latin = (text: string): string => Buffer.from(text).toString('latin1');

describe('--fix', () => {
  test('writes what says the same, tells how much, and shows what remains', async () => {
    const { check, cwd } = place({
      'a.md': odd.replace('## Summary\n', `## Summary\n\n${wish}\n`),
      'b.md': kind,
    });
    const { exit, out, err } = await check(['--fix']);
    expect({ exit, err }).toEqual({ exit: 1, err: 'Fixed 2 findings in 1 file.\n' });
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toContain('status: in-review\nowner: "@dana"\n');
    expect(out).toContain('1 error in 2 files.');
  });

  test.each([
    [
      'tabs',
      '---\npeople:\n\tscribe: Mei\n\tsupport: Lea\n---\n',
      '---\npeople:\n  scribe: Mei\n  support: Lea\n---\n',
    ],
    ['an open front matter', '---\nowner: Dana\n\n# A\n', '---\nowner: Dana\n---\n\n# A\n'],
    [
      'a line that stands twice',
      '---\nowner: Dana\nteam: A\nowner: Dana\n---\n',
      '---\nowner: Dana\nteam: A\n---\n',
    ],
    [
      'a wish',
      '# A\n\n## Action items\n\n- We should add jitter\n',
      '# A\n\n## Action items\n\n- Add jitter\n',
    ],
  ])('mends %s', async (_, before, after) => expect(await fixed(before)).toBe(after));

  test.each([
    ['which of two owners it is', '---\nowner: Dana\nowner: Arjun\n---\n# A\n'],
    ['which word was meant', '---\nstatus: fina\n---\n# A\n'],
    ['which title it has', '---\ntitle: Down\n---\n\n# Up\n'],
    [
      'which action a number is that of',
      '# A\n\n## Action items\n\n- [ ] **A1** Add a\n- [ ] **A1** Add b\n',
    ],
    ['where a comment ends', '# A\n\n<!-- to do\n\nText.\n'],
    ['what else to say', summary('The root cause was a full disk.')],
  ])('leaves it to people %s', async (_, text) => {
    const { check } = place({ 'a.md': text });
    const { findings } = JSON.parse((await check(['--format', 'json'])).out);
    expect(findings.some(({ fixes }: { fixes: readonly unknown[] }) => fixes.length > 0)).toBe(true);
    expect(await fixed(text)).toBe(text);
  });

  test('keeps line ends, a byte order mark, and every other byte', async () => {
    const windows = (text: string): string => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    expect(await fixed(windows(odd))).toBe(latin(windows(mended)));
    expect(await fixed(windows('---\nowner: Dana\n\n# A\n'))).toBe(
      latin(windows('---\nowner: Dana\n---\n\n# A\n')),
    );
  });

  test('leaves a file as it is whose letters cannot all be read', async () => {
    const bytes = Buffer.from(`${odd}\nZürich\n`, 'latin1');
    expect(await fixed(bytes)).toBe(bytes.toString('latin1'));
  });

  test('leaves a link a link', async () => {
    const { check, cwd } = place({ 'a.md': odd });
    symlinkSync('a.md', join(cwd, 'link.md'));
    await check(['link.md', '--fix']);
    expect(lstatSync(join(cwd, 'link.md')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(mended);
  });

  test('says that there is nothing to fix', async () => {
    const { check } = place({ 'a.md': kind });
    expect(await check(['--fix'])).toMatchObject({
      exit: 0,
      err: 'Nothing here can be fixed without a person.\n',
    });
  });

  test('does not touch what a baseline holds back', async () => {
    const { check, cwd } = place({ '.git/HEAD': '', 'a.md': odd });
    await check(['--write-baseline']);
    await check(['--fix']);
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(odd);
  });

  test('of standard input prints the text, and what remains beside it', async () => {
    const { check } = place({});
    const { exit, out, err } = await check(['-', '--fix'], { stdin: odd.replace('18%', '18 % of') + wish });
    expect(exit).toBe(1);
    expect(out).toBe(mended.replace('18%', '18 % of') + wish);
    expect(err).toContain('Fixed 2 findings in 1 file.');
    expect(err).toContain('hindsight/should-have');
  });

  test('with --dry-run shows the difference, and changes nothing', async () => {
    const { check, cwd } = place({ 'a.md': odd });
    const { exit, out, err } = await check(['--fix', '--dry-run']);
    expect({ exit, err }).toEqual({ exit: 0, err: 'Would fix 2 findings in 1 file.\n' });
    expect(out).toContain('--- a.md\n+++ a.md\n');
    expect(out).toContain('-status: In Review\n-owner: @dana\n+status: in-review\n+owner: "@dana"\n');
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(odd);
  });

  test('commits nothing', async () => {
    const { run, git } = repository({ 'a.md': odd });
    await run(['check', '--fix']);
    expect(git('status', '--porcelain')).toBe(' M a.md\n');
  });
});

/** A finding whose one fix is some edits. */
const finding = (...edits: readonly (readonly [number, number, string])[]): Finding => ({
  rule: 'syntax/yaml-tab',
  severity: 'error',
  from: 0,
  to: 0,
  message: '',
  fixes: [{ title: '', edits: edits.map(([from, to, insert]) => ({ from, to, insert })) }],
});

describe('Edits of several findings', () => {
  test.each([
    ['apart from each other are all made', [finding([0, 1, 'A']), finding([2, 3, 'C'])], 'AbCd', 2],
    ['that meet: the first is made', [finding([0, 2, 'A']), finding([1, 3, 'C'])], 'Acd', 1],
    ['at the same place: the first is made', [finding([1, 1, 'X']), finding([1, 1, 'Y'])], 'aXbcd', 1],
    ['that are the same settle both', [finding([0, 1, 'A']), finding([0, 1, 'A'])], 'Abcd', 2],
    ['are made whole or not at all', [finding([0, 1, 'A']), finding([0, 1, 'X'], [3, 4, 'D'])], 'Abcd', 1],
  ])('%s', (_, findings, text, settled) => expect(applyFixes('abcd', findings)).toEqual({ text, settled }));

  test('change nothing besides them, whatever they are', () => {
    const edit = fc.tuple(fc.nat(20), fc.nat(5), fc.constantFrom('', 'X', 'YZ'));
    fc.assert(
      fc.property(
        fc.string({ minLength: 30, maxLength: 30, unit: 'grapheme-ascii' }),
        fc.array(edit),
        (text, edits) => {
          const findings = edits.map(([from, length, insert]) => finding([from, from + length, insert]));
          const touched = new Set(
            edits.flatMap(([from, length]) => Array.from({ length }, (_, at) => from + at)),
          );
          const kept = [...text].filter((letter, at) => !touched.has(at) && !/[XYZ]/.test(letter)).join('');
          const after = [...applyFixes(text, findings).text];
          let at = 0;
          for (const letter of after) if (letter === kept[at]) at++;
          expect(at).toBe(kept.length);
        },
      ),
    );
  });
});
