import { expect, test } from 'vitest';
import { problemsOf } from './testing/allowed.js';
import { page } from './testing/pages.js';

const size = 200_000;

/** Each fills 200 KB. Anything that takes the square of that does not end before the test gives up. */
const soups: readonly string[] = [
  '<',
  '</',
  '<!--',
  '<!-- -->',
  '<b>',
  '<b></b>',
  '<b><i>',
  '<p>\n<b>',
  '<p>\n<!--',
  '<p>\n<a x',
  '<p>\n<br ',
  '*',
  '**a ',
  '*a _b ',
  '~~a',
  '[',
  '](',
  '[x](',
  '![',
  '[x](y) ',
  '![![',
  '&',
  '&amp;',
  '`',
  '`a',
  '\\',
  '|',
  '|a|\n|-|\n',
  '> ',
  '- ',
  '> - ',
  '# a\n',
  '- a\n',
  '- a\n\n',
  'a\n\n',
  'F1 ',
  '10:41 **a\n',
  '%25',
  'https://a.example ',
  '[x]: y\n',
  '[x]\n\n',
  '\0',
  '\ud800',
  '\u202e',
  ' \n',
  'a  \n',
  '\t',
  '```\n',
];

for (const soup of soups) {
  test(`${JSON.stringify(soup)} over and over`, () => {
    expect(problemsOf(page(soup.repeat(size / soup.length)))).toEqual([]);
  });
}

test('one long thing', () => {
  const long = (soup: string): string => soup.repeat(size / soup.length);
  for (const text of [
    `[x](${long('%25')}3Ajavascript:x)`,
    `[x](a${long('&amp;')})`,
    `[x](a "${long('&quot;')}")`,
    `[${long('a ')}]`,
    `![${long('a ')}](b.png)`,
    `# ${long('a ')}`,
    `\`${long('a ')}\``,
    `<!-- ${long('- ')}`,
    `## Timeline\n\n${long('10:41 *a* F1\n')}`,
    `## Timeline\n\n| Time | Event |\n| --- | --- |\n${long('| 10:41 | *a* |\n')}`,
  ]) {
    expect(problemsOf(page(text))).toEqual([]);
  }
});
