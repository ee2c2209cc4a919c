import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { type Library, openLibrary } from '../library.js';
import { contentsOf } from '../testing/contents.js';
import { MemoryStore } from '../testing/store.js';
import { indexFile, opened, postmortem } from '../testing/texts.js';

const libraries: Library[] = [];
const open = (store: MemoryStore, file: string, made = 'one'): Library => {
  const library = openLibrary(store, { file, made });
  libraries.push(library);
  return library;
};

afterEach(() => {
  for (const library of libraries.splice(0)) library.close();
});

/** What an index says that is made from nothing. */
async function fresh(store: MemoryStore): Promise<unknown> {
  const file = indexFile();
  const library = open(store, file);
  await library.refresh();
  library.close();
  return contentsOf(file);
}

const idsFound = async (library: Library, query: string): Promise<string[]> =>
  (await library.search(query, { limit: 50 })).results.map(({ id }) => id);

describe('The index follows the store', () => {
  it('and reads nothing again that did not change', async () => {
    const store = new MemoryStore({
      '2026/01.search.slow.md': postmortem(),
      '2026/02.mail.late.md': postmortem({ title: 'Mails were late' }),
    });
    const library = open(store, indexFile());
    expect(await library.refresh()).toEqual({ changed: 2, unread: [] });
    store.reads = 0;
    expect(await library.refresh()).toEqual({ changed: 0, unread: [] });
    expect(store.reads).toBe(0);
    store.write('2026/02.mail.late.md', postmortem({ title: 'Parcels were late' }));
    expect(await library.refresh()).toEqual({ changed: 1, unread: [] });
    expect(store.reads).toBe(1);
    expect(await idsFound(library, 'parcels')).toEqual(['2026/02.mail.late']);
    expect(await idsFound(library, '"mails"')).toEqual([]);
  });

  it('also where the store does not know the last state any more', async () => {
    const store = new MemoryStore({ '2026/01.search.slow.md': postmortem() });
    const library = open(store, indexFile());
    await library.refresh();
    store.remove('2026/01.search.slow.md');
    store.write('2026/02.mail.late.md', postmortem({ title: 'Mails were late' }));
    store.forgetHeads();
    expect(await library.refresh()).toEqual({ changed: 2, unread: [] });
    expect(await idsFound(library, '')).toEqual(['2026/02.mail.late']);
  });

  it('with what was said about a postmortem', async () => {
    const store = new MemoryStore({ '2026/01.search.slow.md': postmortem() });
    const library = open(store, indexFile());
    await library.refresh();
    store.write(
      '2026/01.search.slow/discussion/01JC0000000000000000000000.json',
      opened('01JC0000000000000000000000', 'Was the replica warm?'),
    );
    expect(await library.refresh()).toEqual({ changed: 1, unread: [] });
    expect(await idsFound(library, 'discussion:replica')).toEqual(['2026/01.search.slow']);
    expect((await library.facts())[0]?.openThreads).toBe(1);
    store.remove('2026/01.search.slow/discussion/01JC0000000000000000000000.json');
    await library.refresh();
    expect(await idsFound(library, 'replica')).toEqual([]);
  });

  it('and leaves alone what is no postmortem', async () => {
    const store = new MemoryStore({
      'README.md': '# Replica',
      'templates/standard.md': '# Replica',
      '2026/notes.md': '# Replica',
      '2026/13.search.slow.md': '# Replica',
      '2026/01.search.slow/notes.md': '# Replica',
    });
    const library = open(store, indexFile());
    expect(await library.refresh()).toEqual({ changed: 0, unread: [] });
    expect(await library.count()).toBe(0);
    expect(await library.search('replica')).toMatchObject({ total: 0, results: [] });
  });
});

describe('An index that cannot be used is made anew', () => {
  it('when another version of the program has made it', async () => {
    const store = new MemoryStore({ '2026/01.search.slow.md': postmortem() });
    const file = indexFile();
    const old = open(store, file, 'one');
    await old.refresh();
    old.close();
    const library = open(store, file, 'two');
    expect(await library.refresh()).toEqual({ changed: 1, unread: [] });
    expect(await idsFound(library, 'slow')).toEqual(['2026/01.search.slow']);
    expect(library.place).toMatchObject({ file, hindrance: null });
  });

  it('when it is asked for', async () => {
    const store = new MemoryStore({ '2026/01.search.slow.md': postmortem() });
    const library = open(store, indexFile());
    await library.refresh();
    expect(await library.rebuild()).toEqual({ changed: 1, unread: [] });
    expect(await library.count()).toBe(1);
  });
});

describe('An index that another program makes anew', () => {
  it('is the one that is read from then on', async () => {
    const store = new MemoryStore({ '2026/01.search.slow.md': postmortem() });
    const file = indexFile();
    const [library, other] = [open(store, file), open(store, file)];
    await library.refresh();
    await other.rebuild();
    store.write('2026/02.mail.late.md', postmortem({ title: 'Mails were late' }));
    await other.refresh();
    expect(await library.refresh()).toEqual({ changed: 0, unread: [] });
    expect(await idsFound(library, 'mails')).toEqual(['2026/02.mail.late']);
    await other.rebuild();
    store.remove('2026/02.mail.late.md');
    await library.refresh();
    expect(await idsFound(library, '')).toEqual(['2026/01.search.slow']);
    expect(await idsFound(other, '')).toEqual(['2026/01.search.slow']);
  });
});

const word = fc.constantFrom('retry', 'retries', 'pool', 'jitter', 'the', 'disk', 'x1', 'é', 'queue');
const body = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
const name = fc.constantFrom('2025/01.a.b.md', '2025/02.a.c.md', '2026/01.a.b.md', '2026/03.d.e.md');
const event = fc.constantFrom('01JC0000000000000000000000', '01JC0000000000000000000001');
const step = fc.oneof(
  fc.record({ type: fc.constant('write' as const), name, body, title: body }),
  fc.record({ type: fc.constant('remove' as const), name }),
  fc.record({ type: fc.constant('say' as const), name, event, body }),
  fc.record({ type: fc.constant('unsay' as const), name, event }),
  fc.record({ type: fc.constant('forget' as const) }),
  fc.record({ type: fc.constant('refresh' as const) }),
);

describe('However it came about', () => {
  it('an index says what one says that is made from nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const store = new MemoryStore();
        const file = indexFile();
        const library = open(store, file);
        for (const each of steps) {
          if (each.type === 'write')
            store.write(each.name, postmortem({ title: each.title, body: each.body }));
          else if (each.type === 'remove') store.remove(each.name);
          else if (each.type === 'say')
            store.write(talk(each.name, each.event), opened(each.event, each.body));
          else if (each.type === 'unsay') store.remove(talk(each.name, each.event));
          else if (each.type === 'forget') store.forgetHeads();
          else await library.refresh();
        }
        await library.refresh();
        library.close();
        expect(contentsOf(file)).toEqual(await fresh(store));
      }),
      { numRuns: 40 },
    );
  });
});

function talk(path: string, id: string): string {
  return `${path.replace(/\.md$/, '')}/discussion/${id}.json`;
}
