import { expect, test } from 'vitest';
import { begunWith, followed, overtaken } from './follow.js';

interface Facts {
  readonly text: string;
  readonly owner: string;
  readonly looks: Readonly<Record<string, { readonly state: string }>>;
}

const was: Facts = {
  text: 'Add jitter',
  owner: 'Dana Reyes',
  looks: { A1: { state: 'open' }, A2: { state: 'open' } },
};

test('What the person has not touched is what others have made of it, at any depth', () => {
  const own = { ...was, text: 'Add some jitter', looks: { ...was.looks, A1: { state: 'done' } } };
  const now = { ...was, owner: 'Mei Chen', looks: { ...was.looks, A2: { state: 'dropped' } } };
  expect(followed(own, was, now)).toEqual({
    text: 'Add some jitter',
    owner: 'Mei Chen',
    looks: { A1: { state: 'done' }, A2: { state: 'dropped' } },
  });
  expect(overtaken(own, was, now)).toEqual([]);
});

test('Where both have written, it stays theirs, and the words of the other are told', () => {
  const own = { ...was, text: 'Add some jitter' };
  const now = { ...was, text: 'Spread reconnects' };
  expect(followed(own, was, now)).toEqual(own);
  expect(overtaken(own, was, now)).toEqual([{ theirs: 'Spread reconnects' }]);
});

test('A form that nobody has touched shows what there is now', () => {
  const now: Facts = { ...was, text: 'Spread reconnects', looks: { A3: { state: 'open' } } };
  expect(followed({ ...was }, was, now)).toEqual(now);
});

test('What came or went elsewhere comes and goes', () => {
  const own = { ...was, text: 'Mine' };
  const A1 = { state: 'open' };
  const now: Facts = { ...was, looks: { A1, A3: { state: 'open' } } };
  expect(followed(own, was, now)).toEqual({ ...now, text: 'Mine' });
  const taken: Facts = { ...was, looks: { A1 } };
  expect(followed(taken, was, was)).toEqual(taken);
});

test('Two who wrote the same agree', () => {
  const both = { ...was, text: 'Spread reconnects' };
  expect(overtaken(both, was, both)).toEqual([]);
});

test('Who goes on typing after others have changed something else is not told of that as theirs', () => {
  const own = { ...was, text: 'Mine' };
  const now = { ...was, owner: 'Mei Chen' };
  const begun = begunWith(own, was, now);
  expect(begun).toEqual(now);
  const more = { ...followed(own, was, now), text: 'Mine too' };
  expect(followed(more, begun, now)).toEqual({ ...now, text: 'Mine too' });
  expect(followed(more, begun, was)).toEqual({ ...was, text: 'Mine too' });
  const theirs = { ...now, text: 'Theirs' };
  expect(overtaken(more, begun, theirs)).toEqual([{ theirs: 'Theirs' }]);
});
