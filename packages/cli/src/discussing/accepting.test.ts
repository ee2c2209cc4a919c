import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type DiscussionEvent, parse, sectionsOf, suggest, writeEvent } from '@debrief/document';
import { expect, test } from 'vitest';
import { id, path, postmortem } from '../testing/postmortem.js';
import { repository } from '../testing/repository.js';

const ulid = (number: number): string => `01JC${String(number).padStart(22, '0')}`;

/** A suggestion to write other words for some. */
function suggestion(number: number, words: string, insert: string, thread?: number): DiscussionEvent {
  const from = postmortem.indexOf(words);
  const edits = suggest(
    postmortem,
    [{ from, to: from + words.length, insert }],
    sectionsOf(parse(postmortem).model),
  );
  return {
    format: 1,
    id: ulid(number),
    at: '2026-11-05T09:30:00Z',
    by: { name: 'Lea Brandt' },
    type: 'suggested',
    ...(thread !== undefined && { thread: ulid(thread) }),
    edits,
    words: 'The graph has it',
  };
}

function begun(...events: readonly DiscussionEvent[]) {
  const files = events.map((event) => [`${id}/discussion/${event.id}.json`, writeEvent(event)] as const);
  const place = repository({ [path]: postmortem, ...Object.fromEntries(files) });
  const discuss = (words: readonly string[]) => place.run(['discuss', 'card-declines', ...words]);
  const said = () => readdirSync(join(place.root, id, 'discussion')).length;
  return { ...place, discuss, said };
}

const climbed = suggestion(1, 'rose to 18%', 'climbed from 0.2% to 18%');

test('A suggestion is shown with what it would change, and accepted in one commit with its thread', async () => {
  const { discuss, read, git, said } = begun(climbed);
  const listed = await discuss([]);
  expect(listed.out).toContain(
    '   Lea Brandt suggests · 2026-11-05 09:30 UTC\n     The graph has it\n     - rose to 18%\n     + climbed from 0.2% to 18%\n',
  );
  expect(listed.out).toContain(`debrief discuss ${id} --accept 1\n`);
  const { exit, out, err } = await discuss(['--accept', '1', 'Thank you']);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  expect(out).toMatch(/^Accepted the suggestion of thread 1, “The graph has it”, for .* \(commit .{7}\)\n$/);
  expect(read(path)).toBe(postmortem.replace('rose to 18%', 'climbed from 0.2% to 18%'));
  expect(git('log', '-1', '--format=%s', '--name-only').split('\n')).toHaveLength(5);
  expect({ status: git('status', '--short'), said: said() }).toEqual({ status: '', said: 2 });
  expect((await discuss(['--all'])).out).toContain('Dana Reyes resolved it');
});

test('It is accepted into a text that went on elsewhere, edits by hand left as they are', async () => {
  const { discuss, read, write, git } = begun(climbed);
  write({ [path]: postmortem.replace('Some payments', 'Many payments') });
  expect((await discuss(['--accept', '1'])).exit).toBe(0);
  expect(read(path)).toContain('Many payments');
  expect(git('show', `HEAD:${path}`)).toBe(postmortem.replace('rose to 18%', 'climbed from 0.2% to 18%'));
  expect(git('status', '--short')).toBe(` M ${path}\n`);
});

test('Words that changed since are not overwritten', async () => {
  const { discuss, read, commit, said } = begun(climbed);
  const changed = postmortem.replace('rose to 18%', 'fell to 9%');
  commit({ [path]: changed }, 'Correct it');
  expect((await discuss([])).out).toContain('Suggest the change anew.');
  const { exit, err } = await discuss(['--accept', '1']);
  expect(exit).toBe(6);
  expect(err).toMatch(
    /^“rose to 18%” .* Nothing was done\.\n {2}debrief edit .* --resolve 1 then closes the thread\n$/,
  );
  expect({ text: read(path), said: said() }).toEqual({ text: changed, said: 1 });
});

