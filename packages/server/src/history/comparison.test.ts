import type { Comparison, History } from '@debrief/api';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { served } from '../testing/folder.js';
import { piecesOf } from './pieces.js';
import { rowsOf } from './rows.js';

const id = '2026/11.payments.declines';
const lines = Array.from({ length: 30 }, (_, index) => `Line ${index + 1} of the story.`);
const text = (own: readonly string[]): string => `# Declines\n\n${own.join('\n')}\n`;

describe('Two texts side by side', () => {
  const anyText = fc
    .array(fc.constantFrom('a b c', 'a b d', 'x', '', '- item one', '- item two', 'é 𝒳 "'), { maxLength: 12 })
    .map((own) => own.join('\n'));
  const side = (rows: ReturnType<typeof rowsOf>, name: 'left' | 'right'): string[] =>
    rows.flatMap((row) => row[name]?.stretches.map(({ text: words }) => words).join('') ?? []);
  const linesOf = (words: string): string[] => (words === '' ? [] : words.replace(/\n$/, '').split('\n'));

  test('each say all of their text, line by line', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const rows = rowsOf(before, after);
        expect(side(rows, 'left')).toEqual(linesOf(before));
        expect(side(rows, 'right')).toEqual(linesOf(after));
        for (const name of ['left', 'right'] as const)
          expect(rows.flatMap((row) => row[name]?.line ?? [])).toEqual(
            side(rows, name).map((_, index) => index + 1),
          );
        for (const { kind, left, right } of rows)
          expect([left === null, right === null]).toEqual([kind === 'added', kind === 'gone']);
      }),
    );
  });

  test('are the same where nothing changed', () => {
    fc.assert(
      fc.property(anyText, (words) => {
        expect(rowsOf(words, words).every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });

  test('may be longer than any text is', () => {
    const [before, after] = ['was', 'is'].map((word) =>
      Array.from({ length: 300_000 }, (_, index) => `${word}${index}`).join('\n'),
    );
    const rows = rowsOf(`a\nb\nc\nd\n${before}`, `a\nb\nc\nd\n${after}`);
    expect(rows).toHaveLength(600_004);
    expect(piecesOf(rows).reduce((sum, piece) => sum + piece.rows.length, 0)).toBe(600_004);
  });

  test('show the words that differ in a line that was reworded', () => {
    const [row] = rowsOf('Cards were declined for nine minutes.', 'Cards were refused for nine minutes.');
    expect(row).toEqual({
      kind: 'changed',
      left: {
        line: 1,
        stretches: [
          { text: 'Cards were ', changed: false },
          { text: 'declined', changed: true },
          { text: ' for nine minutes.', changed: false },
        ],
      },
      right: {
        line: 1,
        stretches: [
          { text: 'Cards were ', changed: false },
          { text: 'refused', changed: true },
          { text: ' for nine minutes.', changed: false },
        ],
      },
    });
  });

  test('put a new line in front of the one that stayed nearly the same', () => {
    const kinds = rowsOf('The pool was full.', 'Nobody was paged.\nThe pool was almost full.').map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(['added', 'changed']);
  });

  test('fold what did not change, but for three lines around', () => {
    const after = lines.with(15, 'Another line altogether, with other words');
    const pieces = piecesOf(rowsOf(lines.join('\n'), after.join('\n')));
    expect(pieces.map(({ type, rows }) => [type, rows.length])).toEqual([
      ['folded', 12],
      ['rows', 8],
      ['folded', 11],
    ]);
    expect(pieces.flatMap(({ rows }) => rows)).toEqual(rowsOf(lines.join('\n'), after.join('\n')));
  });
});

describe('The steps of a postmortem', () => {
  test('go through its earlier names, and any two can be compared', async () => {
    const old = '2026/11.payments.refusals';
    const server = await served({ [`${old}.md`]: text(lines) });
    server.repository.commit({ [`${old}.md`]: text(lines.with(3, 'A line of another kind.')) }, 'Reword');
    server.repository.git('mv', `${old}.md`, `${id}.md`);
    server.repository.commit({}, 'Rename');
    server.repository.write({ [`${id}.md`]: text(lines.with(3, 'By hand.')) });
    const history = (await server.get(`/postmortems/${id}/history`)).body as History;
    expect(history).toMatchObject({
      complete: true,
      uncommitted: true,
      steps: [
        { message: 'Rename', path: `${id}.md`, by: 'Dana Reyes', gone: false },
        { message: 'Reword', path: `${old}.md` },
        { message: 'Begin', path: `${old}.md` },
      ],
    });
    const [, reword, begin] = history.steps;
    const compared = async (query: string): Promise<Comparison> =>
      (await server.get(`/postmortems/${id}/comparison${query}`)).body as Comparison;
    expect(await compared('')).toMatchObject({
      left: { message: 'Rename' },
      right: null,
      added: 1,
      gone: 1,
    });
    expect(await compared(`?right=${begin?.revision}`)).toMatchObject({ left: null, gone: 0, added: 32 });
    expect(await compared(`?left=${begin?.short}&right=${reword?.short}`)).toMatchObject({
      left: { message: 'Begin' },
      right: { message: 'Reword' },
      added: 1,
      gone: 1,
    });
    const past = await server.get(`/postmortems/${id}/text?at=${begin?.short}`);
    expect(past.body).toBe(text(lines));
    expect((await server.get(`/postmortems/${id}/text`)).body).toContain('By hand.');
  });

  test.each([
    'nonsense',
    'deadbeef',
    'HEAD',
    '../x',
    '0',
  ])('a revision %s is none of them', async (revision) => {
    const server = await served({ [`${id}.md`]: text(lines) });
    for (const rest of ['comparison?left', 'text?at'])
      expect(await server.get(`/postmortems/${id}/${rest}=${encodeURIComponent(revision)}`)).toMatchObject({
        status: 404,
        body: { name: 'no-revision' },
      });
  });
});
