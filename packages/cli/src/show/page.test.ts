import { parse } from '@debrief/document';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { widthOf } from '../terminal/width.js';
import { lines, shown } from '../testing/shown.js';
import { page } from './page.js';

test('Title, facts, durations, people', () => {
  const text = `---
status: in-review
severity: sev1
systems: [payments, ledger]
owner: Dana Reyes
people:
  incident-commander: Tomas Lind
times:
  began: 2026-11-03T10:41:00Z
  detected: 2026-11-03T10:53:00Z
  resolved: 2026-11-03T12:05:00Z
---

# Card payments declined

## Summary

For 84 minutes, 18% of card payments were declined.

## Impact
`;
  expect(shown(text, 70)).toBe(
    `${lines(`
      Card payments declined
      ──────────────────────
      in-review · sev1 · payments, ledger · owner Dana Reyes
      3 November 2026
      detected after 12 min · resolved after 1 h 24 min

      ●━━━━━━━━━●━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━●
      │         detected 10:53                                resolved 12:05
      began 10:41

      incident commander Tomas Lind
      began 3 November 2026 10:41 UTC · detected 3 November 2026 10:53 UTC
      resolved 3 November 2026 12:05 UTC

      Summary
        For 84 minutes, 18% of card payments were declined.
    `)}\n`,
  );
});

test('Factors with their fields, and whys as a tree', () => {
  const text = `# D

## Contributing factors

Both were needed.

### F1 Every client reconnects at once

- Level: technical
- Assumed: the driver spreads its retries
- Reinforced by: F2

**Why it happened**

1. Why did every client reconnect?
   - The driver retries without jitter.
   - The failover closed all connections.
     1. Why all?
        - It is the default.

### F2 Failover drills exclude payments
`;
  expect(shown(text, 60).split('\n').slice(3).join('\n')).toBe(
    `${lines(`
      Contributing factors
        Both were needed.

        F1  Every client reconnects at once
            technical · reinforced by F2
            Assumed  the driver spreads its retries

            Why it happened
              Why did every client reconnect?
              ├ The driver retries without jitter.
              └ The failover closed all connections.
                Why all?
                └ It is the default.

        F2  Failover drills exclude payments
    `)}\n`,
  );
});

test('Actions with box, what was agreed, and their other fields', () => {
  const text = `# D

## Action items

- [ ] **A1** Add jitter to reconnects
  - Kind: preventative
  - Owner: Arjun Rao
  - Ticket: [PAY-412](https://tracker.example/PAY-412)
  - Due: 2026-12-01
  - Done when: a drill shows reconnects spread over 30 s
- [x] **A2** Raise the pool limit
- [ ] **A3** Rewrite the driver
  - Dropped: A1 does enough
`;
  expect(shown(text, 60).split('\n').slice(3).join('\n')).toBe(
    `${lines(`
      Action items
        ☐ A1  Add jitter to reconnects
              Arjun Rao · due 1 December 2026 · PAY-412
              preventative
              Done when  a drill shows reconnects spread over 30 s
        ☑ A2  Raise the pool limit
        ☒ A3  Rewrite the driver
              Dropped  A1 does enough
    `)}\n`,
  );
});

test('A table of actions is a list of actions, and every cell is kept', () => {
  const text = `# D

## Action items

| Action | Owner | Ticket | Due | Status | Effort |
| --- | --- | --- | --- | --- | --- |
| **A1** Refuse short indexes | Anjali | SRCH-318 | 2026-05-29 | Done | small |
| Answer with 410 | Mai | | | In progress | |
`;
  expect(shown(text, 60).split('\n').slice(3).join('\n')).toBe(
    `${lines(`
      Action items
        ☑ A1  Refuse short indexes
              Anjali · due 29 May 2026 · SRCH-318
              Effort  small
        ☐ Answer with 410
          Mai
          Status  In progress
    `)}\n`,
  );
});

test('Tables keep their columns, and become names and values where there is no room', () => {
  const text =
    '# D\n\n## Impact\n\n| Who | What they saw | How many |\n| --- | --- | --- |\n| Shoppers | Card payments declined | 2,131 |\n| 店 | x |\n';
  expect(shown(text, 60)).toContain(
    lines(`
        Who       What they saw           How many
        ────────  ──────────────────────  ────────
        Shoppers  Card payments declined  2,131
        店        x
    `).replace(/^/gm, '  '),
  );
  expect(shown(text, 24)).toContain('  Who\n    Shoppers\n');
});

