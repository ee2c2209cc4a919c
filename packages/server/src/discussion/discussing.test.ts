import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Discuss } from '@debrief/api';
import { quote } from '@debrief/document';
import { describe, expect, test } from 'vitest';
import { dana, type Files, type Served, served } from '../testing/folder.js';

const id = '2026/11.payments.declines';
const path = `/postmortems/${id}`;
const text = `---
status: draft
owner: Dana Reyes
---

# Card payments declined

## Summary

Cards were declined for **nine minutes**. Nobody was paged.

## Impact

Cards were declined in two countries.
`;
const folder: Files = { 'debrief.yaml': 'format: 1\n', [`${id}.md`]: text };
const mei = { name: 'Mei Chen', email: 'mei@example.com' };

const at = (words: string) => {
  const from = text.indexOf(words);
  return quote(text, { from, to: from + words.length });
};
const say = async ({ post }: Served, said: Discuss | object, as: typeof mei | null = mei) => {
  const { status, body } = await post(`${path}/discussion`, said, as);
  return { status, ...(body as { thread: string; remark: string | null; revision: string; name?: string }) };
};
const threads = async ({ get }: Served) =>
  (
    (await get(`${path}/discussion`)).body as {
      threads: { id: string; state: string; place: object; remarks: { words: string }[] }[];
    }
  ).threads;
const files = ({ repository }: Served) => {
  try {
    return readdirSync(join(repository.root, id, 'discussion'));
  } catch {
    return [];
  }
};

describe('What is said', () => {
  test('is one new file in one commit, in the name of whoever says it', async () => {
    const server = await served(folder);
    const opened = await say(server, { do: 'open', on: at('Nobody was paged'), words: 'Why? @dana' });
    expect(opened).toMatchObject({ status: 200, committed: true, remark: opened.thread });
    expect(server.repository.git('log', '-1', '--format=%an %s')).toBe(
      `Mei Chen Open a thread about ${id}\n`,
    );
    expect(files(server)).toEqual([`${opened.thread}.json`]);
    const from = text.indexOf('Nobody');
    expect(await threads(server)).toMatchObject([
      { id: opened.thread, place: { from, to: from + 16, how: 'exact' }, section: 'Summary' },
    ]);
  });

  test('is answered, resolved and opened again, and left as it is where it is so already', async () => {
    const server = await served(folder);
    const { thread } = await say(server, { do: 'open', words: 'Who was on call?' });
    expect(await threads(server)).toMatchObject([{ place: 'whole' }]);
    await say(server, { do: 'reply', thread, words: 'Noor was.' }, dana);
    await say(server, { do: 'resolve', thread, words: 'The head says it now' }, dana);
    expect(await threads(server)).toMatchObject([{ state: 'resolved', remarks: { length: 3 } }]);
    expect(await say(server, { do: 'resolve', thread })).toMatchObject({ status: 200, remark: null });
    await say(server, { do: 'reopen', thread });
    expect(await threads(server)).toMatchObject([{ state: 'open', remarks: { length: 4 } }]);
    expect(files(server)).toHaveLength(4);
  });

  test('about words of another version finds them where they are now', async () => {
    const server = await served(folder);
    const { body } = await server.get(path);
    const { version } = body as { version: string };
    server.repository.commit({ [`${id}.md`]: text.replace('Cards were', 'All cards were') }, 'Say more');
    const from = text.indexOf('Nobody');
    await say(server, { do: 'open', on: { version, from, to: from + 16 }, words: 'Why?' });
    expect(await threads(server)).toMatchObject([{ place: { from: from + 4, how: 'exact' } }]);
    expect(
      await say(server, { do: 'open', on: { version, from: 9, to: 9999 }, words: 'Why?' }),
    ).toMatchObject({ status: 409, name: 'not-possible' });
    expect(
      await say(server, { do: 'open', on: { version: 'f'.repeat(40), from: 1, to: 2 }, words: 'Why?' }),
    ).toMatchObject({ status: 409, way: 'Quote the words instead of telling their place.' });
  });

  test('about words that are gone by now is kept, and shown as detached', async () => {
    const server = await served(folder);
    server.repository.commit({ [`${id}.md`]: '# Card payments declined\n\nAll anew.\n' }, 'Begin again');
    expect(await say(server, { do: 'open', on: at('Nobody was paged'), words: 'Why?' })).toMatchObject({
      status: 200,
    });
    expect(await threads(server)).toMatchObject([{ place: 'detached' }]);
  });

  test('twice is said once', async () => {
    const server = await served(folder);
    const said: Discuss = { do: 'open', words: 'Who was on call?', once: '0123456789ABCDEF' };
    const [one, other] = await Promise.all([say(server, said), say(server, said)]);
    expect(one.thread).toBe(other.thread);
    expect(one.thread.endsWith('0123456789ABCDEF')).toBe(true);
    const reply: Discuss = { do: 'reply', thread: one.thread, words: 'Noor.', once: 'FEDCBA9876543210' };
    const first = await say(server, reply);
    expect(await say(server, reply)).toMatchObject({ remark: first.remark, revision: null });
    expect(files(server)).toHaveLength(2);
  });

  test('by many at once is all kept, while others commit by hand', async () => {
    const server = await served(folder);
    const { thread } = await say(server, { do: 'open', words: 'Who was on call?' });
    const all = Array.from({ length: 20 }, (_, at) =>
      say(server, { do: 'reply', thread, words: `Answer ${at}` }),
    );
    server.repository.commit({ '2026/12.other.thing.md': '# Other\n' }, 'Another one');
    const answers = await Promise.all(all);
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    const [told] = await threads(server);
    expect(new Set(told?.remarks.map(({ words }) => words)).size).toBe(21);
    expect(server.repository.git('status', '--short')).toBe('');
  });
});