test('A resolved thread is reopened before it is accepted', async () => {
  const { discuss, read } = begun(climbed);
  await discuss(['--resolve', '1']);
  expect(await discuss(['--accept', '1'])).toMatchObject({
    exit: 6,
    err: expect.stringContaining('--reopen 1'),
  });
  expect(read(path)).toBe(postmortem);
});

test('Of several suggestions in a thread, one is named by its own id', async () => {
  const { discuss, read } = begun(climbed, suggestion(2, 'rose to 18%', 'went up to 18%', 1));
  const several = await discuss(['--accept', '1']);
  expect(several).toMatchObject({
    exit: 6,
    err: expect.stringContaining(`  ${ulid(2)}  The graph has it\n`),
  });
  expect((await discuss(['--accept', ulid(2)])).exit).toBe(0);
  expect(read(path)).toContain('Declines went up to 18%.');
});

test('A dry run shows the text and the file that it would become, and changes nothing', async () => {
  const { discuss, read, said } = begun(climbed);
  const { exit, out } = await discuss(['--accept', '1', '--dry-run']);
  expect(exit).toBe(0);
  expect(out).toContain('climbed from 0.2% to 18%');
  expect(out).toContain('"type": "resolved"');
  expect({ text: read(path), said: said() }).toEqual({ text: postmortem, said: 1 });
});

test('Two that are accepted at once both land', async () => {
  const { discuss, read, git, said } = begun(climbed, suggestion(3, 'Some payments', 'Many payments'));
  const ended = await Promise.all([discuss(['--accept', ulid(1)]), discuss(['--accept', ulid(3)])]);
  expect(ended.map(({ exit }) => exit)).toEqual([0, 0]);
  expect(read(path)).toBe(
    postmortem.replace('rose to 18%', 'climbed from 0.2% to 18%').replace('Some payments', 'Many payments'),
  );
  expect({ status: git('status', '--short'), said: said() }).toEqual({ status: '', said: 4 });
});

test('Where somebody edits the same line by hand, all of it is left uncommitted, and told', async () => {
  const { discuss, read, write, git } = begun(climbed);
  write({ [path]: postmortem.replace('Declines rose to 18%', 'All declines rose to 18%') });
  const { exit, out, err } = await discuss(['--accept', '1']);
  expect({ exit, out }).toEqual({ exit: 0, out: expect.stringMatching(/ \(not committed\)\n$/) });
  expect(err).toContain('edits of yours that are not committed either');
  expect(read(path)).toContain('All declines climbed from 0.2% to 18%');
  expect(git('log', '--format=%s')).toBe('Begin\n');
});

test('Other words are suggested from the terminal, and accepted like any', async () => {
  const { discuss, read, git } = begun();
  const { exit, out, err } = await discuss([
    'The graph has it',
    '--on',
    'rose to 18%',
    '--suggest',
    'reached 18%',
  ]);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  expect(out).toMatch(/^Suggested other words for .*, as thread 1 \(commit .{7}\)\n$/);
  expect(git('log', '-1', '--format=%s')).toBe(`Suggest other words for ${id}\n`);
  expect((await discuss([])).out).toContain('- rose to 18%\n     + reached 18%\n');
  expect((await discuss(['--accept', '1'])).exit).toBe(0);
  expect(read(path)).toBe(postmortem.replace('rose to 18%', 'reached 18%'));
});

test('A suggestion needs words of the text, and other ones in their place', async () => {
  const { discuss, git } = begun();
  expect(await discuss(['--suggest', 'x'])).toMatchObject({
    exit: 2,
    err: expect.stringContaining('Add --on'),
  });
  expect(await discuss(['--reply', '1', '--suggest', 'x'])).toMatchObject({ exit: 2 });
  expect(await discuss(['--on', 'rose to 18%', '--suggest', 'rose to 18%'])).toMatchObject({
    exit: 6,
    err: expect.stringContaining('stand there already'),
  });
  expect(git('log', '--format=%s')).toBe('Begin\n');
});
