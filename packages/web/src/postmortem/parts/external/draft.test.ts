import { parse } from '@debrief/document';
import { expect, test } from 'vitest';
import { draftOf } from './draft.js';

const text = `---
owner: Dana Reyes
systems: [payments]
---

# Card payments declined

## Summary

Cards were declined for 84 minutes. Dana Reyes raised the limit. It helped. Later Mei Chen looked again.

About 4% of payments failed.

## Timeline

All times are UTC.

### 2026-11-03

- 10:41 **Began.** Declines rose.
- 12:05 **Resolved.** Declines were back.

## Action items

- [ ] **A1** Spread reconnects over a minute
  - Owner: Dana Reyes
- [x] **A2** Write a page
  - Dropped: not needed
`;
const people = [{ name: 'Mei Chen', handles: ['@mei'] }];

test('A first draft tells the document without its people', () => {
  expect(draftOf(parse(text).model, people, ['payments'])).toEqual({
    summary: 'Cards were declined for 84 minutes. The owner of this review raised the limit. It helped.',
    whatHappened:
      'Later a colleague looked again.\n\nAbout 4% of payments failed.\n\nIt began at 10:41 on 3 Nov 2026 and was over at 12:05 on 3 Nov 2026 UTC.',
    whatWeAreDoing: '- Spread reconnects over a minute',
  });
});

test('Of a document that says little there is little to tell', () => {
  expect(draftOf(parse('# Orders were late\n').model, [], [])).toEqual({
    summary: '',
    whatHappened: '',
    whatWeAreDoing: '',
  });
});
