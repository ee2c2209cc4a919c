import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../model.js';
import { type Parsed, parse } from '../parse.js';
import { applyEdits, type Edit } from '../range.js';
import { follow, textAndChanges } from '../testing/wholelines.js';

const heads = [
  '# T\n\n## Timeline\n\n',
  '# T 2026-11-03\n\nIt began at 10:40 CET.\n\n## Timeline\n\nAll times are UTC.\n\n',
  '---\ndate: 2026-11-05\n---\n# T\n\n## Summary\n\nOn 2026-11-03 it broke.\n\n## Timeline (all times in PT)\n\n',
  '# T\n\n## What happened\n\n',
  '# T\n\n**Timeline**\n\n',
  '- **Timeline**\n  - 10:40 a\n- **Impact**: b\n\n',
  '',
];

/** Lines that tell times in every way, and lines that tell in the times below them. */
const lines = [
  ...Array.from({ length: 6 }, (_, index) => `- 1${index}:4${index} entry ${index}\n`),
  '- 10:41 UTC **Began.** Declines rose. ([graph](a.png))\n',
  '- 23:58 before midnight\n',
  '- 00:07 behind midnight\n',
  '- 5:15 in the afternoon, maybe\n',
  '- 05:15 in the night\n',
  '- 1:20 pm paged\n',
  '- 12:31 PT the pool filled\n',
  '- 12:31 CET the pool filled\n',
  '- 2026-11-04 09:10 of another day\n',
  '- 2026-11-04\n',
  '- 2026-11-04 (the day after)\n',
  '- 2026-11-04 deployed\n',
  '- Nov 6\n',
  '- 6/7/2026 10:00 slashes\n',
  '- 13/7/2026 10:00 slashes that tell\n',
  '- T+5m relative\n',
  '- --:-- blank\n',
  '- ????-??-?? 10:00 no day\n',
  '- **Early morning**: vague\n',
  '- Resolved 12:07\n',
  '- Detected 2026-11-04 12:07 (uncertain)\n',
  '- ~10:45 about\n',
  '- no time at all\n',
  '- [ ] 10:46 a box\n',
  '  - 10:47 nested\n',
  '  - 2026-11-07\n',
  '  more words\n',
  '  11:11 more of the same item\n',
  '1. 10:48 counted\n',
  '* 10:49 another list\n',
  '10:50 a paragraph\n',
  '    10:51 code\n',
  '> - 10:52 quoted\n',
  '| Time | What |\n| --- | --- |\n| 10:53 | a row |\n',
  '| 2026-11-08 10:54 | a row |\n',
  'All times are CET.\n',
  'Times are UTC.\n',
  '### 2026-11-03\n',
  '### 2026-11-09\n',
  '### 10:55 a heading\n',
  '### Later\n',
  '## Timeline\n',
  '## Summary\n',
  '## Lessons learned\n',
  '**Recovery**\n',
  '\n',
  '\n',
  '\n',
];

/** Mostly plain entries, as most timelines have them. */
const plainLines = [
  ...lines,
  ...Array.from({ length: 50 }, (_, index) => `- 1${index % 10}:${10 + index} e\n`),
];

const same = (again: Parsed, anew: Parsed): void => {
  expect(again.model.timeline).toEqual(anew.model.timeline);
  expect(again.model.times).toEqual(anew.model.times);
};

describe('a timeline after a change says what one says that is read anew', () => {
  it.each([
    ['lines of every kind', lines, 1500],
    ['mostly plain entries', plainLines, 1500],
  ])('whatever happens to %s', (_, words, numRuns) => {
    fc.assert(
      fc.property(textAndChanges(heads, words), ([text, changes]) => follow(text, changes, same)),
      { numRuns },
    );
  });

  const text = `# T

## Timeline

All times are UTC.

### 2026-11-03

- 10:41 **Began.** Declines rose.
- 10:53 Paged.
- 23:50 Late.
- 00:10 Behind midnight.
- 09:30 Of that day.

### 2026-11-05

- 10:00 Deployed.
  - 10:05 The pool filled.
- 12:00 CET Called.
- 2026-11-07
- 08:00 Below a day.

| Time | What |
| --- | --- |
| 10:30 | A row |

## Lessons learned

- a
`;

  it.each([
    ['an entry comes between others', '- 10:53', '- 10:45 Looked.\n- 10:53'],
    ['an entry comes in front of all', '- 10:41', '- 10:30 Deployed.\n- 10:41'],
    ['an entry comes behind all of its list', 'Of that day.\n', 'Of that day.\n- 10:00 More.\n'],
    ['an entry with a day comes, which those below take', '- 10:53', '- 2026-11-04 10:45 Looked.\n- 10:53'],
    ['the entry goes behind which midnight was', '- 23:50 Late.\n', ''],
    ['the entry behind midnight goes', '- 00:10 Behind midnight.\n', ''],
    ['an entry comes that makes a midnight', '- 10:53', '- 22:00 Late.\n- 10:53'],
    ['the day goes that an entry took', '- 2026-11-07\n', ''],
    ['a day becomes an entry', '- 2026-11-07', '- 2026-11-07 deployed'],
    ['an entry becomes a day', '- 10:53 Paged.', '- 2026-11-04'],
    ['a heading of a day says another one', '### 2026-11-03', '### 2026-11-02'],
    ['a heading of a day goes, so that the other is none', '### 2026-11-05\n\n', ''],
    ['the zone of the timeline is another', 'are UTC', 'are CET'],
    ['the only zone beside a clock goes', '12:00 CET', '12:00'],
    ['an entry says a zone', '- 10:53', '- 10:53 PT'],
    ['a clock says its half, so that others may be in the afternoon', '- 09:30', '- 9:30 am'],
    ['a nested entry goes', '  - 10:05 The pool filled.\n', ''],
    ['a nested entry is a day', '  - 10:05 The pool filled.', '  - 2026-11-06'],
    ['an entry is nested', '- 10:53', '  - 10:53'],
    ['a row comes', '| 10:30 |', '| 10:20 | Another row |\n| 10:30 |'],
    ['the heading names another part', '## Timeline', '## What happened'],
    ['the heading names no part', '## Timeline', '## Notes'],
    ['the title says the day', '# T', '# T on 2026-10-01'],
  ])('when %s, and back', (_, from, to) => {
    for (const end of ['\n', '\r\n']) {
      const start = text.replaceAll('\n', end);
      const [old, put] = [from.replaceAll('\n', end), to.replaceAll('\n', end)];
      const at = start.indexOf(old);
      expect(at).toBeGreaterThanOrEqual(0);
      const there: Edit = { from: at, to: at + old.length, insert: put };
      const middle = applyEdits(start, [there]);
      const after = parse(middle, parse(start), { changes: [there] });
      same(after, parse(middle));
      same(parse(start, after, { changes: [{ from: at, to: at + put.length, insert: old }] }), parse(start));
    }
  });

  it('and takes the entries as they are that the change does not touch', () => {
    const before = parse(text);
    const at = text.indexOf('- 23:50');
    const edit: Edit = { from: at, to: at, insert: '- 11:02 The pool was raised.\n' };
    const after = parse(applyEdits(text, [edit]), before, { changes: [edit] });
    const [old, now] = [before.model.timeline, after.model.timeline];
    expect(now).toHaveLength(old.length + 1);
    expect(now[0]).toBe(old[0]);
    // Those behind it have moved, with what is not a place.
    const said = (entry: Entry | undefined) => entry?.stamp.clock;
    expect(said(now[3])).toBe(said(old[2]));
    expect(said(now[8])).toBe(said(old[7]));
  });
});
