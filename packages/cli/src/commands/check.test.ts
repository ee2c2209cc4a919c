import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kind, place, summary, wish } from '../testing/checking.js';
import { repository } from '../testing/repository.js';

describe('For people', () => {
  test('the words are underlined, and the better question stands below them', async () => {
    const { check } = place({ 'a.md': summary(wish) });
    const { exit, out, err } = await check(['a.md']);
    expect({ exit, err }).toEqual({ exit: 1, err: '' });
    expect(out).toMatch(/^a\.md\n {2}5:11 error hindsight\/should-have · hindsight bias\n/);
    const [, line = '', under = ''] = /\n( +The limit .*)\n( +‾+)\n/.exec(out) ?? [];
    expect(line.slice(under.indexOf('‾'), under.length)).toMatch(/^should have/);
    expect(out).toContain('→ What made this look right at the time?');
    expect(out).toContain('1 error in 1 file.');
    expect(out).toContain('debrief rules hindsight/should-have');
  });

  test('a clean document is thanked for in one line', async () => {
    const { check } = place({ 'a.md': kind });
    expect(await check(['a.md'])).toEqual({
      exit: 0,
      out: 'Nothing to raise: clear and kind. Thank you for writing it this way.\n',
      err: '',
    });
  });

  test('nothing is wider than the terminal, and long lines are cut around the words', async () => {
    const { check } = place({
      'a.md': summary(`${'Then it went on. '.repeat(30)}${wish}${' And on.'.repeat(40)}`),
    });
    const { out } = await check(['a.md'], { columns: 50, env: { NO_COLOR: '1' } });
    for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(50);
    expect(out).toMatch(/…[^\n]*should have/);
  });

  test('more is promised only about a rule that has more', async () => {
    const { check } = place({ 'a.md': summary('It broke. <!-- debrief-ignore loaded: quoted -->') });
    const { out } = await check(['a.md']);
    expect(out).toContain('ignore/unused');
    expect(out).not.toContain('debrief rules');
  });

  test('nothing in a text acts on the terminal', async () => {
    const { check } = place({ 'a.md': summary(`\u001b[31m${wish}`) });
    expect((await check(['a.md'])).out).not.toContain('\u001b');
  });
});

describe('Which files', () => {
  test('a folder is read with all its Markdown files, but for those about itself', async () => {
    const { check } = place({
      '2026/11.a.b.md': summary(wish),
      '2026/11.a.c.markdown': summary(wish),
      'README.md': wish,
      'templates/standard.md': wish,
      '.github/x.md': wish,
      'node_modules/x/y.md': wish,
      'notes.txt': wish,
    });
    const { out } = await check(['--format', 'json']);
    const { findings, summary: counts } = JSON.parse(out);
    expect(findings.map(({ path }: { path: string }) => path)).toEqual([
      '2026/11.a.b.md',
      '2026/11.a.c.markdown',
    ]);
    expect(counts).toEqual({ files: 2, errors: 2, warnings: 0, notes: 0 });
  });

  test('a file that is named is read whatever it is called, and only once', async () => {
    const { check } = place({ 'notes.txt': summary(wish), 'd/a.md': kind });
    const { out } = await check(['notes.txt', 'd', 'd/a.md', '--format', 'json']);
    expect(JSON.parse(out).summary).toMatchObject({ files: 2, errors: 1 });
  });

  test('a postmortem by a part of its id', async () => {
    const { run } = repository({ '2026/11.payments.failover.md': summary(wish) });
    const { exit, out } = await run(['check', 'failover', '--format', 'json']);
    expect(exit).toBe(1);
    expect(JSON.parse(out).findings[0].path).toBe('2026/11.payments.failover.md');
    expect((await run(['check', 'failovre'])).err).toContain('failover');
  });

  test('standard input', async () => {
    const { check } = place({});
    const { exit, out } = await check(['-', '--format', 'json'], { stdin: summary(wish) });
    expect(exit).toBe(1);
    expect(JSON.parse(out).findings[0]).toMatchObject({ path: '-', line: 5, column: 11 });
  });

  test('what is not there is said, and the others are read', async () => {
    const { check } = place({ 'a.md': kind });
    const { exit, out, err } = await check(['a.md', 'c.md']);
    expect(exit).toBe(3);
    expect(err).toContain('There is no file c.md.');
    expect(out).toContain('Nothing to raise');
  });

  test('standard input and files are not read together', async () => {
    const { check } = place({ 'a.md': kind });
    const { exit, err } = await check(['-', 'a.md'], { stdin: summary(wish) });
    expect(exit).toBe(2);
    expect(err).toContain('Standard input is checked by itself.');
  });

  test('a folder is read whatever it is called, also like a file about the repository', async () => {
    const { check } = place({ 'security/2026/11.a.b.md': summary(wish), 'security.md': wish });
    const { out } = await check(['--format', 'json']);
    expect(JSON.parse(out).findings.map(({ path }: { path: string }) => path)).toEqual([
      'security/2026/11.a.b.md',
    ]);
  });

  test('a folder without any says so', async () => {
    const { check } = place({ 'notes.txt': '', 'd/notes.txt': '' });
    const nothing = (where: string) => ({
      exit: 3,
      out: '',
      err: `There is no Markdown file in ${where}.\n`,
    });
    expect(await check([])).toEqual(nothing('this folder'));
    expect(await check(['d'])).toEqual(nothing('d'));
  });
});

