import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isProblem, largestEvent, mentions, readEvent, writeEvent } from './event.js';

const base = {
  format: 1,
  id: '01JCABCDEF0000000000000001',
  at: '2026-11-06T14:00:00Z',
  by: { name: 'Dana Reyes' },
};
const anchor = { exact: 'the pool', prefix: 'raised ', suffix: ' limit' };
const opened = { ...base, type: 'opened', anchor, words: 'Which pool? @arjun' };
const replied = {
  ...base,
  type: 'replied',
  thread: '01JCABCDEF0000000000000000',
  words: 'The one of the ledger.',
};
const suggested = { ...base, type: 'suggested', edits: [{ anchor, insert: 'the ledger pool' }] };
const resolved = { ...base, type: 'resolved', thread: '01JCABCDEF0000000000000000' };

function problem(value: unknown): string | null {
  const event = readEvent(value, 'a.json');
  return isProblem(event) ? `${event.problem}: ${event.message}` : null;
}

/** JSON as it is after a round trip: it has no minus zero. */
const anyJson = fc.jsonValue({ maxDepth: 3 }).map((value): unknown => JSON.parse(JSON.stringify(value)));

describe('events', () => {
  it.each([
    ['opened', opened],
    ['opened, about the whole document', { ...base, type: 'opened', words: 'Well told.' }],
    ['replied', replied],
    ['suggested', suggested],
    [
      'suggested within a thread',
      { ...suggested, thread: '01JCABCDEF0000000000000000', words: 'Better so?' },
    ],
    ['resolved', resolved],
    ['reopened', { ...resolved, type: 'reopened', words: 'Not yet.' }],
    [
      'keys that nobody knows',
      { ...opened, mood: { good: [1, null] }, by: { name: 'Dana', team: 'Ledger' } },
    ],
    [
      'a place apart',
      { ...opened, anchor: { ...anchor, section: 'Impact', apart: { before: 8, behind: null } } },
    ],
  ])('are read and written as they were: %s', (_, event) => {
    expect(readEvent(event)).toEqual(event);
    expect(readEvent(JSON.stringify(event))).toEqual(event);
  });

  it('are written in one way, whatever the order of their keys', () => {
    const turned = Object.fromEntries(Object.entries({ ...opened, zeal: 1, age: 2 }).toReversed());
    const event = readEvent(turned);
    expect(isProblem(event) ? event : writeEvent(event)).toBe(`{
  "format": 1,
  "id": "01JCABCDEF0000000000000001",
  "at": "2026-11-06T14:00:00Z",
  "by": {
    "name": "Dana Reyes"
  },
  "type": "opened",
  "anchor": {
    "exact": "the pool",
    "prefix": "raised ",
    "suffix": " limit"
  },
  "words": "Which pool? @arjun",
  "age": 2,
  "zeal": 1
}
`);
  });

  it.each<[string, unknown]>([
    ['not JSON', '<<<<<<< HEAD\n{}'],
    ['not JSON', ''],
    ['not JSON', undefined],
    ['too large', JSON.stringify({ ...opened, words: 'a'.repeat(largestEvent) })],
    ['newer format', { ...opened, format: 2 }],
    ['unknown type', { ...opened, type: 'liked' }],
    ['unknown type', { ...opened, type: 'constructor' }],
    ['not an event', null],
    ['not an event', []],
    ['not an event', '"opened"'],
    ['not an event', {}],
    ['not an event', { ...opened, format: '1' }],
    ['not an event', { ...opened, type: undefined }],
    ['not an event', { ...opened, id: '01jcabcdef0000000000000001' }],
    ['not an event', { ...opened, id: '../../etc/passwd' }],
    ['not an event', { ...opened, at: '2026-02-30T10:00:00Z' }],
    ['not an event', { ...opened, at: '2026-11-06 14:00' }],
    ['not an event', { ...opened, by: 'Dana' }],
    ['not an event', { ...opened, by: { name: ' ' } }],
    ['not an event', { ...opened, by: { name: 'Dana', email: 7 } }],
    ['not an event', { ...opened, words: '' }],
    ['not an event', { ...opened, words: 'a'.repeat(20_001) }],
    ['not an event', { ...opened, anchor: null }],
    ['not an event', { ...opened, anchor: { exact: 'a' } }],
    ['not an event', { ...opened, anchor: { exact: '', prefix: '', suffix: '' } }],
    ['not an event', { ...opened, anchor: { ...anchor, apart: { before: -1, behind: 0.5 } } }],
    ['not an event', { ...replied, thread: undefined }],
    ['not an event', { ...suggested, edits: [] }],
    ['not an event', { ...suggested, edits: [{ insert: 'a' }] }],
    ['not an event', { ...opened, deep: JSON.parse(`${'['.repeat(20)}${']'.repeat(20)}`) }],
  ])('are values that say why, where they cannot be read: %s (%#)', (why, value) => {
    expect(problem(value)).toMatch(new RegExp(`^${why}: .+\\.$`));
  });

  it('never throw, and never change what they hold', () => {
    const value = fc.oneof(
      fc.json(),
      fc.anything(),
      fc.record({
        ...Object.fromEntries(
          Object.entries(opened).map(([key, known]) => [key, fc.oneof(fc.constant(known), fc.anything())]),
        ),
      }),
    );
    fc.assert(
      fc.property(value, (given) => {
        const event = readEvent(given);
        if (!isProblem(event)) expect(readEvent(writeEvent(event))).toEqual(event);
      }),
    );
  });

  it('may have a key that is called problem', () => {
    expect(readEvent({ ...opened, problem: 'slow' })).toEqual({ ...opened, problem: 'slow' });
    expect(problem({ problem: 'slow' })).toMatch(/^not an event: /);
  });

  it('keep every text whole', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.dictionary(fc.string(), anyJson),
        (words, extra) => {
          const event = readEvent({ ...extra, ...opened, words });
          expect(isProblem(event) ? event : JSON.parse(writeEvent(event))).toEqual({
            ...extra,
            ...opened,
            words,
          });
        },
      ),
    );
  });
});

describe('mentions', () => {
  it.each([
    ['Ask @dana and @arjun-rao.', ['dana', 'arjun-rao']],
    ['@dana.reyes? @dana!', ['dana.reyes', 'dana']],
    ['(@Zoë) @dana @dana', ['Zoë', 'dana']],
    ['dana@example.com, x@y, @, @ dana, @@dana', []],
    [`${'@a'.repeat(20_000)}`, ['a']],
  ])('%#', (words, expected) => {
    expect(mentions(words)).toEqual(expected);
  });
});
