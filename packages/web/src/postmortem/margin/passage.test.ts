import { parse } from '@debrief/document';
import { expect, test } from 'vitest';
import { passageAround } from './passage.js';

/** The passage around the words between ⟦ and ⟧. */
function passage(marked: string): string {
  const from = marked.indexOf('⟦');
  const to = marked.indexOf('⟧') - 1;
  const text = marked.replace(/[⟦⟧]/g, '');
  const range = passageAround(parse(text).model, { from, to });
  return text.slice(range.from, range.to);
}

test.each([
  ['## Summary\n\nIt rained. It ⟦should have been⟧ tested. All was well.\n', 'It should have been tested.'],
  ['## Summary\n\nIt ⟦should have been⟧ tested\n', 'It should have been tested'],
  ['## Summary\n\n- One\n- It ⟦should have been⟧ tested.  \n', 'It should have been tested.'],
  ['## It ⟦should have been⟧ tested\n\nSo.\n', 'It should have been tested'],
  ['## Impact\n\n| Who | What |\n| --- | --- |\n| Shops | It ⟦failed⟧ twice | \n', 'It failed twice'],
  [
    '## Timeline\n\n- 2026-11-03 10:41 UTC **Began.** It ⟦should have been⟧ seen.\n',
    'It should have been seen.',
  ],
  ['## Action items\n\n- [ ] **A1** ⟦Be careful⟧ with retries\n  - Owner: Dana\n', 'Be careful with retries'],
  ['## Summary\n\n> It ⟦should have been⟧ tested, e.g. by us.\n', 'It should have been tested, e.g. by us.'],
  ['## Summary\n\nIt took 4.5 s. ⟦Obviously⟧ so (twice). Then not.\n', 'Obviously so (twice).'],
])('%j', (marked, expected) => {
  expect(passage(marked)).toBe(expected);
});
