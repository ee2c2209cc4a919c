import { expect, test } from 'vitest';
import { wordsOf } from './fields.js';
import { inline, prose } from './inline.js';

test.each([
  ['![Graph](a.png)', '(image: Graph)'],
  ['![Graph]( <a b.png> "Title") and', '(image: Graph) and'],
  ['![Graph](a_(1).png "Title")', '(image: Graph)'],
  ['![](a.png)![Graph][ref]', '(image)(image: Graph)'],
])('%s is read as %s', (source, words) => {
  expect(wordsOf(inline(source))).toBe(words);
});

test('An image without an end costs no more than its length', () => {
  const source = `![a](${'x'.repeat(18_900)}`;
  for (let paragraph = 0; paragraph < 400; paragraph++) expect(wordsOf(inline(source))).toBe(source);
});

test('A picture that stands in the text itself is told by its words', () => {
  const picture = `![the graph](data:image/png;base64,${'iVBORw0KGgo+'.repeat(100_000)})`;
  expect(prose(picture, 80)).toEqual(prose('(image: the graph)', 80));
  expect(inline(`See ${picture}.`)).toEqual(inline('See (image: the graph).'));
});