describe('For programs', () => {
  test('as JSON: where, what, why, and what to ask', async () => {
    const text = summary(wish);
    const { check } = place({ 'a.md': text });
    const [finding] = JSON.parse((await check(['a.md', '--format', 'json'])).out).findings;
    expect(finding).toMatchObject({
      path: 'a.md',
      line: 5,
      column: 11,
      endLine: 5,
      rule: 'hindsight/should-have',
      family: 'hindsight',
      severity: 'error',
      bias: 'hindsight bias',
      ask: 'What made this look right at the time?',
      fixes: [],
    });
    expect(text.slice(finding.from, finding.to)).toMatch(/^should have/);
    expect(finding.endColumn - finding.column).toBe(finding.to - finding.from);
  });

  test('as SARIF', async () => {
    const { check } = place({ 'a b.md': summary(wish) });
    const { runs } = JSON.parse((await check(['--format', 'sarif'])).out);
    expect(runs[0].results).toHaveLength(1);
    expect(runs[0].results[0]).toMatchObject({
      ruleId: 'hindsight/should-have',
      ruleIndex: 0,
      level: 'error',
    });
    expect(runs[0].results[0].locations[0].physicalLocation).toMatchObject({
      artifactLocation: { uri: 'a%20b.md' },
      region: { startLine: 5, startColumn: 11 },
    });
    expect(runs[0].tool.driver.rules[0].id).toBe('hindsight/should-have');
  });

  test('as annotations of a workflow', async () => {
    const { check } = place({ 'a,b.md': summary(wish) });
    expect((await check(['--format', 'github'])).out).toMatch(
      /^::error file=a%2Cb\.md,line=5,endLine=5,col=11,endColumn=\d+,title=hindsight\/should-have::“should have/,
    );
  });

  test('as annotations without columns where the words go on in the next line', async () => {
    const { check } = place({ 'a.md': summary('The limit should\nhave been tested.') });
    expect((await check(['--format', 'github'])).out).toMatch(
      /^::error file=a\.md,line=5,endLine=6,title=hindsight\/should-have::/,
    );
  });
});

describe('How it ends', () => {
  test.each([
    ['never', 0],
    ['error', 1],
    ['warning', 1],
    ['note', 1],
  ])('--fail-on %s', async (severity, exit) => {
    const { check } = place({ 'a.md': summary(wish) });
    expect((await check(['--fail-on', severity])).exit).toBe(exit);
  });

  test('--max says which limit was passed, and only then', async () => {
    const { check } = place({ 'a.md': summary(wish), 'b.md': summary(wish) });
    expect(await check(['--max', 'errors=1'])).toMatchObject({
      exit: 1,
      err: '2 errors found, 1 is allowed.\n',
    });
    expect(await check(['--max', 'errors=2'])).toMatchObject({ exit: 0, err: '' });
    expect((await check(['--max', 'warnings=9'])).err).toBe('2 errors found, none is allowed.\n');
  });

  test.each([
    [['--max', 'errors=0', '--fail-on', 'warning'], '--max and --fail-on both say'],
    [['--max', 'many'], '--max cannot be “many”: Say errors, warnings or notes with a number each'],
    [['--since', 'main', '--staged'], '--since and --staged are two ways'],
    [['-', '--since', 'main'], 'Standard input is in no repository.'],
    [['-', '--write-baseline'], 'Standard input is in no repository.'],
    [['--fix', '--staged'], 'Fix first, then stage.'],
    [['--fix', '--write-baseline'], 'two commands'],
    [['--dry-run'], '--dry-run shows what --fix would change.'],
    [['--fix', '--dry-run', '--format', 'json'], 'not json'],
    [['--write-baseline', '--no-baseline'], 'A baseline is written or held against.'],
    [['--format', 'jnuit'], 'Did you mean junit?'],
  ])('%j do not go together, or are not there, and nothing is done', async (argv, words) => {
    const { check, cwd } = place({ 'a.md': summary(wish) });
    const { exit, out, err } = await check(argv, { stdin: kind });
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(words);
    expect(readdirSync(cwd)).toEqual(['a.md']);
  });

  test('a severity of the policy counts', async () => {
    const { check } = place({
      'debrief.yaml': 'rules:\n  hindsight/should-have: note\n',
      '.git/HEAD': '',
      '2026/11.a.b.md': summary(wish),
    });
    expect((await check([])).exit).toBe(0);
    expect((await check(['--fail-on', 'note'])).exit).toBe(1);
    expect((await check(['--fail-on', 'note', '--no-notes'])).exit).toBe(0);
  });
});

