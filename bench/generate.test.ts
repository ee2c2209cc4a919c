import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isProblem, parse, readEvent } from '@debrief/document';
import { expect, test } from 'vitest';
import { concerns } from './generate/concerns.js';
import { faults } from './generate/faults/index.js';
import { collection, writeRepository } from './generate.js';

const { files, planted } = collection({ seed: 1, documents: 400 });
const all = [...files];
const documents = all.filter(({ path }) => path.endsWith('.md'));
const events = all.filter(({ path }) => path.endsWith('.json'));

test('the same seed gives the same bytes, another seed others', () => {
  expect([...files]).toEqual(all);
  expect([...collection({ seed: 1, documents: 400 }).files]).toEqual(all);
  const others = new Set([...collection({ seed: 2, documents: 100 }).files].map(({ text }) => text));
  expect(all.filter(({ text }) => others.has(text))).toEqual([]);
});

test('a larger collection begins with a smaller one, and plants the same in it', () => {
  const smaller = collection({ seed: 1, documents: 175 });
  const fewer = [...smaller.files];
  expect(all.slice(0, fewer.length)).toEqual(fewer);
  const ids = new Set(planted.map(({ id }) => id));
  expect(smaller.planted.filter(({ id }) => !ids.has(id))).toEqual([]);
});

test('every path is its own, and a year and a month', () => {
  expect(documents).toHaveLength(400);
  expect(new Set(all.map(({ path }) => path)).size).toBe(all.length);
  for (const { path } of documents)
    expect(path).toMatch(/^20(?:1[2-9]|2[0-6])\/(?:0[1-9]|1[0-2])\.[a-z-]+\.[a-z0-9-]+\.md$/);
});

test('every document is read with title, timeline and factors, and with nothing to complain about', () => {
  for (const { path, text } of documents) {
    const { model, findings } = parse(text);
    expect(findings, path).toEqual([]);
    expect(model.title?.value, path).toBeTruthy();
    expect(model.timeline.length, path).toBeGreaterThanOrEqual(4);
    expect(model.factors.length, path).toBeGreaterThanOrEqual(2);
    expect(model.actions.length, path).toBeGreaterThanOrEqual(1);
  }
});

test('every event is read, and belongs to a document', () => {
  expect(events.length).toBeGreaterThan(100);
  const ids = new Set(documents.map(({ path }) => path.replace(/\.md$/, '')));
  for (const { path, text } of events) {
    const event = readEvent(text, path);
    expect(isProblem(event), `${path}: ${JSON.stringify(event)}`).toBe(false);
    expect(ids.has(path.replace(/\/discussion\/[0-9A-Z]{26}\.json$/, '')), path).toBe(true);
  }
});

test('sizes are those of real collections', () => {
  const sizes = documents.map(({ text }) => Buffer.byteLength(text)).sort((a, b) => a - b);
  const at = (part: number) => sizes[Math.floor(part * (sizes.length - 1))] ?? 0;
  expect(at(0)).toBeGreaterThan(500);
  expect(at(0.5)).toBeGreaterThan(2_300);
  expect(at(0.5)).toBeLessThan(2_900);
  expect(at(0.9)).toBeGreaterThan(5_000);
  expect(at(0.9)).toBeLessThan(7_000);
  expect(at(1)).toBeLessThan(70_000);
});

test('words are as frequent as the law of Zipf has it, and there are thousands', () => {
  const counts = new Map<string, number>();
  for (const { text } of documents) {
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\d]+/gu))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  expect(counts.size).toBeGreaterThan(8_000);
  const ranked = [...counts.values()].sort((a, b) => b - a);
  expect(slope(ranked, 10, 3_000)).toBeGreaterThan(-1.4);
  expect(slope(ranked, 10, 3_000)).toBeLessThan(-0.8);
});

test('stories are planted with three to five members, each in words of its own', () => {
  const stories = new Map<string, typeof planted>();
  for (const member of planted) stories.set(member.story, [...(stories.get(member.story) ?? []), member]);
  const texts = new Map(documents.map(({ path, text }) => [path.replace(/\.md$/, ''), text]));
  expect(stories.size).toBe(8);
  for (const members of stories.values()) {
    expect(members.length).toBeGreaterThanOrEqual(3);
    expect(members.length).toBeLessThanOrEqual(5);
    const titles = members.map(({ id }) => parse(texts.get(id) ?? '').model.title?.value);
    expect(new Set(titles).size).toBe(members.length);
    expect(titles).not.toContain(undefined);
    expect(new Set(members.map(({ fault }) => fault)).size).toBe(1);
  }
});

test('a repository of them holds every file, committed and checked out', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'debrief-generate-'));
  const some = collection({ seed: 1, documents: 30 });
  await writeRepository(folder, some);
  const git = (...options: string[]) => execFileSync('git', options, { cwd: folder, encoding: 'utf8' });
  expect(git('status', '--porcelain')).toBe('');
  expect(git('ls-files', '-z').split('\0').slice(0, -1)).toEqual(
    [...some.files].map(({ path }) => path).sort(),
  );
  const [first] = some.files;
  expect(git('show', `HEAD:${first?.path}`)).toBe(first?.text);
  await expect(writeRepository(folder, some)).rejects.toThrow('is not empty');
});

test('as many stories as are asked for', () => {
  const stories = (count: number) =>
    new Set(collection({ seed: 3, documents: 200, stories: count }).planted.map(({ story }) => story)).size;
  expect(stories(0)).toBe(0);
  expect(stories(10)).toBe(10);
  expect(stories(40)).toBe(40);
});

test('every fault is told in at least five ways that share few words', () => {
  expect(faults.length).toBeGreaterThanOrEqual(40);
  expect(new Set(faults.map(({ name }) => name)).size).toBe(faults.length);
  for (const { name, tellings } of faults) {
    expect(tellings.length, name).toBeGreaterThanOrEqual(5);
    for (const [at, one] of tellings.entries()) {
      for (const other of tellings.slice(at + 1))
        expect(shared(one, other), `${name}: ${one.title}`).toBeLessThan(0.25);
    }
  }
  for (const phrases of concerns) expect(phrases.length).toBeGreaterThanOrEqual(4);
});

/** The slope of log count over log rank, by least squares at ranks that are evenly spread on the logarithm. */
function slope(counts: readonly number[], from: number, to: number): number {
  const points = Array.from({ length: 40 }, (_, step) => {
    const rank = Math.round(from * (to / from) ** (step / 39));
    return [Math.log(rank), Math.log(counts[rank - 1] ?? 1)] as const;
  });
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(points.map(([rank]) => rank)), mean(points.map(([, count]) => count))];
  const above = mean(points.map(([rank, count]) => (rank - x) * (count - y)));
  return above / mean(points.map(([rank]) => (rank - x) ** 2));
}

type Telling = (typeof faults)[number]['tellings'][number];

/** The share of words of five letters and more that two tellings have in common. */
function shared(one: Telling, other: Telling): number {
  const [mine, theirs] = [wordsOf(one), wordsOf(other)];
  const common = [...mine].filter((word) => theirs.has(word)).length;
  return common / Math.min(mine.size, theirs.size);
}

function wordsOf({ title, summary, factors, detection }: Telling): Set<string> {
  return new Set(
    [title, summary, ...factors, detection]
      .join(' ')
      .toLowerCase()
      .match(/[a-z]{5,}/g),
  );
}
