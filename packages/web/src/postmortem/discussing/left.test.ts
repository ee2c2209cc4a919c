import { beforeEach, expect, test, vi } from 'vitest';
import { storage } from '../../testing/storage.js';
import { forgetSaid, isSomethingSaid, keepSaid, leftBy } from './left.js';
import type { Outgoing } from './outbox.js';

const id = '2026/11.a name with spaces';
const said = (once: string, at: string): Outgoing => ({
  ...{ once, at, place: null, refused: null },
  said: { do: 'reply', thread: '01', words: once },
});
const [first, second] = [said('ONE', '2026-11-06T14:00:00.000Z'), said('TWO', '2026-11-06T14:01:00.000Z')];
const words = (by: string | null): unknown =>
  leftBy(by)
    .get(id)
    ?.map(({ once }) => once);

beforeEach(() => {
  vi.stubGlobal('localStorage', storage());
});

test('What was said waits for whoever said it, in its order', () => {
  keepSaid(id, second, 'dana@example.com');
  keepSaid(id, first, 'dana@example.com');
  expect(words('mei@example.com')).toBeUndefined();
  expect(words(null)).toBeUndefined();
  expect(words('dana@example.com')).toEqual(['ONE', 'TWO']);
});

test('What names nobody goes to whoever comes first, and what is sent is forgotten', () => {
  keepSaid(id, first, null);
  expect(words('mei@example.com')).toEqual(['ONE']);
  forgetSaid(id, 'ONE');
  expect(isSomethingSaid()).toBe(false);
});