test('Prose of every part is shown in the order of the document, also where a reader knows the part', () => {
  const words = [
    'intro',
    'summary',
    'background',
    'impact',
    'timeline',
    'factors',
    'actions',
    'questions',
    'review',
    'annex',
  ];
  const text = `# T

An intro paragraph.

## Summary

The summary paragraph.

## Background

> The background quote.

## Impact

The impact paragraph.

## Timeline

The timeline paragraph.

- 2026-11-03 10:00 UTC Something

## Root cause

The factors paragraph.

## Action items

No actions yet, this is a paragraph.

## Open questions

The questions paragraph.

## Review

The review paragraph.

## Annex A

1. The annex list.
`;
  const result = shown(text);
  const places = words.map((word) => result.indexOf(word === 'actions' ? 'No actions' : word));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('What is empty has no heading', () => {
  expect(shown('# T\n\n## Timeline\n\n## Lessons learned\n\nWe learned.\n')).toBe(
    'T\n─\n\nLessons learned\n  We learned.\n',
  );
});

test('Findings of the reader stand at the end, with the way out', () => {
  const result = shown('---\nstatus: finl\n---\n\n# T\n');
  expect(result).toMatch(/Notes on the file\n {2}2:9 {2}`status: finl` is not one of .*\n/);
  expect(result).toMatch(/→ Write final\n$/);
});

test('Colours dress the words and never change them', () => {
  const { model, findings } = parse('# T\n\n## Action items\n\n- [x] **A1** Done\n');
  const dressed = page(model, findings, { width: 80, colour: true });
  expect(dressed).toContain('\u001b[1mT\u001b[0m');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
  expect(dressed.replace(/\u001b\[\d*m/g, '')).toBe(page(model, findings, { width: 80, colour: false }));
});

test('Escape sequences of the document stay words', () => {
  const result = shown('# T \u001b]0;owned\u0007\n\n- \u202egnp.exe\n\n```\n\u001b[2J\n```\n');
  expect(result).toContain('T ␛]0;owned␇');
  expect(result).toContain('\ufffdgnp.exe');
  expect(result).toContain('␛[2J');
});

test('Code, HTML and footnotes stand in quotes without the marks of the quotes', () => {
  expect(shown('> note\n>\n> ```sh\n> a\n>\n>   > b\n> ```\n')).toBe('│ note\n│\n│   a\n│\n│     > b\n');
  expect(shown('- > > ```\n  > > > x\n  > > ```\n')).toBe('• │ │   > x\n');
  expect(shown('>     a\n>     b\n')).toBe('│   a\n│   b\n');
  expect(shown('-     a\n      b\n\n---\n\n    c\n      d\n')).toBe('•   a\n    b\n\n  c\n    d\n');
  expect(shown('> <div>\n> a\n> b\n> </div>\n')).toBe('│ a b\n');
  expect(shown('```\n> a\n```\n')).toBe('  > a\n');
});

test('ASCII marks where nothing else is known', () => {
  const { model, findings } = parse(
    '# T\n\n## Action items\n\n- [x] a\n\n## Timeline\n\n- 2026-11-03 10:00 UTC A\n',
  );
  expect(page(model, findings, { width: 80, colour: false, ascii: true })).toMatch(/^[\n -~]*$/);
});

test('A title is shown as the reader understood it', () => {
  expect(shown('# Drop \\*all\\* `rows` of **payments**\n')).toMatch(/^Drop \*all\* rows of payments\n─+\n$/);
});

test.each([
  ['**Status**: draft\n**Author**: Ana\n**Sev**: 1', 'Status: draft\nAuthor: Ana\nSev: 1'],
  ['**Status:** draft  \n**Author** Ana<br>Bo\\\n__Sev__: 1', 'Status: draft\nAuthor Ana\nBo\nSev: 1'],
  ['Status: draft\nIncident date: today\n*Sev*: 1', 'Status: draft\nIncident date: today\nSev: 1'],
  ['> Status: draft\n> Author: Ana', '│ Status: draft\n│ Author: Ana'],
  ['- Status: draft\n  Author: Ana', '• Status: draft\n  Author: Ana'],
])('Lines that all begin with a label stay apart: %j', (text, set) => {
  expect(shown(`# D\n\n${text}\n`)).toBe(`D\n─\n\n${set}\n`);
});

test.each([
  ['Status: draft\nand so on', 'Status: draft and so on'],
  ['**Status**: draft\nAna wrote this. Later: more', 'Status: draft Ana wrote this. Later: more'],
  ['> a\n> b\n> > c\n> > d', '│ a b\n│\n│ │ c d'],
])('Other lines are filled: %j', (text, set) => {
  expect(shown(`# D\n\n${text}\n`)).toBe(`D\n─\n\n${set}\n`);
});

test('What only fills a field or a cell is left out', () => {
  const text = `# D

## Timeline

| Time | What | Who | Link |
| --- | --- | --- | --- |
| 2026-11-03 10:00 UTC | Declines rose | - | n/a |
| 2026-11-03 10:10 UTC | Paged | Dana | – |

## Contributing factors

### F1 Cause

- Assumed: TBD
- Known at the time: nothing odd

## Action items

| Action | Ticket | Effort |
| --- | --- | --- |
| Add jitter | - | N/A |
| Raise the limit | PAY-1 | TBD |

## Review

- Dissent: none
`;
  expect(shown(text, 60).split('\n').slice(4).join('\n')).toBe(
    `${lines(`
      Timeline
        times in UTC
        Tuesday 3 November 2026
        10:00 •  Declines rose
              │
        10:10 •  Paged
                 Who  Dana

      Contributing factors
        F1  Cause
            Known at the time  nothing odd

      Action items
        ☐ Add jitter
        ☐ Raise the limit
          PAY-1

      Review
        Dissent  none
    `)}\n`,
  );
  const nested =
    '# D\n\n## Action items\n\n- [ ] Add jitter\n  - Ticket: -\n  - Kind: N/A\n  - Note: None.\n  - Effort: small\n';
  expect(shown(nested)).toMatch(/Action items\n {2}☐ Add jitter\n {4}Effort {2}small\n$/);
});

test.each([
  ['the one that most entries fall on', ['2026-09-16 16:50', '2026-09-17 10:12', '2026-09-17 10:14'], '17'],
  ['the earlier of equals', ['2026-09-17 10:12', '2026-09-16 16:50'], '16'],
  ['that on which it began', ['2026-09-16 16:50 **Began.**', '2026-09-17 10:12', '2026-09-17 11:00'], '16'],
])('The day of the page is %s', (_, stamps, day) => {
  const text = `# D\n\n## Timeline\n\n${stamps.map((stamp) => `- ${stamp} something\n`).join('')}`;
  expect(shown(text).split('\n')[2]).toBe(`${day} September 2026`);
});

test('Line ends of Windows, a byte order mark and a missing last line feed change nothing', () => {
  for (const text of [
    pieces.join('\n'),
    ...pieces,
    '# D\n\n**Status**: draft\n**Author**: Ana\n\n1. a\n\n   ```\n   code\n   ```\n2. b\\\n   c\n',
  ]) {
    expect(shown(text.replaceAll('\n', '\r\n')), text).toBe(shown(text));
    expect(shown(`\ufeff${text}`), text).toBe(shown(text));
    expect(shown(text.replace(/\n+$/, '')), text).toBe(shown(text));
  }
});

/** Texts that are likely to hold everything that a postmortem may hold. */
const pieces = [
  '---\nstatus: final\nowner: @x\n---\n',
  '# Title\n',
  '\n## Timeline\n',
  '\n### 2026-11-03\n',
  '\n## Contributing factors\n\n### F1 Cause\n\n- Level: technical\n\n**Why**\n\n1. Why?\n   - So.\n     1. Why so?\n',
  '\n## Action items\n\n- [ ] **A1** Do it\n  - Owner: Dana\n  - Note: long words that need more than one line to be set\n',
  '| Time | What | Who |\n| --- | --- | --- |\n| 10:00 | 支払いが拒否された | d |\n| 10:10 | b |\n',
  '- 10:41 **Began.** Declines rose\n',
  '- 2026-11-04 09:00–10:00 CET **Resolved.** Over\n  - note\n',
  '1. one\n   - two\n     - three\n       - four\n         - five\n           - six\n',
  '> quote\n> > quote\n',
  '```\ncode\twith a very long line that goes on and on and on beyond every sensible width of a page\n```\n',
  '![alt](a.png)\n',
  '[^1]: note\n',
  '<details>\n<b>x</b>\n</details>\n',
  '- **Impact**: many\n- **Detection**: late\n',
  '\n## Review\n\n- Held: 2026-01-01\n- [x] good\n',
  '\u001b[31m \u202e 👩‍👩‍👧 e\u0301 日本語 ',
  'word '.repeat(30),
  'https://example.com/a/very/long/address/that/never/ends/and/goes/on?with=query&and=more\n',
  '\n\n',
];
const documents = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme' })), { maxLength: 12 })
    .map((each) => each.join('')),
);

test('For all texts and widths: it never throws, no line is too wide, nothing acts on the terminal', () => {
  fc.assert(
    fc.property(documents, fc.integer({ min: 20, max: 110 }), (text, width) => {
      const result = shown(text, width);
      for (const line of result.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(width);
      expect(result).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    }),
    { numRuns: 500 },
  );
});
