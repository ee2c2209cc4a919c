import { parse } from '@debrief/document';
import { describe, expect, test } from 'vitest';
import { codeLetter, mask } from './mask.js';
import { passagesOf } from './passages.js';

/** Each passage as `place role: words`, code as a dash. */
function passages(text: string): string[] {
  const { model } = parse(text);
  const { words } = mask(model);
  expect(words).toHaveLength(text.length);
  return passagesOf(model, words).map(({ place, role, from, to, words: own }) => {
    expect(own).toHaveLength(to - from);
    return `${place} ${role}: ${own.replaceAll(codeLetter, '-').replace(/-+/g, '-').replace(/\s+/g, ' ').trim()}`;
  });
}

describe('The author speaks', () => {
  test('in each part in its place', () => {
    expect(
      passages(`# Orders late

First words.

## Summary

It **broke**, see [the graph](https://graphs.example/a) and \`kubectl get\`.

## Timeline

All times are UTC.

- 2026-11-03 10:41 **Began.** Declines rose.

## Contributing factors

### F1 The queue filled

- Level: technical
- Made sense because: it never had

**Why it happened**

1. Why did it fill?
   - Nobody reads it.

## Action items

- [ ] **A1** Add jitter
  - Owner: Dana Reyes
  - Done when: it is merged
`),
    ).toEqual([
      'title heading: Orders late',
      'summary prose: First words.',
      'summary heading: Summary',
      'summary prose: It broke , see the graph and -.',
      'timeline heading: Timeline',
      'timeline prose: All times are UTC.',
      'timeline entry: Began. Declines rose.',
      'factors heading: Contributing factors',
      'factors factor: The queue filled',
      'factors belief: it never had',
      'factors prose: Why it happened',
      'factors why: Why did it fill?',
      'factors answer: Nobody reads it.',
      'actions heading: Action items',
      'actions action: Add jitter',
      'actions item: it is merged',
    ]);
  });

  test('in the rows of a timeline and of actions, and not in a table of data', () => {
    expect(
      passages(`## Timeline

| Time | What |
| --- | --- |
| 2026-11-03 10:41 UTC | Declines rose |

## Action items

| Action | Owner | Due |
| --- | --- | --- |
| Add jitter | Dana Reyes | 2026-12-01 |

## Hosts

| Host | State |
| --- | --- |
| db-1 | somebody forgot |
`),
    ).toEqual([
      'timeline heading: Timeline',
      'timeline entry: Declines rose',
      'actions heading: Action items',
      'actions action: Add jitter',
      'other heading: Hosts',
    ]);
  });

  test('not in quotations, code, comments and front matter', () => {
    expect(
      passages(`---
owner: Dana Reyes
---

## Summary

> They forgot it.

\`\`\`
we forgot
\`\`\`

<!-- we forgot -->

Before <!-- we forgot --> after.
`),
    ).toEqual(['summary heading: Summary', 'summary prose: Before after.']);
  });

  test('in a quotation that is the message to customers', () => {
    expect(passages('## Message to customers\n\n> You could not pay for 22 minutes.\n')).toEqual([
      'external heading: Message to customers',
      'external prose: You could not pay for 22 minutes.',
    ]);
  });
});
