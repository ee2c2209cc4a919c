import { mentions } from '@debrief/document';
import { expect, test } from 'vitest';
import { handleOf, offered, typedName, withName } from './naming.js';

const people = ['Dana Reyes', 'Noor Haddad', 'Mei Chen', 'Siobhán Keane'].map((name) => ({
  name,
  handle: handleOf(name),
}));

test.each([
  ['Ask @da', 7, { at: 4, letters: 'da' }],
  ['Ask @', 5, { at: 4, letters: '' }],
  ['(@noor-h', 8, { at: 1, letters: 'noor-h' }],
  ['mail@example', 12, null],
  ['Ask @dana now', 13, null],
  ['', 0, null],
])('of %j up to %i, the name begun is %j', (words, caret, expected) => {
  expect(typedName(words, caret)).toEqual(expected);
});

test.each([
  ['', ['Dana Reyes', 'Noor Haddad', 'Mei Chen', 'Siobhán Keane']],
  ['re', ['Dana Reyes']],
  ['siobhan', ['Siobhán Keane']],
  ['dana-r', ['Dana Reyes']],
  ['x', []],
])('%j offers %j', (letters, names) => {
  expect(offered(letters, people).map(({ name }) => name)).toEqual(names);
});

test('a chosen name is one that is heard as a mention', () => {
  const [, noor] = people;
  if (!noor) throw new Error('nobody');
  const typed = typedName('Ask @no', 7);
  const { words, caret } = withName('Ask @no, please', typed ?? { at: 0, letters: '' }, noor);
  expect(words).toBe('Ask @noor-haddad , please');
  expect(words.slice(0, caret)).toBe('Ask @noor-haddad ');
  expect(mentions(words)).toEqual(['noor-haddad']);
  expect(handleOf('Siobhán Keane')).toBe('siobhán-keane');
  expect(mentions(`@${handleOf('Siobhán Keane')}`)).toEqual(['siobhán-keane']);
});
