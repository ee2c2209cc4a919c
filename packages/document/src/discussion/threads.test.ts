import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DiscussionEvent } from './event.js';
import { type DiscussionFile, readThreads, type Thread, wordsOf } from './threads.js';

const ulid = (number: number): string => `01JC${String(number).padStart(22, '0')}`;
const anchor = { exact: 'the pool of A7', prefix: 'raised ', suffix: ' limit', section: 'F3 Pools' };

type Loose = Partial<Record<keyof DiscussionEvent | 'thread' | 'anchor' | 'edits', unknown>>;

/** An event as a file that has its name from its id. */
function file(number: number, event: Loose, name = `${ulid(number)}.json`): DiscussionFile {
  const common = { format: 1, id: ulid(number), at: '2026-11-06T14:00:00Z', by: { name: 'Dana Reyes' } };
  return { name, text: JSON.stringify({ ...common, ...event }) };
}

const opened = (number: number): DiscussionFile =>
  file(number, { type: 'opened', anchor, words: `Opened ${number}.` });
const replied = (number: number, thread: number): DiscussionFile =>
  file(number, { type: 'replied', thread: ulid(thread), words: `Reply ${number}.` });
const closed = (number: number, thread: number, type = 'resolved'): DiscussionFile =>
  file(number, { type, thread: ulid(thread) } as Loose);

const brief = ({ id, state, headless, entries }: Thread): string =>
  `${Number(id.slice(4))} ${headless ? 'headless ' : ''}${state}: ${entries.map((each) => Number(each.id.slice(4))).join(' ')}`;
const read = (...files: DiscussionFile[]): string[] => readThreads(files).threads.map(brief);
const problems = (...files: DiscussionFile[]): string[] =>
  readThreads(files).problems.map(({ problem, name }) => `${problem}: ${name}`);

describe('threads', () => {
  it('are in the order in which they were opened, their entries in the order in which they were said', () => {
    expect(read(replied(5, 1), opened(3), replied(4, 3), replied(2, 1), opened(1))).toEqual([
      '1 open: 1 2 5',
      '3 open: 3 4',
    ]);
    expect(read(opened(5), replied(2, 5))).toEqual(['5 open: 5 2']);
  });

  it('are open or resolved, as the latest event says', () => {
    expect(read(opened(1), closed(2, 1))).toEqual(['1 resolved: 1 2']);
    expect(read(opened(1), closed(3, 1, 'reopened'), closed(2, 1))).toEqual(['1 open: 1 2 3']);
    expect(read(opened(1), closed(3, 1), closed(2, 1, 'reopened'), replied(4, 1))).toEqual([
      '1 resolved: 1 2 3 4',
    ]);
  });

  it('begin with a suggestion as well, and hang where it does', () => {
    const edits = [{ anchor, insert: 'the ledger pool' }];
    const { threads } = readThreads([file(1, { type: 'suggested', edits }), replied(2, 1)]);
    expect(threads.map(brief)).toEqual(['1 open: 1 2']);
    expect(threads[0]?.anchor).toEqual(anchor);
    expect(read(opened(1), file(2, { type: 'suggested', thread: ulid(1), edits }))).toEqual(['1 open: 1 2']);
  });

  it('may be about the whole document', () => {
    expect(readThreads([file(1, { type: 'opened', words: 'Well told.' })]).threads[0]?.anchor).toBeNull();
  });

  it('are kept without a head, where their opening is missing', () => {
    expect(read(replied(3, 1), closed(4, 1), opened(2))).toEqual(['1 headless resolved: 3 4', '2 open: 2']);
    expect(problems(replied(3, 1))).toEqual([]);
  });

  it('take the same event once, and the first by name where two differ', () => {
    const again = { name: 'again.json', text: ` ${opened(1).text}\n` };
    expect(readThreads([again, opened(1)]).problems).toEqual([]);
    expect(read(again, opened(1))).toEqual(['1 open: 1']);
    const other = file(1, { type: 'opened', words: 'Other.' }, 'other.json');
    const { threads, problems: found } = readThreads([other, opened(1)]);
    expect(threads[0]?.entries.map(({ words }) => words)).toEqual(['Opened 1.']);
    expect(found).toMatchObject([{ problem: 'id taken', name: 'other.json' }]);
  });

  it('report what they cannot hold', () => {
    expect(
      problems(opened(1), { name: 'x.json', text: '{' }, file(2, { type: 'liked' as 'opened' })),
    ).toEqual([`unknown type: ${ulid(2)}.json`, 'not JSON: x.json']);
    expect(problems(replied(1, 1))).toEqual([`not a thread: ${ulid(1)}.json`]);
    expect(problems(replied(1, 2), replied(2, 1))).toEqual([
      `not a thread: ${ulid(1)}.json`,
      `not a thread: ${ulid(2)}.json`,
    ]);
    expect(problems(opened(1), replied(2, 1), replied(3, 2))).toEqual([`not a thread: ${ulid(3)}.json`]);
    expect(read(opened(1), replied(2, 1), replied(3, 2))).toEqual(['1 open: 1 2']);
  });
});

