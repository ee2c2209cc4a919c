import { applyEdits, difference } from '@debrief/document';
import { expect, test } from 'vitest';
import { withLinks } from './beside.js';
import { withEvidence } from './evidence.js';

const path = '2026/11.a.b.md';
const link = '[pool.log](11.a.b/pool.log)';

/** What comes into a text; nothing else may change. */
function came(text: string, next: string | null): string {
  const edit = difference(text, next ?? '');
  expect(edit && edit.from === edit.to && applyEdits(text, [edit]) === next).toBe(true);
  return edit?.insert ?? '';
}

const evidence = (text: string): string => {
  const next = withEvidence(text, link, path);
  came(text, next);
  return (next ?? '').replace(link, '@');
};

test.each([
  ['# T\n\n## Evidence\n\n- [a](b)\n\n## Review\n', '# T\n\n## Evidence\n\n- [a](b)\n- @\n\n## Review\n'],
  ['# T\n\n## Evidence\n\n* a\n\n* b\n  more\n', '# T\n\n## Evidence\n\n* a\n\n* b\n  more\n\n* @\n'],
  ['# T\n\n## Evidence\n\n1. a\n2. b\n', '# T\n\n## Evidence\n\n1. a\n2. b\n3. @\n'],
  ['# T\n\n## Evidence\n\n1. a\n1. b\n', '# T\n\n## Evidence\n\n1. a\n1. b\n1. @\n'],
  ['# T\r\n\r\n## Evidence\r\n\r\n- a\r\n', '# T\r\n\r\n## Evidence\r\n\r\n- a\r\n- @\r\n'],
  ['# T\n\n## Evidence\n\nSee the graphs.\n', '# T\n\n## Evidence\n\nSee the graphs.\n\n- @\n'],
  [
    '# T\n\n## Evidence\n\n| a | b |\n| - | - |\n| c | d |\n',
    '# T\n\n## Evidence\n\n| a | b |\n| - | - |\n| c | d |\n\n- @\n',
  ],
  ['# T\n\n## Evidence', '# T\n\n## Evidence\n\n- @'],
  ['# T\n\n## Evidence\n\n## Review\n', '# T\n\n## Evidence\n\n- @\n\n## Review\n'],
  [
    '# T\n\n## Evidence\n\n- a\n\n### Graphs\n\n- g\n',
    '# T\n\n## Evidence\n\n- a\n- @\n\n### Graphs\n\n- g\n',
  ],
  ['# T\n\n**Evidence**\n\n- a\n', '# T\n\n**Evidence**\n\n- a\n- @\n'],
  ['# T\n\n## Summary\n\nDown.\n', '# T\n\n## Summary\n\nDown.\n\n## Evidence\n\n- @\n'],
  ['Only words', 'Only words\n\n## Evidence\n\n- @'],
])('Evidence %#', (text, expected) => {
  expect(evidence(text)).toBe(expected);
});

const document = `# T

## Timeline

All times are UTC.

### 2026-11-03

- 10:41 **Began.** Declines rose
  to 18%. ([deploy](https://ci.example/4f2a))
- 11:02 Raised the limit. (uncertain: exact minute)

| x | y |
| - | - |

## Contributing factors

### F1 Every client reconnects

- Level: technical

## Action items

- [ ] **A1** Add **jitter**
  - Owner: Arjun Rao
`;

test.each([
  ['10:41', '([deploy](https://ci.example/4f2a)) (@)'],
  ['11:02', 'Raised the limit. (uncertain: exact minute) (@)'],
  ['a1', '- [ ] **A1** Add **jitter** (@)\n  - Owner'],
  ['F1', '### F1 Every client reconnects (@)\n'],
])('Links behind %s', (thing, expected) => {
  const next = withLinks(document, [link], thing, path);
  came(document, next);
  expect(next.replace(link, '@')).toContain(expected);
  expect(withLinks(next, [link], thing, path)).toBe(next);
});

test('In a table', () => {
  const table = '## Action items\n\n| Action | Owner |\n| --- | --- |\n| Add jitter | Arjun |\n';
  expect(withLinks(table, [link, link], 'add jitter', path)).toContain(
    `| Add jitter (${link}, ${link}) | Arjun |`,
  );
});

test('A thing without words of its own is refused', () => {
  expect(() =>
    withLinks(`${document}\n## Open questions\n\n- [ ] **Q1** Which?\n`, [link], 'Q1', path),
  ).toThrow('A link goes to an entry, a factor or an action');
});
