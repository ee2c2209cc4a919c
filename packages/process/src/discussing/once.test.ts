import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idOnce, onceFrom, onceOf } from './once.js';

const ulid = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
const moment = fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true });

test('An id is a ULID with the chance that was chosen, behind what it answers', () => {
  fc.assert(
    fc.property(moment, bytes, moment, bytes, (now, own, then, other) => {
      const before = idOnce(then, onceFrom(other), null);
      const id = idOnce(now, onceFrom(own), before);
      expect(id).toMatch(ulid);
      expect(id > before).toBe(true);
      expect(onceOf(id)).toBe(onceFrom(own));
    }),
  );
});

test('Times sort as their ids do', () => {
  const at = (time: string) => idOnce(new Date(time), onceFrom(new Uint8Array(10).fill(255)), null);
  expect(at('2026-11-05T09:30:00.001Z') > at('2026-11-05T09:30:00Z')).toBe(true);
  expect(at('1970-01-01T00:00:00.033Z')).toBe('0000000011ZZZZZZZZZZZZZZZZ');
});

test('Different chances are different letters', () => {
  fc.assert(
    fc.property(bytes, bytes, (one, other) => {
      expect(onceFrom(one) === onceFrom(other)).toBe(one.every((byte, at) => byte === other[at]));
    }),
  );
});