describe('The policy', () => {
  test('turns rules and families off', async () => {
    const { run } = repository({
      'debrief.yaml': 'rules:\n  hindsight: off\n',
      '2026/11.a.b.md': summary(wish),
    });
    expect((await run(['check'])).exit).toBe(0);
  });

  test('with a mistake in it, says where, and the rest of it is used', async () => {
    const { check } = place({
      '.git/HEAD': '',
      'debrief.yaml': '# ours\nrules:\n  loaded: loud\n  hindsight: off\n',
      'a.md': summary(wish),
    });
    const { exit, out } = await check(['a.md']);
    expect(exit).toBe(1);
    expect(out).toContain('debrief.yaml\n  3:11 warning policy/value');
    expect(out).toContain('A rule may be off, note, warning or error. “loud” is none of them');
    expect(out).toContain('    → rules:\n        loaded: note\n');
    expect(out).not.toContain('hindsight/');
  });

  test('that names a rule which there is not, says the one that was meant', async () => {
    const { check } = place({
      '.git/HEAD': '',
      'debrief.yaml': 'rules:\n  hindsight/shuold-have: off\n',
      'a.md': kind,
    });
    const { out } = await check(['a.md', '--format', 'json']);
    expect(JSON.parse(out).findings).toMatchObject([
      { path: 'debrief.yaml', line: 2, rule: 'policy/unknown-rule', family: 'policy' },
    ]);
    expect(out).toContain('Did you mean hindsight/should-have?');
  });

  test('that is not YAML is said', async () => {
    const { check } = place({ '.git/HEAD': '', 'debrief.yaml': 'a: [\n', 'a.md': summary(wish) });
    const { exit, out } = await check(['a.md']);
    expect(exit).toBe(1);
    expect(out).toContain('This is not YAML');
  });
});

describe('What was checked is remembered', () => {
  const remembered = (home: string): string[] => {
    const memory = join(home, '.cache/debrief/check');
    return existsSync(memory) ? readdirSync(memory).map((name) => join(memory, name)) : [];
  };

  test('and the same comes out again', async () => {
    const { check, home } = place({ 'a.md': summary(wish), 'b.md': kind });
    const first = await check(['--format', 'json']);
    expect(remembered(home)).toHaveLength(1);
    expect(await check(['--format', 'json'])).toEqual(first);
  });

  test('and comes from the memory, which nobody else may read', async () => {
    const { check, home } = place({ 'a.md': summary(wish) });
    await check([]);
    const [file = ''] = remembered(home);
    const [, json = ''] = /^\w+\n(.*)$/s.exec(readFileSync(file, 'utf8')) ?? [];
    const other = json.replaceAll('hindsight bias', 'what is remembered');
    writeFileSync(file, `${createHash('sha256').update(other).digest('hex')}\n${other}`);
    expect((await check([])).out).toContain('what is remembered');
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0);
  });

  test('by its words: a changed file is read again', async () => {
    const { check, cwd } = place({ 'a.md': summary(wish) });
    expect((await check([])).exit).toBe(1);
    writeFileSync(join(cwd, 'a.md'), kind);
    expect((await check([])).exit).toBe(0);
  });

  test('and a damaged memory is none', async () => {
    const { check, home } = place({ 'a.md': summary(wish) });
    const first = await check(['--format', 'json']);
    const [file = ''] = remembered(home);
    for (const damage of ['', '{', '[]', readFileSync(file, 'utf8').slice(0, -20), '{"made":1}', 'null']) {
      writeFileSync(file, damage);
      expect(await check(['--format', 'json'])).toEqual(first);
    }
  });

  test('not with --no-cache', async () => {
    const { check, home } = place({ 'a.md': kind });
    await check(['--no-cache']);
    expect(remembered(home)).toEqual([]);
  });

  test('and where nothing can be written, nothing is lost', async () => {
    const { check } = place({ 'a.md': kind, file: '' });
    expect((await check([], { env: { XDG_CACHE_HOME: '/dev/null/x' } })).exit).toBe(0);
  });
});
