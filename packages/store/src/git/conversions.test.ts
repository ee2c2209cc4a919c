import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allOf, commit, done, text, texts, write } from '../testing/contract/desk.js';
import { opened, placesOf, statusOf, touchedBy } from './testing/opened.js';
import { git, repository } from './testing/trial.js';

/** A way in which Git keeps other bytes than those in the folder. */
interface Way {
  readonly name: string;
  readonly config?: Readonly<Record<string, string>>;
  readonly attributes?: string;
  /** What Git keeps of a text, and what it gives out of that. */
  readonly kept: (content: string) => string;
  readonly given: (kept: string) => string;
}

const unix = (content: string): string => content.replaceAll('\r\n', '\n');
const windows = (kept: string): string => kept.replaceAll('\n', '\r\n');
const asIs = (content: string): string => content;
const rot13 = "tr 'A-Za-z' 'N-ZA-Mn-za-m'";
const turned = (content: string): string =>
  content.replace(/[a-z]/gi, (letter) => {
    const first = letter < 'a' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - first + 13) % 26) + first);
  });

const ways: readonly Way[] = [
  { name: 'core.autocrlf=true', config: { 'core.autocrlf': 'true' }, kept: unix, given: windows },
  { name: 'core.autocrlf=input', config: { 'core.autocrlf': 'input' }, kept: unix, given: asIs },
  { name: 'text=auto eol=crlf', attributes: '* text=auto eol=crlf', kept: unix, given: windows },
  { name: 'text=auto', attributes: '* text=auto', kept: unix, given: asIs },
  {
    name: 'a filter',
    attributes: '*.md filter=turn',
    config: { 'filter.turn.clean': rot13, 'filter.turn.smudge': rot13, 'filter.turn.required': 'true' },
    kept: turned,
    given: turned,
  },
  {
    name: 'ident',
    attributes: '*.md ident',
    kept: (content) => content.replace(/\$Id:[^$]*\$/, '$Id$'),
    given: asIs,
  },
  { name: '-text', attributes: '* -text', config: { 'core.autocrlf': 'true' }, kept: asIs, given: asIs },
];

function converting({ config = {}, attributes }: Way): string {
  const root = repository({ '.gitattributes': attributes === undefined ? '' : `${attributes}\n` });
  for (const [name, value] of Object.entries(config)) git(root, 'config', name, value);
  return root;
}

describe.each(ways)('With $name', (way) => {
  const contents = [
    'one\ntwo\n',
    'one\r\ntwo\r\n',
    'mixed\r\nends\nhere',
    '$Id$ and $Id: 0123 $\n',
    '\0\r\n\n',
  ];

  test('what is committed is clean, and read as it was written', async () => {
    const root = converting(way);
    const store = await opened(root);
    const changes = contents.map((content, number) => write(`${number}.md`, content));
    const { revision, versions } = await done(store, ...changes);
    expect(statusOf(root)).toEqual({});
    const listed = new Map((await store.list()).map(({ path, version }) => [path, version]));
    for (const [number, content] of contents.entries()) {
      const path = `${number}.md`;
      const isBinary = content.includes('\0') && way.name !== 'a filter';
      expect(placesOf(root, path)[0]).toBe(isBinary ? content : way.kept(content));
      const file = await store.read(path);
      expect(text(file?.bytes)).toBe(content);
      expect([file?.version, versions.get(path)]).toEqual([listed.get(path), listed.get(path)]);
      const old = await store.read(path, revision ?? '');
      expect(old?.version).toBe(listed.get(path));
      const pieces = await store.open(path, revision ?? '');
      const streamed = pieces && (await allOf(pieces.bytes));
      expect(text(streamed)).toBe(text(old?.bytes));
      expect(pieces?.size).toBe(streamed?.length);
    }
  });

  test('edits go on and on without a conflict', async () => {
    const root = converting(way);
    const store = await opened(root);
    await done(store, write('a.md', 'one\r\ntwo\r\nthree\r\n'));
    for (const next of ['one\r\ntwo\r\nmore\r\n', 'ONE\ntwo\n', 'one $Id: 1 $\r\n', '']) {
      const head = await store.head();
      const { version = null, bytes } = (await store.read('a.md')) ?? {};
      expect(await commit(store, write('a.md', next, version))).toMatchObject({
        done: true,
        uncommitted: [],
      });
      expect(await store.read('a.md')).not.toMatchObject({ bytes });
      expect(statusOf(root)).toEqual({});
      expect((await store.changes(head))?.files.map(({ path }) => path)).toEqual(['a.md']);
    }
  });

  test('edits by hand are noticed, and those in line ends that Git does not keep are none', async () => {
    const root = converting(way);
    const store = await opened(root);
    const { versions } = await done(store, write('a.md', 'one\r\ntwo\r\n'));
    const head = await store.head();
    writeFileSync(join(root, 'a.md'), 'one\r\nTWO\r\n');
    const [edited] = (await store.changes(head))?.files ?? [];
    expect(edited?.path).toBe('a.md');
    expect(edited?.version).toBe((await store.read('a.md'))?.version);
    expect(edited?.version).not.toBe(versions.get('a.md'));
    const outcome = await commit(store, write('a.md', 'mine\r\n', versions.get('a.md')));
    expect(outcome.done).toBe(false);
    writeFileSync(join(root, 'a.md'), 'one\r\ntwo\r\n');
    expect((await store.changes(head))?.files).toEqual([]);
  });

  test('a conflict tells all three texts as they stand in the folder', async () => {
    const root = converting(way);
    const store = await opened(root);
    const content = way.given('one\ntwo\n');
    const { versions } = await done(store, write('a.md', content));
    const base = versions.get('a.md') ?? null;
    await done(store, write('a.md', way.given('one\ntwo\ntheirs\n'), base));
    const outcome = await commit(store, write('a.md', way.given('yours\none\ntwo\n'), base));
    const [found] = outcome.done ? [] : outcome.conflicts;
    expect([text(found?.base), text(found?.yours), text(found?.theirs)]).toEqual([
      way.name === 'a filter' ? way.given(way.kept(content)) : content,
      way.given('yours\none\ntwo\n'),
      way.given('one\ntwo\ntheirs\n'),
    ]);
  });

  test('a file that Git has written out anew is the same', async () => {
    const root = converting(way);
    const store = await opened(root);
    await done(store, write('a.md', 'one\ntwo\n'));
    const before = await store.list();
    rmSync(join(root, 'a.md'));
    git(root, 'checkout', '--quiet', '--', 'a.md');
    expect(await store.list()).toEqual(before);
    expect((await texts(store))['a.md']).toBe(way.given(way.kept('one\ntwo\n')));
  });
});

