import type { MarkdownParser } from '@lezer/markdown';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCorpus, readExamples } from '../testing/corpus.js';
import { grammar } from './grammar.js';

/** The same grammar, letter by letter. */
const slow = grammar.configure({ remove: ['PlainWords'] });

function nodes(parser: MarkdownParser, text: string): string {
  const found: string[] = [];
  parser.parse(text).iterate({
    enter: ({ name, from, to }) => {
      found.push(`${name} ${from}-${to}`);
    },
  });
  return found.join('\n');
}

test('Words that are passed over hide no mark, link or address', () => {
  const piece = fc.constantFrom(
    ...['a', 'word', 'h', 'w', 'é', ' ', ' ', '  ', '\n', '  \n', '\n\n', '\t', '.', ':', '-', '+', ';'],
    ...[
      '*',
      '**',
      '_',
      '`',
      '``',
      '~~',
      '\\',
      '\\\n',
      '&',
      '&amp;',
      '<',
      '>',
      '<b>',
      '!',
      '[',
      ']',
      '](',
      ')',
    ],
    ...[
      '@',
      'a@b.co',
      'www.',
      'www.x.org',
      'https://x.org/a_b',
      'http://',
      'mailto:',
      'xmpp:',
      '|',
      '- ',
      '# ',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      expect(nodes(grammar, text)).toBe(nodes(slow, text));
    }),
    { numRuns: 3000 },
  );
});

test('Nor do they in real postmortems', () => {
  for (const { text } of [...readExamples(), ...readCorpus()])
    expect(nodes(grammar, text)).toBe(nodes(slow, text));
});
