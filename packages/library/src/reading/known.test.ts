import { expect, test } from 'vitest';
import { openLibrary } from '../library.js';
import { MemoryStore } from '../testing/store.js';
import { indexFile, postmortem } from '../testing/texts.js';

test('Facts of what did not change are the same object, and the order is that of an index read anew', async () => {
  const store = new MemoryStore({
    '2026/01.search.slow.md': postmortem(),
    '2026/02.mail.late.md': postmortem({ title: 'Mails were late' }),
    '2026/03.mail.lost.md': postmortem({ title: 'Mails were lost' }),
  });
  const file = indexFile();
  const library = openLibrary(store, { file, made: 'one' });
  await library.refresh();
  const [lost, late, slow] = await library.facts();
  store.write('2026/02.mail.late.md', postmortem({ title: 'Mails came an hour late' }));
  store.write('2026/04.mail.back.md', postmortem({ title: 'Mails came back' }));
  store.remove('2026/01.search.slow.md');
  await library.refresh();
  const now = await library.facts();
  expect(now.map(({ title }) => title)).toEqual([
    'Mails came back',
    'Mails were lost',
    'Mails came an hour late',
  ]);
  expect(now[1]).toBe(lost);
  expect(now).not.toContain(late);
  expect(now).not.toContain(slow);
  expect(await library.facts(2)).toEqual(now.slice(0, 2));
  library.close();
  const fresh = openLibrary(store, { file, made: 'one' });
  expect(await fresh.facts()).toEqual(now);
  fresh.close();
});

test('The ids of all that fit are told where they are asked for', async () => {
  const names = Array.from({ length: 25 }, (_, index) => `2026/01.mail.late-${index}`);
  const store = new MemoryStore(
    Object.fromEntries(names.map((name) => [`${name}.md`, postmortem({ title: 'Mails were late' })])),
  );
  const library = openLibrary(store, { file: null, made: 'one' });
  await library.refresh();
  const asked = async (query: string) => await library.search(query, { limit: 3, ids: true });
  expect([...((await asked('mails')).ids ?? [])].sort()).toEqual([...names].sort());
  expect((await asked('')).ids).toHaveLength(25);
  expect((await asked('mails nowhere-to-be-found')).ids).toHaveLength(25);
  expect((await asked('zebra')).ids).toEqual([]);
  expect((await library.search('mails')).ids).toBeNull();
  store.remove(`${names[3]}.md`);
  store.write('2026/02.mail.lost.md', postmortem({ title: 'Mails were lost' }));
  await library.refresh();
  expect((await asked('lost')).ids).toEqual(['2026/02.mail.lost']);
  expect((await asked('late')).ids).toHaveLength(24);
  library.close();
});