describe('Line ends', () => {
  const long = (ends: string): string =>
    Array.from({ length: 12 }, (_, index) => `line ${index}${ends}`).join('');

  test('that were committed in the Windows way stay so, as Git itself leaves them', async () => {
    const root = repository({ 'a.md': long('\r\n') });
    git(root, 'config', 'core.autocrlf', 'true');
    expect(statusOf(root)).toEqual({});
    const store = await opened(root);
    const base = (await store.read('a.md'))?.version ?? null;
    const next = long('\r\n').replace('line 3', 'changed');
    await done(store, write('a.md', next, base));
    expect(placesOf(root, 'a.md')[0]).toBe(next);
    expect(git(root, 'show', '--numstat', '--format=').trim()).toBe('1\t1\ta.md');
    expect(statusOf(root)).toEqual({});
  });

  test('that Git changes do not keep edits by hand from staying apart', async () => {
    const root = repository({ '.gitattributes': '* text=auto\n', 'a.md': long('\n') });
    writeFileSync(join(root, 'a.md'), long('\n').replace('line 1\n', 'mine\n'));
    const store = await opened(root);
    const { version = null, bytes } = (await store.read('a.md')) ?? {};
    const next = (text(bytes) ?? '').replace('line 10', 'ours');
    expect(await commit(store, write('a.md', next, version))).toMatchObject({ done: true, uncommitted: [] });
    expect(placesOf(root, 'a.md')).toEqual([
      long('\n').replace('line 10', 'ours'),
      long('\n').replace('line 10', 'ours'),
      next,
    ]);
  });

  test('change nothing for names with quotes', async () => {
    const root = repository({ '.gitattributes': '* text=auto\n', '"q" a.md': 'a\n', 'b.md': 'b\n' });
    writeFileSync(join(root, '"q" a.md'), 'a\r\nb\r\n');
    writeFileSync(join(root, 'b.md'), 'b\r\nb\r\n');
    expect(await texts(await opened(root))).toMatchObject({ '"q" a.md': 'a\r\nb\r\n', 'b.md': 'b\r\nb\r\n' });
  });

  test('of a file in another encoding stay what they are', async () => {
    const root = repository({ '.gitattributes': '*.txt working-tree-encoding=UTF-16LE\n' });
    const store = await opened(root);
    const content = Buffer.from('ä\r\n東\n', 'utf16le');
    const { revision } = await done(store, write('a.txt', content));
    expect(placesOf(root, 'a.txt')[0]).toBe('ä\r\n東\n');
    expect(Buffer.from((await store.read('a.txt', revision ?? ''))?.bytes ?? [])).toEqual(content);
    expect(statusOf(root)).toEqual({});
    expect(touchedBy(root)).toEqual({ 'a.txt': 'A' });
  });
});
