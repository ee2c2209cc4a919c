import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readThreads, type Thread, writeEvent } from '@debrief/document';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { World } from '../testing/io.js';
import { id, path, postmortem } from '../testing/postmortem.js';
import { repository } from '../testing/repository.js';

const now = '2026-11-05T09:30:00Z';

/** A repository with one postmortem, and `debrief discuss` in it. */
function begun(text = postmortem) {
  const place = repository({ [path]: text });
  const threads = (): readonly Thread[] => {
    const folder = join(place.root, id, 'discussion');
    const files = readdirSync(folder).map((name) => ({
      name,
      text: readFileSync(join(folder, name), 'utf8'),
    }));
    const { threads: read, problems } = readThreads(files);
    expect(problems).toEqual([]);
    return read;
  };
  const discuss = (words: readonly string[] = [], world: World = {}) =>
    place.run(['discuss', 'card-declines', ...words], { now, ...world });
  return { ...place, threads, discuss };
}

/** Each thread as one line: its state, and the words that were said. */
const told = (threads: readonly Thread[]): string[] =>
  threads.map(({ state, entries }) => `${state}: ${entries.map(({ words }) => words ?? '–').join(' | ')}`);

test('A thread opens on words of the text, as one new file in one commit, in the name of Git’s user', async () => {
  const { discuss, threads, git, read } = begun();
  const { exit, out, err } = await discuss(['Was that all regions?', '--on', 'Declines rose to 18%']);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  expect(out).toMatch(/^Opened thread 1 about 2026\/11\.payments\.card-declines \(commit [0-9a-f]{7}\)\n$/);
  const [thread] = threads();
  expect(thread?.entries).toEqual([
    {
      format: 1,
      id: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/),
      at: now,
      by: { name: 'Dana Reyes', email: 'dana@example.com' },
      type: 'opened',
      anchor: expect.objectContaining({ exact: 'Declines rose to 18%', section: '2026-11-03' }),
      words: 'Was that all regions?',
    },
  ]);
  expect(git('log', '-1', '--format=%s', '--name-status')).toBe(
    `Open a thread about ${id}\n\nA\t${id}/discussion/${thread?.id}.json\n`,
  );
  expect(git('status', '--short')).toBe('');
  expect(read(path)).toBe(postmortem);
});

test('Threads are answered, resolved and opened again; the list tells who said what and when', async () => {
  const { discuss, threads, git } = begun();
  await discuss(['Was that all regions?', '--on', 'Declines rose to 18%']);
  await discuss(['Well told.\n\nAll of it.'], { now: '2026-11-05T10:00:00Z' });
  git('config', 'user.name', 'Lea Brandt');
  await discuss(['--reply', '1', 'Only', 'two'], { now: '2026-11-05T10:02:00Z' });
  expect((await discuss()).out).toBe(
    `2026/11.payments.card-declines
2 threads are open.

1  Timeline 2026-11-03, line 23 · ${threads()[0]?.id}
   “Declines rose to 18%”

   Dana Reyes · 2026-11-05 09:30 UTC
     Was that all regions?

   Lea Brandt · 2026-11-05 10:02 UTC
     Only two

2  About the whole · ${threads()[1]?.id}

   Dana Reyes · 2026-11-05 10:00 UTC
     Well told.

     All of it.

debrief discuss 2026/11.payments.card-declines --reply 1 "words"
debrief discuss 2026/11.payments.card-declines --resolve 1
`,
  );
  const resolved = await discuss(['--resolve', 'all regions', 'The entry says it now']);
  expect(resolved.out).toMatch(/^Resolved thread 1, “Was that all regions\?”, about .* \(commit .{7}\)\n$/);
  const left = await discuss();
  expect(left.out).toContain('1 thread is open; --all shows the resolved ones too.\n\n2  About the whole');
  const all = await discuss(['--all']);
  expect(all.out).toMatch(/^1 {2}Timeline 2026-11-03, line 23 · resolved · /m);
  expect(all.out).toContain('Lea Brandt resolved it · 2026-11-05 09:30 UTC\n     The entry says it now\n');
  await discuss(['--resolve', '2']);
  expect((await discuss()).out).toContain('Every thread is resolved; --all shows them.\n');
  await discuss(['--reopen', String(threads()[1]?.id).toLowerCase()]);
  expect(told(threads())).toEqual([
    'resolved: Was that all regions? | Only two | The entry says it now',
    'open: Well told.\n\nAll of it. | – | –',
  ]);
  expect(git('status', '--short')).toBe('');
});

