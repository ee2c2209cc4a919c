import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../parse.js';
import { anyText } from '../testing/documents.js';
import { renderPage } from './render.js';
import { problemsOf } from './testing/allowed.js';

const page = (text: string, options?: Parameters<typeof renderPage>[1]) =>
  renderPage(parse(text).model, options);

describe('The headings of a page', () => {
  test('are told as they were written, those in quotes and lists aside', () => {
    const { headings } = page('# A *b*\n\n## C\n\n> ## D\n\n- # E\n\n## C\n', { headingOffset: 1 });
    expect(headings.map(({ anchor, title, level }) => [anchor, title, level])).toEqual([
      ['a-b', 'A b', 2],
      ['c', 'C', 3],
      ['c-1', 'C', 3],
    ]);
  });

  test('have the ids of their elements, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { html, headings } = page(text);
        const ids = [...html.matchAll(/<h\d id="([^"]*)"/g)].map(([, id]) => id);
        for (const { anchor, from } of headings) {
          expect(ids).toContain(anchor);
          expect(text.slice(from).length).toBeGreaterThan(0);
        }
        expect(new Set(headings.map(({ anchor }) => anchor)).size).toBe(headings.length);
      }),
    );
  });
});

test('Without its title, a page has everything else', () => {
  const text = '---\ntitle: no\n---\n\nBefore\n\n# Cards declined\n\n## Summary\n\nWords\n';
  const { html, headings } = page(text, { title: false, facts: false });
  expect(html).not.toContain('Cards declined');
  expect(html).toContain('Before');
  expect(headings.map(({ title }) => title)).toEqual(['Summary']);
});

test('Without places, no element can be taken for one of another text, and the words are the same', () => {
  const words = (html: string): string => html.replace(/<[^>]*>/g, '');
  fc.assert(
    fc.property(anyText, (text) => {
      const plain = page(text, { places: false }).html;
      expect(plain).not.toMatch(/<[^>]* (?:id|data-[a-z-]+)=/);
      expect(words(plain)).toBe(words(page(text).html));
      expect(problemsOf(plain)).toEqual([]);
    }),
  );
  expect(page('Say ` id="x"` and  data-from="1" twice.', { places: false }).html).toContain(
    ' data-from=&quot;1&quot; twice',
  );
});
