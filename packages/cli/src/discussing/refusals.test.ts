import { expect, test } from 'vitest';
import { id, path, postmortem } from '../testing/postmortem.js';
import { repository } from '../testing/repository.js';

const text = postmortem
  .replace('Some payments were declined.', 'Some payments were declined. Declines rose fast.')
  .replace('Declines were back.', 'Declines rose no more.');

const begun = () => {
  const { run, ...place } = repository({ [path]: text });
  return { ...place, discuss: (words: readonly string[]) => run(['discuss', 'card-declines', ...words]) };
};

const usage: readonly (readonly [string, readonly string[], string])[] = [
  ['two answers', ['--reply', '1', '--resolve', '2'], 'One thing at a time: --reply and --resolve do not go'],
  ['a reply without words', ['--reply', '1'], 'A reply has words'],
  ['empty words', ['  '], 'There are no words.'],
  ['a quote without words', ['--on', 'Declines'], 'A thread opens with words'],
  ['an empty quote', ['Why?', '--on', ' '], '--on quotes nothing.'],
  ['a part without a quote', ['Why?', '--section', 'Timeline'], '--section and --line tell apart places'],
  ['an answer with a quote', ['--resolve', '1', '--on', 'x'], 'A thread stays where it hangs.'],
  ['all, with words', ['Why?', '--all'], '--all is for the list'],
  ['a message alone', ['-m', 'Why?'], '-m is the message of a commit.'],
  [
    'a line that is none',
    ['Why?', '--on', 'x', '--line', '0'],
    '--line cannot be “0”: it is a number from 1',
  ],
];

test.each(usage)('Of the command line: %s', async (_, words, err) => {
  const { discuss, git } = begun();
  expect(await discuss(words)).toMatchObject({ exit: 2, out: '', err: expect.stringContaining(err) });
  expect(git('log', '--format=%s')).toBe('Begin\n');
});

test('Words that stand in several places are told with what tells them apart', async () => {
  const { discuss, git } = begun();
  const { exit, err } = await discuss(['Why?', '--on', 'Declines rose']);
  expect({ exit, err }).toEqual({
    exit: 6,
    err: `“Declines rose” stands in 3 places. Quote more of the words, or add --section or --line:
  line 15, Summary: …payments were declined. Declines rose fast.
  line 23, Timeline 2026-11-03: - 10:41 **Began.** Declines rose to 18%.
  line 24, Timeline 2026-11-03: - 12:05 **Resolved.** Declines rose no more.
`,
  });
  expect(git('log', '--format=%s')).toBe('Begin\n');
});

const places: readonly (readonly [readonly string[], number])[] = [
  [['--on', 'Declines rose', '--section', 'summary'], 15],
  [['--on', 'Declines rose', '--line', '24'], 24],
  [['--on', 'Declines rose', '--section', 'Timeline', '--line', ':23'], 23],
  [['--on', 'Declines rose to'], 23],
  // As somebody reads them on the page, without marks and line ends.
  [['--on', 'Began.\n  Declines rose'], 23],
  [['--on', 'F1 Every client'], 28],
];

test.each(places)('discuss %j hangs on line %i', async (words, line) => {
  const { discuss } = begun();
  expect(await discuss(['Why?', ...words])).toMatchObject({ exit: 0, err: '' });
  const { threads } = JSON.parse((await discuss(['--json'])).out);
  expect(threads).toMatchObject([{ place: 'exact', line }]);
});

const gone: readonly (readonly [readonly string[], string])[] = [
  [['--on', 'Latency'], '“Latency” does not stand in the text.'],
  [
    ['--on', 'Declines rose', '--section', 'Glossary'],
    '“Declines rose” does not stand in Glossary. It stands here:\n',
  ],
  [['--on', 'Declines rose', '--line', '16'], '“Declines rose” does not stand in line 16. It stands here:\n'],
  [
    ['--on', 'Declines rose', '--section', 'Timelime'],
    'There is no part “Timelime” in this text. Did you mean Timeline?',
  ],
];

test.each(gone)('discuss %j finds no place', async (words, err) => {
  const { discuss } = begun();
  expect(await discuss(['Why?', ...words])).toMatchObject({ exit: 6, err: expect.stringContaining(err) });
});

test('A thread that is none, or could be several, is told with those that there are', async () => {
  const { discuss } = begun();
  expect(await discuss(['--resolve', '1'])).toMatchObject({
    exit: 6,
    err: expect.stringContaining('Nothing was said'),
  });
  await discuss(['Was that all regions?']);
  await discuss(['Were all clients old?']);
  expect((await discuss(['--resolve', 'all'])).err).toBe(
    '“all” could be any of 2 threads. Name one by its number:\n   1  Was that all regions?\n   2  Were all clients old?\n',
  );
  expect((await discuss(['--resolve', '3'])).err).toBe(
    'There is no thread “3”. Numbers, ids and words name threads:\n   1  Was that all regions?\n   2  Were all clients old?\n',
  );
  expect((await discuss(['--accept', '1'])).err).toBe(
    'Thread 1 suggests no other words, so there is nothing to accept.\n',
  );
});

test('Without a name to sign with, nothing is said', async () => {
  const { discuss, git, has } = begun();
  git('config', '--unset', 'user.name');
  expect(await discuss(['Why?'])).toMatchObject({
    exit: 6,
    err: expect.stringContaining('does not know your name'),
  });
  expect(has(`${id}/discussion`)).toBe(false);
});

test('Nothing was said yet: the list tells how to begin', async () => {
  const { discuss } = begun();
  expect(await discuss([])).toMatchObject({
    exit: 0,
    out: `${id}\nNothing was said about it yet.\n\ndebrief discuss ${id} "words"\n`,
  });
});