test('What is resolved already, or open, is left as it is; words to it are kept all the same', async () => {
  const { discuss, threads, git } = begun();
  await discuss(['Why?']);
  const head = git('rev-parse', 'HEAD');
  const open = await discuss(['--reopen', '1']);
  expect(open).toMatchObject({
    exit: 0,
    out: `Thread 1 of ${id} is open already: nothing to change.\n`,
    err: '',
  });
  expect(git('rev-parse', 'HEAD')).toBe(head);
  await discuss(['--resolve', '1']);
  await discuss(['--resolve', '1', 'And thank you']);
  expect(told(threads())).toEqual(['resolved: Why? | – | And thank you']);
  const data = await discuss(['--resolve', '1', '--json']);
  expect(JSON.parse(data.out)).toEqual({ id, path, revision: null, uncommitted: [], thread: 1, event: null });
});

test('What is said last counts, also where the clock of somebody else was ahead', async () => {
  const { discuss, threads, write } = begun();
  await discuss(['Why?']);
  const thread = threads()[0]?.id ?? '';
  const ahead = '7A00000000ABCDEFGHJKMNPQRS';
  const common = { format: 1, id: ahead, at: '2026-11-05T10:00:00Z', by: { name: 'Lea Brandt' } } as const;
  write({ [`${id}/discussion/${ahead}.json`]: writeEvent({ ...common, type: 'resolved', thread }) });
  await discuss(['--reopen', '1', 'Not yet']);
  expect(threads()).toMatchObject([
    { state: 'open', entries: [{}, { id: ahead }, { type: 'reopened', at: now }] },
  ]);
});

test('Whatever words come back verbatim, and nothing in them acts on the terminal', async () => {
  const { discuss, threads } = begun();
  const hard = [
    '"quoted" \'and\' `so`',
    'one\ntwo\r\n\n  three\t',
    '🚒👩‍🚒 e\u0301',
    '</script><!--',
    '\u001b[31m\u2028\\n',
    ' – ',
  ];
  const any = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((each) => each.trim() !== '' && !each.startsWith('-'));
  const samples = [...hard, ...fc.sample(any, 10)];
  for (const words of samples) expect((await discuss([words])).exit).toBe(0);
  expect(threads().map(({ entries }) => entries[0]?.words)).toEqual(samples);
  const { out } = await discuss();
  expect(out).not.toContain('\u001b');
  expect(out).toContain('</script><!--');
  const data = JSON.parse((await discuss(['--json'])).out);
  expect(data.threads.map(({ entries }: Thread) => entries[0]?.words)).toEqual(samples);
});

test('Long words come from standard input, without what belongs to the file', async () => {
  const { discuss, threads } = begun();
  await discuss(['-'], { stdin: '\ufeffOne.\n\n  Two.\n' });
  expect(told(threads())).toEqual(['open: One.\n\n  Two.']);
  expect(await discuss(['-'], { stdin: new Uint8Array([0x47, 0xfc]) })).toMatchObject({ exit: 3 });
  expect(await discuss(['-'], { stdin: '', stdinTerminal: true })).toMatchObject({ exit: 2 });
  const long = await discuss(['-'], { stdin: 'x'.repeat(20_001) });
  expect(long).toMatchObject({ exit: 6, err: expect.stringContaining('takes 20,000 letters at once') });
  expect(threads()).toHaveLength(1);
});

test('A dry run shows the file and writes none; --message and --json are as everywhere', async () => {
  const { discuss, git, has, threads } = begun();
  const dry = await discuss(['Why?', '-n']);
  expect(dry).toMatchObject({ exit: 0, err: 'This was a dry run: nothing was changed.\n' });
  expect(dry.out).toContain('+  "words": "Why?"');
  expect(has(`${id}/discussion`)).toBe(false);
  const data = JSON.parse((await discuss(['Why, @arjun?', '--json', '-m', 'Ask'])).out);
  expect(data).toMatchObject({ id, path, uncommitted: [], thread: 1, event: { words: 'Why, @arjun?' } });
  expect(git('log', '-1', '--format=%H %s')).toBe(`${data.revision} Ask\n`);
  const list = JSON.parse((await discuss(['--json'])).out);
  expect(list).toMatchObject({
    format: 1,
    id,
    path,
    threads: [
      { number: 1, id: threads()[0]?.id, place: 'whole', line: null, quote: null, mentions: ['arjun'] },
    ],
    problems: [],
  });
});

