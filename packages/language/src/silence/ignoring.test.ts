import { applyEdits, parse } from '@debrief/document';
import { describe, expect, test } from 'vitest';
import { check } from '../check.js';
import { ignoring } from './ignoring.js';

const words = 'It should have been tested.';

/** The text after the first finding of a rule is ignored, and the rules that still speak. */
function ignored(text: string, reason = 'quoting the customer', rule = 'hindsight/should-have') {
  const { model } = parse(text);
  const finding = check(model).find((each) => each.rule === rule);
  const edit = finding && ignoring(model, finding, reason);
  if (!edit) return null;
  const after = applyEdits(text, [edit]);
  return { after, rules: check(parse(after).model).map((each) => each.rule) };
}

describe('A finding is silenced where it stands', () => {
  test.each([
    ['in a paragraph', `## Summary\n\n${words}\n\nMore.\n`],
    ['in a paragraph of several lines', `## Summary\n\n${words}\nAnd so on,\nto the end.\n`],
    ['in an item', `## Summary\n\n- Fine.\n- ${words}\n- Fine.\n`],
    ['in an item inside of one', `## Summary\n\n- Fine.\n  - ${words}\n`],
    ['in a heading', `# Orders\n\n## Summary\n\nX.\n\n### ${words}\n\nFine.\n`],
    ['in a cell', `## Impact\n\n| Who | What |\n| --- | --- |\n| Shops | ${words} |\n| You | Fine |\n`],
    ['in an entry', `## Timeline\n\n- 2026-11-03 10:41 UTC ${words}\n- 2026-11-03 10:42 UTC Fine.\n`],
    [
      'in an action with fields',
      `## Action items\n\n- [ ] **A1** Tell why it should have been tested\n  - Owner: Dana\n`,
    ],
    ['in a quotation for customers', `## External message\n\n> ${words}\n`],
    ['behind another comment', `## Summary\n\n<!-- reviewed --> ${words}\n`],
    ['at the end of the text', `## Summary\n\n${words}`],
    ['with Windows line ends', `## Summary\r\n\r\n${words}\r\n`],
  ])('%s', (_, text) => {
    expect(ignored(text)?.rules).not.toContain('hindsight/should-have');
    expect(ignored(text)?.rules).not.toContain('ignore/unused');
  });
});

test('The comment stands behind the words, and nothing else is touched', () => {
  expect(ignored(`## Summary\n\n- ${words}\n- Fine.\n`)?.after).toBe(
    `## Summary\n\n- ${words} <!-- debrief-ignore hindsight/should-have: quoting the customer -->\n- Fine.\n`,
  );
});

test.each([
  'it --> ends',
  'a | b',
  'two\nlines',
  '`code',
  '--',
])('A reason ends neither the comment nor its cell: %j', (reason) => {
  const table = `## Impact\n\n| Who | What |\n| --- | --- |\n| Shops | ${words} |\n`;
  expect(ignored(table, reason)?.rules).toEqual([]);
});

test('Nothing is silenced without a reason', () => {
  expect(ignored(`## Summary\n\n${words}\n`, ' \n')).toBeNull();
  expect(ignored(`## Summary\n\n${words}\n`, '<>')).toBeNull();
});

test('The front matter holds no comments of this kind', () => {
  const { model } = parse('---\ntitle: Orders\n---\n\n## Summary\n\nFine.\n');
  expect(ignoring(model, { rule: 'naming/person', from: 6 }, 'x')).toBeNull();
});
