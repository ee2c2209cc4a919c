import { parse } from '@debrief/document';
import { expect, test } from 'vitest';
import { complete } from '../testing/complete.js';
import { emptyParts } from './sections.js';

const empty = (text: string) => emptyParts(parse(text).model).map(({ title }) => title);

test('Parts with words, items or rows are not empty', () => {
  expect(empty(complete)).toEqual([]);
  expect(empty('## Impact\n\n| Who | What |\n| --- | --- |\n| Shoppers | Declines |\n')).toEqual([]);
  expect(empty('## Lessons\n\n### One\n\nWords.\n')).toEqual([]);
});

test('Comments, dots, heads of tables and sentences about the part are no content', () => {
  expect(empty('## Summary\n\n<!-- What?\n\nAnd how? -->\n')).toEqual(['Summary']);
  expect(empty('## Summary\n\n…\n')).toEqual(['Summary']);
  expect(empty('## Impact\n\n| Who | What |\n| --- | --- |\n')).toEqual(['Impact']);
  expect(empty('## Timeline\n\nAll times are UTC.\n')).toEqual(['Timeline']);
  expect(empty('## Contributing factors\n\nEach of these was needed.\n')).toEqual(['Contributing factors']);
  expect(empty('## Looking wider\n\n- **A trend?**\n')).toEqual(['Looking wider']);
  expect(empty('## Looking wider\n\n- **A trend?** No.\n')).toEqual([]);
});

test('Of a part that is empty as a whole, its own parts are not told', () => {
  expect(empty('## External message\n\n### Summary\n\n### What happened\n')).toEqual(['External message']);
  expect(empty('## External message\n\n### Summary\n\nSorry.\n\n### What happened\n')).toEqual([
    'What happened',
  ]);
});
