import { parse, render } from '@debrief/document';
import { expect, test } from 'vitest';
import { labelTables } from './tables.js';

const rendered = (...lines: string[]): string => render(parse(lines.join('\n')).model);

test('cells of a table with many columns say what their column is called', () => {
  const html = labelTables(
    rendered(
      '| Action | **Kind** | Owner | Due | State | R&D "x" |',
      '|-|-|-|-|-|-|',
      '| A | b | c | d | e | f |',
    ),
  );
  expect(html).toContain('data-columns="many"');
  expect(html).toContain('<td data-label="Kind">b</td>');
  expect(html).toContain('<td data-label="R&amp;D &quot;x&quot;">f</td>');
});

test('four or five columns have room, but not on a telephone', () => {
  expect(labelTables(rendered('| A | B | C | D |', '|-|-|-|-|', '| 1 | 2 | 3 | 4 |'))).toContain(
    'data-columns="some"',
  );
});

test('a table with few columns stays as it is', () => {
  const html = rendered('| A | B |', '|-|-|', '| 1 | 2 |');
  expect(labelTables(html)).toBe(html);
});

test('a table with a word that has no room says so, an address behind a link is no such word', () => {
  const long = 'a'.repeat(24);
  expect(labelTables(rendered('| A | B |', '|-|-|', `| ${long} | 2 |`))).toContain('data-long="yes"');
  const linked = rendered('| A | B |', '|-|-|', `| [a](https://a.example/${long}) | 2 |`);
  expect(labelTables(linked)).toBe(linked);
});