describe('Other words', () => {
  const suggest: Discuss = {
    do: 'suggest',
    edits: [{ on: at('nine minutes'), insert: 'eleven minutes' }],
    words: 'The graph says so',
  };

  test('are accepted into the text, in one commit with their thread', async () => {
    const server = await served(folder);
    const { thread } = await say(server, suggest);
    expect(await threads(server)).toMatchObject([
      { remarks: [{ suggests: [{ was: 'nine minutes', becomes: 'eleven minutes' }] }] },
    ]);
    const accepted = await say(server, { do: 'accept', thread, words: 'Thank you' }, dana);
    expect(accepted).toMatchObject({ status: 200, message: `Accept a suggestion for ${id}` });
    expect(server.repository.read(`${id}.md`)).toBe(text.replace('nine', 'eleven'));
    expect(server.repository.git('show', '--format=%an', '--name-only', 'HEAD').split('\n')).toEqual([
      'Dana Reyes',
      '',
      `${id}.md`,
      `${id}/discussion/${accepted.remark}.json`,
      '',
    ]);
    expect(await threads(server)).toMatchObject([{ state: 'resolved' }]);
    expect(await say(server, { do: 'accept', thread })).toMatchObject({ status: 409 });
  });

  test('fit into a text that went on elsewhere, or else both texts are told and nothing is done', async () => {
    const server = await served(folder);
    const { thread } = await say(server, suggest);
    const { thread: other } = await say(server, suggest);
    server.repository.commit({ [`${id}.md`]: text.replace('two countries', 'three') }, 'Correct it');
    expect(await say(server, { do: 'accept', thread })).toMatchObject({ status: 200 });
    const head = server.repository.git('rev-parse', 'HEAD');
    expect(await say(server, { do: 'accept', thread: other })).toMatchObject({
      status: 409,
      name: 'not-possible',
      suggests: [{ was: 'nine minutes', becomes: 'eleven minutes' }],
      now: expect.stringContaining('eleven minutes**. Nobody'),
    });
    expect(server.repository.git('rev-parse', 'HEAD')).toBe(head);
  });

  test('of two at once both land', async () => {
    const server = await served(folder);
    const one = await say(server, suggest);
    const edits = [{ on: at('two countries'), insert: 'three countries' }];
    const other = await say(server, { do: 'suggest', edits });
    await Promise.all([one, other].map(({ thread }) => say(server, { do: 'accept', thread })));
    expect(server.repository.read(`${id}.md`)).toBe(
      text.replace('nine', 'eleven').replace('two countries', 'three countries'),
    );
  });
});

const ulid = `01JC${'0'.repeat(22)}`;
const hostile: readonly (readonly [string, object, number])[] = [
  ['nothing', {}, 400],
  ['no words', { do: 'open', words: ' \n ' }, 400],
  ['too many words', { do: 'open', words: 'x'.repeat(20_001) }, 400],
  ['another deed', { do: 'delete', thread: ulid }, 400],
  ['a thread that climbs out', { do: 'reply', thread: '../../../etc/passwd', words: 'x' }, 400],
  ['a thread that there is not', { do: 'reply', thread: ulid, words: 'x' }, 404],
  ['a chance that is a path', { do: 'open', words: 'x', once: '../../0123456789' }, 400],
  ['no suggestion', { do: 'suggest', edits: [] }, 400],
  [
    'a suggestion of too much',
    { do: 'suggest', edits: [{ on: { exact: 'x' }, insert: 'y'.repeat(50_001) }] },
    400,
  ],
  ['words of a wrong type', { do: 'open', words: ['x'] }, 400],
  ['a quote of a wrong type', { do: 'open', on: { exact: 7 }, words: 'x' }, 400],
  ['an empty quote', { do: 'open', on: { exact: '' }, words: 'x' }, 400],
  ['a place before the text', { do: 'open', on: { version: 'x', from: -1, to: 2 }, words: 'x' }, 400],
];

test.each(hostile)('%s does nothing', async (_, said, status) => {
  const server = await served(folder);
  expect((await say(server, said)).status).toBe(status);
  expect(files(server)).toEqual([]);
});

test('Who has no name says nothing', async () => {
  const server = await served(folder);
  expect(await say(server, { do: 'open', words: 'Who?' }, null)).toMatchObject({
    status: 503,
    name: 'not-ready',
  });
  expect(
    (await server.post('/postmortems/2026/11.none.such/discussion', { do: 'open', words: 'x' })).status,
  ).toBe(404);
});
