import { parse, render } from '@debrief/document';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitAtFactors } from './split.js';

const balance = (html: string): number =>
  html.split('<section').length - 1 - (html.split('</section>').length - 1);
const words = (html: string): string => html.replace(/<[^>]*>/g, '');

test('the second part begins behind the heading of the factors', () => {
  const [before, after] = splitAtFactors(
    '<p>A</p><section data-kind="factors" data-from="1"><h2 id="f">Factors</h2><p>B</p></section><p>C</p>',
  );
  expect(before).toBe('<p>A</p><section data-kind="factors" data-from="1"><h2 id="f">Factors</h2></section>');
  expect(after).toBe('<section data-kind="factors" data-from="1"><p>B</p></section><p>C</p>');
});

test('sections around them go on, without a second name', () => {
  const [before, after] = splitAtFactors(
    '<section data-kind="analysis" id="x"><section data-kind="factors" data-factor="0" id="F1"><p>B</p></section></section>',
  );
  expect(balance(before)).toBe(0);
  expect(after).toBe(
    '<section data-kind="analysis"><section data-kind="factors"><p>B</p></section></section>',
  );
});

test('a text without factors is whole', () => {
  expect(splitAtFactors('<p>A</p>')).toEqual(['<p>A</p>', '']);
  expect(splitAtFactors('')).toEqual(['', '']);
});

test('whatever the text is, both parts are whole HTML and together say all of it', () => {
  const line = fc.constantFrom(
    '# Title',
    '## Contributing factors',
    '### F1 One',
    '### Contributing factors',
    '**Root causes:** one',
    '- F1 an item',
    '## Timeline',
    '<section data-kind="factors">',
    '</section>',
    'words',
    '',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      const html = render(parse(lines.join('\n')).model);
      const [before, after] = splitAtFactors(html);
      expect(balance(before)).toBe(0);
      expect(balance(after)).toBe(0);
      expect(words(before) + words(after)).toBe(words(html));
    }),
    { numRuns: 200 },
  );
});
