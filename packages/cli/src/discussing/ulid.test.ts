import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ulid } from './ulid.js';

const at = (time: string): Date => new Date(time);

test('Its first ten letters are the time', () => {
  const then = Date.parse('2099-11-05T09:30:00Z');
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const time = [...ulid(new Date(then)).slice(0, 10)].reduce(
    (sum, each) => sum * 32 + letters.indexOf(each),
    0,
  );
  expect(time).toBe(then);
});

test('Those of one process are in order and never the same, whatever the clock does', () => {
  const clocks = fc.array(fc.date({ min: at('2020-01-01'), max: at('2090-01-01'), noInvalidDate: true }));
  fc.assert(
    fc.property(clocks, (times) => {
      const ids = [...times, ...times.toReversed()].map((time) => ulid(time));
      for (const id of ids) expect(id).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
      expect(ids).toEqual([...new Set(ids)].sort());
    }),
  );
});

test('It stands behind one of somebody whose clock is ahead, and two answers stay apart', () => {
  const ahead = '7B00000000ZZZZZZZZZZZZZZZZ';
  const [one, two] = [ulid(at('2026-11-05'), ahead), ulid(at('2026-11-05'), ahead)];
  expect([ahead, one].toSorted()).toEqual([ahead, one]);
  expect(one.slice(0, 10)).toBe('7B00000001');
  expect(two).not.toBe(one);
  // The clock of this process is none the worse for it.
  expect(ulid(at('2026-11-05')) < ahead).toBe(true);
});

test('Behind the very last one there is no other, so it has its own time', () => {
  const last = '7ZZZZZZZZZZZZZZZZZZZZZZZZZ';
  expect(ulid(at('2026-11-05'), last) < last).toBe(true);
});
