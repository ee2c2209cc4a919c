import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { folder } from './testing/io.js';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const bin = path('../bin/debrief.js');

describe.skipIf(!existsSync(path('../dist/main.js')))('The built command as a process', () => {
  const call = (argv: readonly string[], input = '') =>
    spawnSync(process.execPath, [bin, ...argv], {
      input,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] },
    });

  test('It shows standard input, plain where nobody sees colours', () => {
    const { status, stdout, stderr } = call(['show', '-'], '# Payments down\n');
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: 'Payments down\n─────────────\n',
      stderr: '',
    });
  });

  test('It ends with the code of the error', () => {
    expect(call(['show', 'no-such-file.md']).status).toBe(3);
    expect(call(['shwo']).status).toBe(2);
  });

  test.skipIf(!existsSync('/dev/full'))('A full disk gets a line with the way out', () => {
    const { status, stderr } = spawnSync(process.execPath, [bin, 'show', '-'], {
      stdio: ['pipe', openSync('/dev/full', 'w'), 'pipe'],
      input: '# T',
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({
      status: 4,
      stderr: 'The output could not be written (ENOSPC). Make room where it goes, or send it elsewhere.\n',
    });
  });

  test.skipIf(process.platform === 'win32')('A folder as standard input gets a line with the way out', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'show', '-'], {
      stdio: [openSync(folder(), 'r'), 'pipe', 'pipe'],
      encoding: 'utf8',
    });
    expect({ status, stdout, stderr }).toEqual({
      status: 3,
      stdout: '',
      stderr: 'Standard input is a folder. Give it a file: debrief show - < incident.md\n',
    });
  });

  test.skipIf(process.platform === 'win32')('A reader that leaves early is fine', () => {
    const shell = `seq 1 50000 | sed 's/^/- line /' | "${process.execPath}" "${bin}" show - | head -n 1; echo "\${PIPESTATUS[2]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', shell], { encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: '• line 1\n0\n', stderr: '' });
  });

  describe('Many texts are read by threads', () => {
    const log = `\n\`\`\`\n${'a line of a log\n'.repeat(10_000)}\`\`\`\n`;
    const said = (files: Readonly<Record<string, string>>) => {
      const own = folder();
      for (const [name, text] of Object.entries(files)) writeFileSync(join(own, name), text);
      const { status, stdout, stderr } = call(['check', own, '--no-cache', '--format', 'json']);
      const { findings }: { findings: readonly { path: string; rule: string }[] } = JSON.parse(stdout);
      const lines = findings.map(({ path: file, rule }) => `${basename(file)} ${rule}`);
      return { status, lines, stderr };
    };
    const text = (words: string): string => `# Payments down\n\n## Summary\n\n${words}\n${log}`;

    test('and what is found stands with the text that it is about', () => {
      const files = {
        'a.md': text('It should have been tested.'),
        'b.md': text('All is well.'),
        'c.md': text('It should have been tested.'),
      };
      const rule = 'hindsight/should-have';
      expect(said(files)).toEqual({ status: 1, lines: [`a.md ${rule}`, `c.md ${rule}`], stderr: '' });
    });

    test('and threads that find nothing to do keep nobody waiting', () => {
      const files = { 'README.md': log.repeat(3), 'a.md': '# Payments down\n\nAll is well.\n' };
      expect(said(files)).toEqual({ status: 0, lines: [], stderr: '' });
    });
  });
});

test('Without a build it says what to run, and ends as a fault of our own', () => {
  const own = join(folder(), 'bin');
  mkdirSync(own);
  copyFileSync(bin, join(own, 'debrief.mjs'));
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(own, 'debrief.mjs'), 'show', 'x'], {
    encoding: 'utf8',
  });
  expect({ status, stdout }).toEqual({ status: 4, stdout: '' });
  expect(stderr).toBe('debrief is not built yet: run `npm start` or `npm test` once in its repository.\n');
});
