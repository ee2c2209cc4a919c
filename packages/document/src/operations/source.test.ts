import { expect, test } from 'vitest';
import { parse } from '../parse.js';
import { sourceOf } from './source.js';

test.each([
  ['- [ ] **Q1** Which `clients`?\n  - Answer: all\n', 'Which `clients`?'],
  ['- Which [clients](https://example.com)\n  of ours?\n', 'Which [clients](https://example.com) of ours?'],
  ['- Q1: Who?\n', 'Who?'],
])('%j is asked in the words %j', (text, words) => {
  const { model } = parse(`## Open questions\n\n${text}`);
  expect(model.questions.map((each) => sourceOf(model, each))).toEqual([words]);
});

test('Words that stand in several cells are none of one line', () => {
  const { model } = parse('## Impact\n\n| Who | What |\n|---|---|\n| Shoppers | waited |\n');
  expect(model.impact.map((each) => sourceOf(model, each))).toEqual([null]);
});
