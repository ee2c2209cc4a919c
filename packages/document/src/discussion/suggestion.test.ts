import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../operations/outcome.js';
import { applyEdits, type Edit } from '../range.js';
import { anyText } from '../testing/documents.js';
import { accept, suggest } from './suggestion.js';

const text = [
  '# Payments declined',
  '',
  'At 11:02 Arjun Rao raised the pool limit on two nodes, and declines fell.',
  '',
  '- The drill of May had shown two reconnects a second.',
  '- Failover drills exclude the payments path.',
  '',
].join('\n');

/** The edit that replaces words of the text, or puts words behind them. */
const replace = (words: string, insert: string): Edit => ({
  from: text.indexOf(words),
  to: text.indexOf(words) + words.length,
  insert,
});
const behind = (words: string, insert: string): Edit => ({
  ...replace(words, insert),
  from: replace(words, '').to,
});

/** The text with a suggestion accepted, or why it is not. */
function accepted(now: string, edits: readonly Edit[]): string {
  const found = accept(now, suggest(text, edits));
  return isRefusal(found) ? `refused: ${found.refused}` : applyEdits(now, found);
}

describe('suggestions', () => {
  const edits = [
    replace('raised the pool limit', 'doubled the limit'),
    behind('reconnects a second.', '\n- Nobody had read its report.'),
    replace('# ', '## '),
  ];

  it('do to the same text what they were made to do', () => {
    expect(accepted(text, edits)).toBe(applyEdits(text, edits));
  });

  it('do the same, whatever the text and the edits', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.nat(),
        fc.nat({ max: 40 }),
        fc.string({ maxLength: 9 }),
        (old, at, length, insert) => {
          const from = at % (old.length + 1);
          const edit = { from, to: Math.min(old.length, from + length), insert };
          const found = accept(old, suggest(old, [edit]));
          const expected = applyEdits(old, [edit]);
          const plain = (words: string): string => words.replace(/\r\n/g, '\n');
          if (old === '') expect(isRefusal(found) || found.length === 0).toBe(true);
          else expect(isRefusal(found) ? found : plain(applyEdits(old, found))).toBe(plain(expected));
        },
      ),
    );
  });

  it.each([
    [
      'edits elsewhere',
      text.replace('At 11:02', 'Some minutes later, at 11:02,').replace('payments path', 'path'),
    ],
    ['new paragraphs', text.replace('\n\n', '\n\nFor 84 minutes, cards were declined.\n\n')],
    [
      'words before and behind',
      text.replace('Rao', 'R.').replace('on two', 'of two').replace('The drill', 'A drill'),
    ],
  ])('survive %s', (_, now) => {
    const plain = now.replace('raised the pool limit', 'doubled the limit').replace('# ', '## ');
    expect(accepted(now, edits)).toBe(plain.replace('a second.', 'a second.\n- Nobody had read its report.'));
  });

  it('survive wrapping and other line ends', () => {
    expect(accepted(text.replace('the pool', 'the\npool'), edits.slice(0, 1))).toContain(
      'Rao doubled the limit on',
    );
    const windows = text.replace(/\n/g, '\r\n');
    expect(accepted(windows, edits)).toBe(applyEdits(text, edits).replace(/\n/g, '\r\n'));
  });

  it('come behind what somebody else put in the same place', () => {
    const now = text.replace('a second.', 'a second.\n- It was read by one team.');
    expect(accepted(now, edits.slice(1, 2))).toContain('Nobody had read its report.');
  });

  it.each([
    ['no such item', 'words that are gone', text.replace('raised the pool limit on two nodes', 'did it')],
    ['no such item', 'words that have changed', text.replace('the pool limit', 'the lower pool limit')],
    ['no such item', 'marks that were added within', text.replace('pool', '**pool**')],
    ['no such item', 'a text that is gone', ''],
    ['ambiguous', 'words that now stand twice', `${text}\n\n${text}`],
  ])('are refused as "%s" for %s', (refused, _, now) => {
    expect(accepted(now, edits.slice(0, 1))).toBe(`refused: ${refused}`);
  });

  it('are accepted whole or not at all', () => {
    expect(
      accepted(text.replace('The drill of May had shown two reconnects a second.', ''), [
        ...edits.slice(0, 1),
        replace('two reconnects a second', 'two a second'),
      ]),
    ).toBe('refused: no such item');
  });

  it('are refused where two of their changes meet', () => {
    const suggestion = suggest(text, edits.slice(0, 1));
    expect(accept(text, [...suggestion, ...suggestion])).toMatchObject({ refused: 'no place' });
  });

  it('say what stands in the way', () => {
    expect(accept('', suggest(text, edits.slice(0, 1)))).toMatchObject({
      message: '“raised the pool limit” is no longer in the text. Suggest the change anew.',
    });
    expect(accept('', suggest(text, edits.slice(1, 2)))).toMatchObject({
      message: expect.stringMatching(/^The place beside “.+” is no longer in the text/),
    });
  });

  it('leave out what changes nothing', () => {
    expect(suggest(text, [replace('Arjun', 'Arjun'), { from: 3, to: 3, insert: '' }])).toEqual([]);
  });
});
