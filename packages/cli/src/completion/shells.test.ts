import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { debrief, folder } from '../testing/io.js';
import { type Shell, scripts } from './scripts.js';

const bin = fileURLToPath(new URL('../../bin/debrief.js', import.meta.url));
const isBuilt = existsSync(fileURLToPath(new URL('../../dist/completion/complete.js', import.meta.url)));
const has = (shell: Shell): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0;

/** A folder of postmortems, and the command on the path of the shell. */
function place() {
  const root = folder();
  const programs = folder();
  for (const name of ['2025/01.search.slow', '2026/03.payments.pool', '2026/11.payments.down']) {
    mkdirSync(join(root, name.slice(0, 4)), { recursive: true });
    writeFileSync(join(root, `${name}.md`), '# T\n');
  }
  writeFileSync(join(root, 'debrief.yaml'), '');
  writeFileSync(join(root, 'pool graph.png'), '');
  writeFileSync(join(programs, 'debrief'), `#!/bin/sh\nexec "${process.execPath}" "${bin}" "$@"\n`);
  chmodSync(join(programs, 'debrief'), 0o755);
  return { root, env: { PATH: `${programs}:${process.env['PATH']}`, HOME: folder(), TERM: 'dumb' } };
}

/** What a shell prints when it runs a script. */
function shell(name: Shell, script: string): string[] {
  const { root, env } = place();
  const file = join(env.HOME, 'script');
  writeFileSync(file, script);
  const args = name === 'zsh' ? ['-f', file] : name === 'bash' ? ['--norc', file] : ['--no-config', file];
  const { stdout, stderr } = spawnSync(name, args, { cwd: root, env, encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((line) => line !== '');
}

describe.skipIf(!isBuilt || !has('bash'))('bash', () => {
  // What readline does when somebody presses the Tab key.
  const tab = (line: string): string[] =>
    shell(
      'bash',
      `${scripts.bash}
COMP_LINE=${`'${line.replaceAll("'", "'\\''")}'`}
COMP_POINT=\${#COMP_LINE}
_debrief debrief
printf '%s\\n' "\${COMPREPLY[@]}"
complete -p debrief
`,
    );
  const known = 'complete -o default -F _debrief debrief';

  test('completes commands, ids and options', () => {
    expect(tab('debrief his')).toEqual(['history', known]);
    expect(tab('debrief history 2026/')).toEqual(['2026/03.payments.pool', '2026/11.payments.down', known]);
    expect(tab('debrief history --li')).toEqual(['--limit', known]);
    expect(tab('debrief attach "2026/11.payments.down" --mess')).toEqual(['--message', known]);
    expect(tab('debrief attach 2026/11.payments.down po')).toEqual([known]);
  });
});

describe.skipIf(!isBuilt || !has('zsh'))('zsh', () => {
  // The functions that show choices print them here instead.
  const tab = (...words: readonly string[]): string[] =>
    shell(
      'zsh',
      `compdef() { : }
${scripts.zsh}
_describe() { print -rl -- "\${(P@)4}" }
_files() { print -r -- files }
words=(debrief ${words.map((word) => `'${word}'`).join(' ')})
CURRENT=\${#words}
_debrief
`,
    );

  test('completes commands, ids, options and files', () => {
    expect(tab('his')).toEqual(['history:list the steps that made a postmortem what it is']);
    expect(tab('history', '2026/')).toEqual(['2026/03.payments.pool', '2026/11.payments.down']);
    expect(tab('history', '--li')).toEqual(['--limit:show only the newest steps']);
    expect(tab('attach', '2026/11.payments.down', '')).toEqual(['files']);
  });
});

describe.skipIf(!isBuilt || !has('fish'))('fish', () => {
  const tab = (line: string): string[] =>
    shell('fish', `${scripts.fish}\ncomplete -C '${line}'\n`).map((each) => each.trim());

  test('completes commands, ids, options and files', () => {
    expect(tab('debrief his')).toEqual(['history\tlist the steps that made a postmortem what it is']);
    expect(tab('debrief history 2026/')).toEqual(['2026/03.payments.pool', '2026/11.payments.down']);
    expect(tab('debrief history --li')).toEqual(['--limit\tshow only the newest steps']);
    expect(tab('debrief attach 2026/11.payments.down po')).toContain('pool graph.png');
  });
});

test('debrief completion prints the script of a shell', async () => {
  for (const name of ['bash', 'zsh', 'fish'] as const)
    expect(await debrief(['completion', name])).toEqual({ exit: 0, out: scripts[name], err: '' });
  expect(await debrief(['completion', 'fsih'])).toMatchObject({
    exit: 2,
    err: 'shell cannot be “fsih”. Did you mean fish?\nIt can be bash, zsh or fish.\n',
  });
  expect(await debrief(['completion'])).toMatchObject({
    exit: 2,
    err: 'debrief completion needs <shell>: the shell to teach.\nRun debrief completion --help for examples.\n',
  });
});

test.each([
  [
    ['add', 'entry', 'down', '10:53', '--moment', ''],
    ['began', 'detected', 'acknowledged', 'mitigated', 'resolved'],
  ],
  [
    ['add', 'lesson', 'down', '--list', ''],
    ['well', 'wrong', 'lucky', 'lessons'],
  ],
  [
    ['add', 'dissent', 'down', '--meeting', ''],
    ['review', 'follow-up'],
  ],
  [['set', 'down', 'people.scr'], ['people.scribe']],
])('Values are those that the commands themselves know: %j', async (words, values) => {
  const { out } = await debrief(['__complete', 'zsh', ...words], { cwd: folder() });
  expect(out.split('\n').filter((line) => line !== '' && line !== ':files')).toEqual(
    values.map((value) => `${value}\t`),
  );
});