/** Events that fit together, as branches of one discussion hold them, and some that do not. */
const files = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.nat({ max: 4 }).map(opened) },
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.integer({ min: 10, max: 19 }), fc.nat({ max: 6 }))
        .map(([id, thread]) => replied(id, thread)),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.integer({ min: 20, max: 29 }), fc.nat({ max: 6 }))
        .map(([id, thread]) => closed(id, thread, id % 2 ? 'resolved' : 'reopened')),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.nat({ max: 30 }), fc.nat({ max: 30 }))
        .map(([id, thread]) => replied(id, thread)),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        name: fc.constantFrom('a.json', 'b.json'),
        text: fc.constantFrom('{', '[]', opened(2).text),
      }),
    },
  ),
  { maxLength: 14 },
);

describe('discussions', () => {
  it('are the same in whatever order their files come', () => {
    fc.assert(
      fc.property(
        files.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(readThreads(shuffled)).toEqual(readThreads(list));
        },
      ),
    );
  });

  it('of two branches together have the threads and the entries of both', () => {
    const event = fc.integer({ min: 1, max: 40 }).map((number) => {
      if (number <= 5) return opened(number);
      const thread = 1 + (number % 5);
      return number % 3
        ? replied(number, thread)
        : closed(number, thread, number % 2 ? 'resolved' : 'reopened');
    });
    fc.assert(
      fc.property(fc.array(event), fc.array(event), (one, two) => {
        const said = (list: readonly DiscussionFile[]): string[] =>
          readThreads(list).threads.flatMap(({ id, entries }) => entries.map((each) => `${id} ${each.id}`));
        expect(said([...one, ...two]).toSorted()).toEqual(
          [...new Set([...said(one), ...said(two)])].toSorted(),
        );
        expect(readThreads([...one, ...two]).problems).toEqual([]);
      }),
    );
  });

  it('lose no event without saying so', () => {
    fc.assert(
      fc.property(files, (list) => {
        const { threads, problems: found } = readThreads(list);
        const kept = new Set(threads.flatMap(({ entries }) => entries.map(({ id }) => id)));
        const reported = new Set(found.map(({ name }) => name));
        for (const { name, text } of list) {
          const id: unknown = text === '{' ? null : JSON.parse(text).id;
          expect(reported.has(name) || kept.has(String(id))).toBe(true);
        }
      }),
    );
  });

  it('name the ids that they mention', () => {
    const suggestion = {
      type: 'suggested',
      thread: ulid(1),
      edits: [{ anchor, insert: 'see Q4' }],
      words: 'As in F12',
    };
    const words = wordsOf(readThreads([opened(1), file(2, suggestion as Loose), replied(3, 9)]).threads);
    expect(words.match(/\b[FAQ]\d+\b/g)).toEqual(expect.arrayContaining(['A7', 'F3', 'Q4', 'F12']));
    expect(words).toContain('Reply 3.');
  });
});
