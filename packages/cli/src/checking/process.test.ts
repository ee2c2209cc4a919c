import { describe, expect, test } from 'vitest';
import { place, rulesIn } from '../testing/checking.js';
import { examples, exampleText } from '../testing/examples.js';
import { repository } from '../testing/repository.js';

const now = '2026-11-21T12:00:00Z';

/** A draft about which there is nothing to say. */
const draft = '---\nstatus: draft\nsystems: [pay]\n---\n\n# 18% of payments were declined for 84 minutes\n';
const about = (words: string): string => `${draft}\n## Summary\n\nSee ${words} of 3 November.\n`;

test('The examples raise what they are meant to raise, and nothing else', async () => {
  const { run } = repository(examples());
  const { out } = await run(['check', '--format', 'json'], { now });
  const { findings }: { findings: readonly { path: string; line: number; rule: string }[] } = JSON.parse(out);
  const lines = findings.map(({ path, line, rule }) => `${path}:${line} ${rule}\n`);
  // One was written without a checker, on purpose; two drafts have a few words left to change.
  expect(new Set(findings.map(({ path }) => path)).size).toBe(3);
  await expect(lines.join('')).toMatchFileSnapshot('examples.findings.txt');
});

test('A status that its gates do not support is an error, with what is missing where it belongs', async () => {
  const path = '2026/03.lockers.reconnect-storm.md';
  const text = exampleText(path).replace(/^- Held: 2026-05-05.*\n/m, '');
  const { run } = repository({ ...examples(), [path]: text });
  const { exit, out } = await run(['check', path, '--format', 'json'], { now });
  expect(exit).toBe(1);
  const { findings } = JSON.parse(out);
  expect(findings).toMatchObject([
    { rule: 'process/status', family: 'process', severity: 'error', line: 3 },
    { rule: 'process/follow-up-held', severity: 'warning' },
  ]);
  expect(findings[0].message).toContain('The status says closed, but it counts as final');
});

describe('Discussion, past and day', () => {
  const path = '2026/03.lockers.reconnect-storm.md';

  test('An open discussion is noticed although the text is remembered', async () => {
    const { run, write } = repository(examples());
    expect((await run(['check', path], { now })).exit).toBe(0);
    const event = {
      format: 1,
      id: '01KQZZZZZZ0000000000000000',
      type: 'opened',
      at: now,
      by: { name: 'Mai Nguyen' },
    };
    write({
      [`${path.slice(0, -3)}/discussion/01KQZZZZZZ0000000000000000.json`]: JSON.stringify({
        ...event,
        words: 'Is it?',
      }),
    });
    const { out } = await run(['check', path, '--format', 'json'], { now });
    expect(rulesIn(out)).toContain(`${path} process/discussions-resolved`);
  });

  test('A change after it was final asks for an amendment', async () => {
    const text = exampleText(path).replace(/^- 2026-11-21 .*\n?/m, '');
    const { run, commit, write } = repository({ ...examples(), [path]: text });
    commit({ 'notes.txt': 'x' }, 'Later');
    write({ [path]: text.replace('391 shoppers', '390 shoppers') });
    const { out } = await run(['check', path, '--format', 'json'], { now });
    expect(rulesIn(out)).toContain(`${path} process/amended`);
  });

  test('What has not come yet is not held', async () => {
    const { run } = repository(examples());
    const { out } = await run(['check', path, '--format', 'json'], { now: '2026-03-12T12:00:00Z' });
    expect(rulesIn(out)).toContain(`${path} process/review-held`);
  });
});

describe('Links and names', () => {
  test.each([
    ['[a graph](11.pay.declines/graph.png)', ['process/broken-link']],
    ['[a graph](11.pay.declines/there.png)', []],
    ['[another](10.pay.earlier.md)', []],
    ['[another](../2026/10.pay.earlier.md#impact)', []],
    ['[another](/2026/10.pay.earlier.md)', []],
    ['[another](10.pay.never.md)', ['process/broken-link']],
    ['[an older name](09.pay.old.md)', ['process/broken-link']],
    ['[the web](https://status.example/1)', []],
    ['[a place](#timeline)', []],
    ['`[code](nowhere.md)`', []],
  ])('%s', async (words, rules) => {
    const { run } = repository({
      '2026/11.pay.declines.md': about(words),
      '2026/11.pay.declines/there.png': 'x',
      '2026/10.pay.earlier.md': draft.replace('systems', 'aliases: [2026/09.pay.old]\nsystems'),
    });
    const { out } = await run(['check', '2026/11.pay.declines.md', '--format', 'json'], { now });
    expect(rulesIn(out).map((each) => each.split(' ')[1])).toEqual(rules);
  });

  test('A file that appears or goes is noticed although the text is remembered', async () => {
    const path = '2026/11.pay.declines.md';
    const { run, write } = repository({ [path]: about('[a graph](11.pay.declines/graph.png)') });
    expect((await run(['check', path], { now })).exit).toBe(1);
    write({ '2026/11.pay.declines/graph.png': 'x' });
    expect((await run(['check', path], { now })).exit).toBe(0);
  });

  test('Related ones are there, under their names of today; two may name each other', async () => {
    const naming = (ids: string): string => draft.replace('systems', `related: [${ids}]\nsystems`);
    const { run } = repository({
      '2026/11.pay.declines.md': naming(
        '2026/10.pay.earlier, 2026/09.pay.old, 2026/11.pay.declines, 2025/01.pay.never',
      ),
      '2026/10.pay.earlier.md': naming('2026/11.pay.declines').replace(
        'systems',
        'aliases: [2026/09.pay.old]\nsystems',
      ),
    });
    const { out } = await run(['check', '--format', 'json'], { now });
    expect(rulesIn(out)).toEqual([
      '2026/11.pay.declines.md process/renamed-related',
      '2026/11.pay.declines.md process/unknown-related',
      '2026/11.pay.declines.md process/unknown-related',
    ]);
  });

  test.each([
    ['2026/notes about payments.md', draft, ['process/file-name']],
    [
      '2026/12.pay.declines.md',
      `${draft}\n## Timeline\n\n- 2026-11-03 10:41 UTC **Began.** Declines rose.\n`,
      ['process/file-name'],
    ],
    ['2026/11.ledger.declines.md', draft, ['process/file-name']],
    ['2026/11.pay.declines.md', draft, []],
    ['guides/writing.md', '# Writing\n\nSee [nothing](nowhere.md).\n', []],
  ])('%s', async (path, text, rules) => {
    const { run } = repository({ [path]: text });
    const { out } = await run(['check', '--format', 'json'], { now });
    expect(rulesIn(out).map((each) => each.replace(`${path} `, ''))).toEqual(rules);
  });

  test('The policy weighs these rules as all others', async () => {
    const { run } = repository({
      'debrief.yaml': 'rules: { process/broken-link: off }\n',
      '2026/11.pay.declines.md': about('[a graph](nowhere.png)'),
    });
    expect((await run(['check'], { now })).exit).toBe(0);
  });
});

test('In a folder without a policy, only the words count', async () => {
  const { check } = place({ '.git/HEAD': '', '2026/11.pay.declines.md': about('[a graph](nowhere.png)') });
  expect((await check([], { now })).exit).toBe(0);
});