test('A thread whose words are gone is said to be detached, and still waits', async () => {
  const { discuss, commit } = begun();
  await discuss(['Was that all regions?', '--on', 'Declines rose to 18%']);
  commit({ [path]: postmortem.replace('- 10:41 **Began.** Declines rose to 18%.\n', '') }, 'Take it out');
  expect((await discuss()).out).toMatch(
    /^1 {2}Detached: its words are gone from 2026-11-03 · .*\n {3}“Declines rose/m,
  );
  const { threads } = JSON.parse((await discuss(['--json'])).out);
  expect(threads).toMatchObject([{ place: 'detached', line: null, section: '2026-11-03', now: null }]);
  expect((await discuss(['--resolve', '1'])).exit).toBe(0);
});

test('A thread follows its words, and the list tells what has become of them', async () => {
  const { discuss, write } = begun();
  await discuss(['Which ones?', '--on', 'Every client reconnects at once']);
  write({
    [path]: postmortem
      .replace('Every client reconnects', 'Each client reconnects')
      .replace('## Summary', '## Summary\n'),
  });
  const { out } = await discuss();
  expect(out).toMatch(
    /line 29 · .*\n {3}“Every client reconnects at once”\n {3}now “Each client reconnects at once”\n/,
  );
});

test('A file that cannot be read is named, and hides nothing of the rest', async () => {
  const { discuss, write } = begun();
  await discuss(['Why?']);
  write({ [`${id}/discussion/broken.json`]: '<<<<<<< ours' });
  const { exit, out, err } = await discuss();
  expect(exit).toBe(0);
  expect(out).toContain('Why?');
  expect(err).toMatch(/^2026\/11\.payments\.card-declines\/discussion\/broken\.json: .* JSON/);
});

test('Words that are in no commit yet are quoted with a hint, and committed along where that is asked for', async () => {
  const { discuss, git, write } = begun();
  write({ [path]: postmortem.replace('Some payments', 'Many payments of Norway') });
  const told = await discuss(['All of them?', '--on', 'payments of Norway']);
  expect(told).toMatchObject({
    exit: 0,
    err: expect.stringMatching(/^The words that it hangs on are in no commit yet/),
  });
  expect(git('status', '--short')).toBe(` M ${path}\n`);
  const along = await discuss(['And Sweden?', '--on', 'payments of Norway', '--with-edits']);
  expect({ exit: along.exit, err: along.err, status: git('status', '--short') }).toEqual({
    exit: 0,
    err: '',
    status: '',
  });
  expect(git('show', `HEAD:${path}`)).toContain('Many payments of Norway');
});

test('Two who say something at once both do', async () => {
  const { discuss, threads } = begun();
  await discuss(['Why?']);
  const ended = await Promise.all(['One', 'Two', 'Three'].map((words) => discuss(['--reply', '1', words])));
  expect(ended.map(({ exit }) => exit)).toEqual([0, 0, 0]);
  const words = threads()[0]?.entries.map((entry) => entry.words);
  expect(words?.slice(1).sort()).toEqual(['One', 'Three', 'Two']);
});

test('The gates of the review hear what is said and resolved here', async () => {
  const review = "## Review\n\n- Devil's advocate: Dana Reyes\n";
  const { discuss, run } = begun(
    postmortem
      .replace('status: draft', 'status: in-review')
      .replace('owner: Dana Reyes', 'owner: Arjun Rao')
      .replace('## Review\n', review),
  );
  const waits = async (): Promise<string[]> => {
    const data = JSON.parse((await run(['status', id, '--json'], { now })).out);
    return data.review.needs
      .map(({ rule }: { readonly rule: string }) => rule)
      .filter((rule: string) => /devils-advocate|discussions-resolved/.test(rule));
  };
  expect(await waits()).toEqual(['process/devils-advocate']);
  await discuss(['What if the pool was full before?', '--on', 'Every client reconnects']);
  expect(await waits()).toEqual(['process/discussions-resolved']);
  await discuss(['--resolve', '1', 'The graph of the pool says no']);
  expect(await waits()).toEqual([]);
});
