import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FileChange, Head, Store, Version } from '../../store.js';
import { allOf, commit, type Open, stream, text, texts } from './desk.js';

/** What a step of the walk wants to do to one file. Bases are told by a number among the texts that there were. */
interface Wish {
  readonly kind: 'write' | 'stream' | 'remove' | 'move' | 'move and write';
  readonly path: string;
  readonly to: string;
  readonly content: string;
  /** Null for the right base, otherwise one that may be stale. */
  readonly base: number | null;
}

interface Round {
  readonly by: 0 | 1;
  readonly wishes: readonly Wish[];
}

const path = fc.constantFrom('a.md', 'b.md', '2026/a.md', '2026/b.md', 'deep/er/c.log');
const content = fc.constantFrom('', 'one\n', 'two\r\n', 'one\ntwo\nthree\n', 'ünï \ufeff\n', '\u0000\u0001');
const kind = fc.constantFrom<Wish['kind']>('write', 'write', 'stream', 'remove', 'move', 'move and write');
const base = fc.option(fc.nat({ max: 5 }), { freq: 5 });
const wish = fc.record({ kind, path, to: path, content, base });
const round: fc.Arbitrary<Round> = fc.record({
  by: fc.constantFrom<0 | 1>(0, 1),
  wishes: fc.array(wish, { minLength: 1, maxLength: 3 }),
});

/** The same files in memory, without any store. */
class Model {
  files = new Map<string, string>();
  /** Each text that there was, with its version. */
  readonly versions = new Map<string, Version>();
  readonly heads: { readonly head: Head; readonly files: ReadonlyMap<string, string> }[] = [];

  /** Each wish as a change, and how the files are afterwards; null for a conflict. */
  plan(wishes: readonly Wish[]): {
    readonly changes: readonly FileChange[];
    readonly after: Map<string, string> | null;
  } {
    const changes: FileChange[] = [];
    const seen = new Set<string>();
    const after = new Map(this.files);
    let isStale = false;
    for (const { kind, path, to, content, base } of wishes) {
      const moves = kind.startsWith('move');
      const touched = moves ? [path, to] : [path];
      if ((moves && path === to) || touched.some((each) => seen.has(each))) continue;
      for (const each of touched) seen.add(each);
      const now = this.files.get(path);
      const from = base === null ? now : [...this.versions.keys()][base];
      const version = from === undefined ? null : (this.versions.get(from) ?? null);
      if ((moves || kind === 'remove') && version === null) continue;
      isStale ||= from !== now || (moves && this.files.has(to));
      if (moves || kind === 'remove') after.delete(path);
      if (kind !== 'remove') after.set(moves ? to : path, kind === 'move' ? (now ?? '') : content);
      changes.push(changeOf(kind, { path, to, content, version }));
    }
    return { changes, after: isStale ? null : after };
  }
}

function changeOf(
  kind: Wish['kind'],
  { path, to, content, version }: { path: string; to: string; content: string; version: Version | null },
): FileChange {
  if (kind === 'remove') return { path, base: version ?? '', content: null };
  if (kind === 'move') return { path: to, from: path, base: version ?? '' };
  if (kind === 'move and write') return { path: to, from: path, base: version ?? '', content };
  return {
    path,
    base: version,
    content: kind === 'stream' ? stream(content.slice(0, 3), content.slice(3)) : content,
  };
}

async function step(store: Store, other: Store, model: Model, wishes: readonly Wish[]): Promise<void> {
  const { changes, after } = model.plan(wishes);
  const isSame = after !== null && sorted(after) === sorted(model.files);
  const outcome = await commit(store, ...changes);
  expect(outcome.done).toBe(after !== null);
  if (outcome.done) {
    expect(outcome.revision === null).toBe(isSame);
    model.files = after ?? model.files;
    for (const { path, version } of await store.list()) {
      model.versions.set(model.files.get(path) ?? '', version);
      if (outcome.versions.has(path)) expect(outcome.versions.get(path)).toBe(version);
    }
  }
  expect(sorted(new Map(Object.entries(await texts(other))))).toBe(sorted(model.files));
  model.heads.push({ head: await other.head(), files: model.files });
}

/** Whatever a store says of an earlier head, it says what the model knows. */
async function expectChanges(store: Store, { heads, files, versions }: Model): Promise<void> {
  const now = await store.head();
  for (const { head, files: then } of heads) {
    const different = [...new Set([...then.keys(), ...files.keys()])].filter(
      (each) => then.get(each) !== files.get(each),
    );
    const expected = different.sort().map((path) => {
      const content = files.get(path);
      return { path, version: content === undefined ? null : (versions.get(content) ?? null) };
    });
    expect(await store.changes(head)).toEqual({ head: now, files: expected });
  }
}

async function expectOpened(store: Store, { files }: Model): Promise<void> {
  for (const [path, content] of files) {
    const opened = await store.open(path);
    expect(opened && text(await allOf(opened.bytes))).toBe(content);
  }
}

function sorted(files: ReadonlyMap<string, string>): string {
  return JSON.stringify([...files].sort(([one], [two]) => (one < two ? -1 : 1)));
}

export function modelling(open: Open, runs: number): void {
  describe('A walk of two writers', () => {
    test('is the same on a store and on a model', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(round, { minLength: 1, maxLength: 10 }), async (rounds) => {
          const { store, another } = await open();
          const other = (await another?.()) ?? store;
          try {
            const model = new Model();
            model.heads.push({ head: await store.head(), files: model.files });
            for (const { by, wishes } of rounds) {
              const [one, two] = by === 0 ? [store, other] : [other, store];
              await step(one, two, model, wishes);
            }
            await expectChanges(store, model);
            await expectOpened(other, model);
          } finally {
            await Promise.all([store.close(), other.close()]);
          }
        }),
        { numRuns: runs },
      );
    });
  });
}
