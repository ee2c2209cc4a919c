import { parse } from '@debrief/document';
import { describe, expect, it } from 'vitest';
import { check } from './check.js';
import { rules } from './english/rules.js';
import { documentOf } from './example.js';

const letters = 200_000;
const filled = (unit: string): string => unit.repeat(Math.ceil(letters / unit.length));
const numbered = (unit: (index: number) => string, count: number): string =>
  Array.from({ length: count }, (_, index) => unit(index)).join('');

const flagged = rules.flatMap(({ flags }) => flags.map((example) => documentOf(example).text)).join('\n\n');

/** Long texts that would take minutes if anything took time that grows with the square of the text. */
const texts: readonly (readonly [string, string])[] = [
  ['everything that is flagged, over and over', `## Summary\n\n${filled(`${flagged}\n\n`)}`],
  [
    'everything that is flagged, in a timeline',
    numbered(
      (index) => `- 10:41 UTC ${flagged.slice(index * 40, index * 40 + 200).replace(/\s+/g, ' ')}\n`,
      2_000,
    ),
  ],
  [
    'everything that is flagged, in actions',
    `## Action items\n\n${numbered((index) => `- [ ] ${flagged.slice(index * 40, index * 40 + 200).replace(/\s+/g, ' ')}\n`, 2_000)}`,
  ],
  ['one sentence without an end', filled('and the team should have ')],
  ['many sentences in a paragraph', filled('We forgot it. ')],
  [
    'acronyms, each another one',
    numbered((index) => `A${index.toString(36).toUpperCase()}B failed\n\n`, 10_000),
  ],
  ['mentions, each another one', numbered((index) => `@dana${index} saw it\n\n`, 10_000)],
  [
    'comments that ignore nothing',
    numbered((index) => `It broke ${index} <!-- debrief-ignore loaded: no -->\n\n`, 5_000),
  ],
  ['blanks in a comment', `It broke <!-- debrief-ignore loaded: a${' '.repeat(letters)}b -->`],
  ['comments that are never closed', filled('<!-- debrief-ignore ')],
  ['quotation marks', filled('" ')],
  ['apostrophes', filled("' a")],
  ['dots', filled('.')],
  ['capitals', filled('Ab ')],
  ['a word without an end', filled('ab')],
  [
    'rows of a table',
    `## Impact\n\n| Who | What |\n| --- | --- |\n${filled('| Some users | It should have worked |\n')}`,
  ],
  ['a row without an end', `## Impact\n\n| Who | What |\n| --- | --- |\n${filled('| Some users ')}|\n`],
];

describe('time in proportion to the text', () => {
  it.each(texts)('%s', (_, text) => {
    const { model } = parse(text);
    expect(check(model)).toEqual(check(model));
  });
});
