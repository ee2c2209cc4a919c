import { describe, expect, it } from 'vitest';
import { parse } from '../parse.js';
import { linesOf, readLabel } from './label.js';
import { readLinks } from './links.js';
import { plain } from './plain.js';

describe('plain words', () => {
  it.each([
    ['**Began.** See [the graph](a.png "t")', 'Began. See the graph'],
    ['`kubectl get *`  and _more_', 'kubectl get * and more'],
    ['snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
    ['![alt](x.png) ~~gone~~ <https://a.example>', 'gone https://a.example'],
    ['a<br>b &amp; c \\*d\\*', 'a b & c *d*'],
    ['[a][ref] [^1] [b](<c d>)', 'a b'],
    ['[wiki](https://x.example/a_(b)) end', 'wiki end'],
    ['two\n  lines', 'two lines'],
    ['[`PR`](https://x.example) and `a*b*c`', 'PR and a*b*c'],
  ])('%j', (source, words) => expect(plain(source)).toBe(words));
});

describe('links', () => {
  const read = (text: string): string[] =>
    readLinks(text, { from: 0, to: text.length }, new Map([['ref', 'https://r.example']])).map(
      ({ value }) => value,
    );
  it.each([
    [
      '[a](https://a.example), https://b.example/x. (https://c.example/y)',
      ['https://a.example', 'https://b.example/x', 'https://c.example/y'],
    ],
    ['[words][ref] and [ref] and [gone]', ['https://r.example', 'https://r.example']],
    ['![image](a.png) <mailto:a@b.example>', ['mailto:a@b.example']],
  ])('%j', (text, values) => expect(read(text)).toEqual(values));
});

describe('labels', () => {
  it.each([
    ['**Impact**: many', 'Impact', ' many'],
    ['**Impact:** many', 'Impact', 'many'],
    ['__Root cause__', 'Root cause', ''],
    ['Owner: Dana', 'Owner', 'Dana'],
    ['_Note_: x', 'Note', 'x'],
    ['**Timeline** (UK time)', 'Timeline', '(UK time)'],
  ])('%j', (text, words, rest) => {
    const label = readLabel(text, 0, text.length);
    expect([label?.words, text.slice(label?.rest).trim()]).toEqual([words, rest.trim()]);
  });

  it.each(['**bold** words', 'no label here', '`code:` x', 'http://a.example', ''])('not in %j', (text) =>
    expect(readLabel(text, 0, text.length)).toBeNull());

  it('lines end at line feeds and at <br>', () => {
    const text = 'a\n  b<br>c\r\n\nd';
    expect(linesOf(text, { from: 0, to: text.length }).map(({ from, to }) => text.slice(from, to))).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
  });
});

describe('blocks', () => {
  it('keep empty cells in their columns', () => {
    const [table] = parse('| a | b |\n|-|-|\n| | x \\| y |\n').model.blocks;
    expect(table?.type === 'table' && table.rows[0]?.cells.map(({ from, to }) => [from, to])).toEqual([
      [18, 18],
      [20, 26],
    ]);
  });

  it('know the state of a box and where it stands', () => {
    const text = '- [x] a\n- [ ] b\n';
    const [list] = parse(text).model.blocks;
    expect(list?.type === 'list' && list.items.map(({ task }) => [task?.done, task?.at.from])).toEqual([
      [true, 3],
      [false, 11],
    ]);
  });
});
