import { parse } from '@debrief/document';
import { expect, test } from 'vitest';
import { unicode } from '../terminal/glyphs.js';
import { lines, shown } from '../testing/shown.js';
import { sheetOf } from './sheet.js';
import { mannerOf, timeline } from './timeline.js';

/** The page from the first entry on. */
const told = (timeline: string, width = 60): string =>
  shown(`# Down\n\n## Timeline\n\n${timeline}`, width)
    .replace(/^[\s\S]*?(?=^ {2}\S*day )/m, '')
    .trimEnd();

test('The distance between entries grows with time, long gaps are folded, days are named', () => {
  const text = `
All times are UTC.

### 2026-11-03

- 10:38 Deploy
- 10:41 **Began.** Declines rose
- 10:50 Alarm
- 23:50 Evening

### 2026-11-04

- 00:02 **Resolved.** All is well
`;
  expect(told(text)).toBe(
    lines(`
        Tuesday 3 November 2026
        10:38 •  Deploy
        10:41 ●  Began. Declines rose
              │
        10:50 •  Alarm
              ┊
              ┊  13 h
              ┊
        23:50 •  Evening
              │
        Wednesday 4 November
        00:02 ●  Resolved. All is well
    `).replace(/^/gm, '  '),
  );
});

test('Uncertain entries, ranges and entries without a clock', () => {
  const text = `
### 2026-11-03

- 10:00–10:20 The first wave went out
- ~10:30 Queue grew
- 2026-11-03 A colleague noticed

Nothing else is known.
`;
  const page = told(text);
  expect(page).toContain('   10:00 •  The first wave went out\n  –10:20 │');
  expect(page).toContain('  ~10:30 •  Queue grew');
  expect(page).toContain('         •  A colleague noticed');
  expect(page).toMatch(/\n\n {2}Nothing else is known\.$/);
});

test('A heading of any length stands over its entries', () => {
  const sheet = sheetOf(parse('').model, unicode);
  const label = { type: 'label', words: 'a '.repeat(700_000) } as const;
  expect(timeline(sheet, [label], mannerOf([]), 1)).toHaveLength(700_000);
});

test('What stands below an entry belongs to it', () => {
  const page = told(`
### 2026-11-03

- 10:00 The log said

  \`\`\`
  panic:  out of files
  \`\`\`
- 10:04 Restarted
`);
  expect(page).toContain('        │    panic:  out of files\n');
});

test('A table of times is a timeline too, and its other columns are kept', () => {
  const page = told(
    '| Time (UTC) | What happened | Who |\n| --- | --- | --- |\n| 2026-11-03 10:00 | Restart | Dana |\n',
  );
  expect(page).toContain('10:00 •  Restart\n           Who  Dana');
});

test('The zone is stated once: in the words of the document, else by us', () => {
  expect(
    shown('# D\n\n## Timeline\n\nAll times are UTC.\n\n- 2026-11-03 10:00 A\n- 10:05 B\n'),
  ).not.toContain('times in');
  const page = shown('# D\n\n## Timeline\n\n- 2026-11-03 10:00 CET A\n- 2026-11-03 10:05 CET B\n');
  expect(page.split('CET')).toHaveLength(2);
  expect(page).toContain('times in CET');
});

test('Several zones stand with their clocks', () => {
  const page = shown('# D\n\n## Timeline\n\n- 2026-11-03 10:00 CET A\n- 2026-11-03 10:05 UTC B\n');
  expect(page).toContain('10:00 CET •  A');
  expect(page).toContain('10:05 UTC •  B');
});

test('A history by days has its days in front of the entries', () => {
  const page = shown('# D\n\n## Timeline\n\n- 2026-11-03: A\n- 2026-11-05: B\n- 2026-12-24: C\n');
  expect(page).toContain('   3 Nov 2026 •  A\n');
  expect(page).toContain('  24 Dec 2026 •  C\n');
});

test('A moment that the words name themselves is not said twice', () => {
  const page = shown(
    '# D\n\n- **Key events**\n  - First detected 2026-11-03 10:00\n  - Resolved 2026-11-03 11:00\n',
  );
  expect(page).toContain('10:00 ●  First detected\n');
  expect(page).toContain('11:00 ●  Resolved\n');
});
