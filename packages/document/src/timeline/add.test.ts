import { describe, expect, it } from 'vitest';
import { apply } from '../operations/apply.js';
import type { Things } from '../operations/operation.js';
import { isRefusal } from '../operations/outcome.js';
import { parse } from '../parse.js';
import { applied } from '../testing/applied.js';

type Facts = Partial<Things['entry']>;

function add(text: string, time: string, facts: Facts = {}): string {
  return applied(text, { do: 'add', what: 'entry', facts: { text: 'Looked', time, ...facts } });
}

/** Entries of one day, which the title names. */
const oneDay = '# Cards declined on 2026-11-03\n\n## Timeline\n\n';

/** In `after`, `+` marks the line that is new. */
function puts(before: string, time: string, after: string, facts: Facts = {}): void {
  const result = add(oneDay + before, time, facts);
  expect(result.startsWith('refused') ? result : result.slice(oneDay.length)).toBe(after);
}

describe('a new entry is written as the one beside it', () => {
  it.each([
    ['- 10:41 It broke\n- 10:53 Paged\n', '10:45', '- 10:41 It broke\n- 10:45 Looked\n- 10:53 Paged\n'],
    ['- 10:41 It broke\n', '10:00', '- 10:00 Looked\n- 10:41 It broke\n'],
    ['- 10:41 It broke', '11:00', '- 10:41 It broke\n- 11:00 Looked'],
    ['* 10:41 It broke\n', '11:00', '* 10:41 It broke\n* 11:00 Looked\n'],
    ['- **10:41** – It broke\n', '11:00', '- **10:41** – It broke\n- **11:00** – Looked\n'],
    ['- `10:41` It broke\n', '11:00', '- `10:41` It broke\n- `11:00` Looked\n'],
    ['- 9:05am: It broke\n', '13:10', '- 9:05am: It broke\n- 1:10pm: Looked\n'],
    ['- 9:05 AM - It broke\n', '9:20', '- 9:05 AM - It broke\n- 9:20 AM - Looked\n'],
    ['- 10:41 UTC It broke\n', '11:00', '- 10:41 UTC It broke\n- 11:00 UTC Looked\n'],
    ['- 10:41 PT It broke\n', '11:00', '- 10:41 PT It broke\n- 11:00 PT Looked\n'],
    ['- ~10:41 It broke\n', '11:00', '- ~10:41 It broke\n- 11:00 Looked\n'],
    ['- 10:41–10:50 It broke\n', '10:45', '- 10:41–10:50 It broke\n- 10:45 Looked\n'],
    ['- 10:41 It broke\n  - a note\n', '11:00', '- 10:41 It broke\n  - a note\n- 11:00 Looked\n'],
    ['- 10:41 It broke\n\n- 10:53 Paged\n', '10:45', '- 10:41 It broke\n\n- 10:45 Looked\n\n- 10:53 Paged\n'],
    ['1. 10:41 It broke\n2. 10:53 Paged\n', '10:45', '1. 10:41 It broke\n2. 10:45 Looked\n3. 10:53 Paged\n'],
    ['1. 10:41 It broke\n1. 10:53 Paged\n', '11:00', '1. 10:41 It broke\n1. 10:53 Paged\n1. 11:00 Looked\n'],
    ['10:41 It broke.\n\n10:53 Paged.\n', '10:45', '10:41 It broke.\n\n10:45 Looked\n\n10:53 Paged.\n'],
    ['10:41 It broke.  \n10:53 Paged.\n', '11:00', '10:41 It broke.  \n10:53 Paged.  \n11:00 Looked\n'],
    ['### 10:41\n\nIt broke.\n', '11:00', '### 10:41\n\nIt broke.\n\n### 11:00\n\nLooked\n'],
    ['### 10:41 It broke\n\nIt did.\n', '10:00', '### 10:00 Looked\n\n### 10:41 It broke\n\nIt did.\n'],
    ['- 10:41 It broke\r\n', '11:00', '- 10:41 It broke\r\n- 11:00 Looked\r\n'],
  ])('%j at %s', puts);

  it.each([
    ['| Time (UTC) | Event |\n|---|---|\n| 10:41 | It broke |\n', '11:00', '| 11:00 | Looked |\n'],
    ['| Time | Event |\n|---|---|\n| 10:41 UTC | It broke |\n', '11:00', '| 11:00 UTC | Looked |\n'],
    [
      '| Date | Time | What |\n|---|---|---|\n| 2026-11-03 | 10:41 | It broke |\n',
      '11:00',
      '| 2026-11-03 | 11:00 | Looked |\n',
    ],
    [
      '| Date | Time | What |\n|---|---|---|\n| 2026-11-03 | 10:41 | It broke |\n',
      '2026-11-04 9:00',
      '| 2026-11-04 | 09:00 | Looked |\n',
    ],
    ['| Who | When | What |\n|---|---|---|\n| Ana | 10:41 | It broke |\n', '11:00', '| | 11:00 | Looked |\n'],
    ['| Time  | Event    |\n|-------|----------|\n| 10:41 | It broke |\n', '11:00', '| 11:00 | Looked   |\n'],
    ['|Time|Event|\n|-|-|\n|10:41|It broke|\n', '11:00', '|11:00|Looked|\n'],
  ])('%j at %s', (table, time, row) => puts(table, time, table + row));

  it('with its moment, its doubt and words that a table cannot hold as they are', () => {
    const facts = { moment: 'detected', uncertain: 'exact minute', text: 'Paged.' } as const;
    puts(
      '- 10:41 It broke\n',
      '11:00',
      '- 10:41 It broke\n- 11:00 **Detected.** Paged. (uncertain: exact minute)\n',
      facts,
    );
    puts(
      '- 10:41 Began: It broke\n',
      '11:00',
      '- 10:41 Began: It broke\n- 11:00 Detected: Paged. (uncertain: exact minute)\n',
      facts,
    );
    puts(
      '- 10:41 **Began.**\n',
      '11:00',
      '- 10:41 **Began.**\n- 11:00 **Detected.** Paged. (uncertain: exact minute)\n',
      facts,
    );
    puts('- 10:41 It broke\n', '11:00', '- 10:41 It broke\n- 11:00 **Began.** (uncertain)\n', {
      moment: 'began',
      uncertain: true,
      text: '',
    });
    puts('- 10:41 It broke\n', '11:00', '- 10:41 It broke\n- 11:00 **Resolved.**\n', {
      moment: 'resolved',
      text: '',
    });
    const table = '| Time | Event |\n|---|---|\n| 10:41 | It broke |\n';
    puts(table, '11:00', `${table}| 11:00 | a \\| b (uncertain) |\n`, { text: 'a | b', uncertain: true });
  });

  it('with stamps at the end of the line', () => {
    const began = '# Cards declined\n\n## Timeline\n\n- Began 2020-02-12 11:20\n';
    const resolved = '- Resolved 2020-02-12 12:07\n';
    expect(add(began + resolved, '11:40')).toBe(`${began}- Looked 2020-02-12 11:40\n${resolved}`);
    expect(add(began + resolved, '11:40', { moment: 'detected', text: '' })).toBe(
      `${began}- Detected 2020-02-12 11:40\n${resolved}`,
    );
  });
});

it('says what is missing where no entry has a day', () => {
  const timeline = '# Cards declined\n\n## Timeline\n\nAll times are UTC.\n\n- 23:50 It broke\n';
  const refused = apply(parse(timeline), {
    do: 'add',
    what: 'entry',
    facts: { time: '2026-11-04 00:10', text: 'Paged' },
  });
  expect(isRefusal(refused) && refused.message).toContain('Say the day on which they begin first');
  const dated = apply(parse(`---\ndate: 2026-11-03\n---\n\n${timeline}`), {
    do: 'add',
    what: 'entry',
    facts: { time: '2026-11-04 00:10', text: 'Paged' },
  });
  expect(!isRefusal(dated) && dated.parsed.model.timeline.map(({ local }) => local)).toEqual([
    '2026-11-03T23:50',
    '2026-11-04T00:10',
  ]);
});

describe('the place of a new entry', () => {
  it.each([
    ['- 23:50 It broke\n- 00:10 Paged\n', '23:55', '- 23:50 It broke\n- 23:55 Looked\n- 00:10 Paged\n'],
    ['- 23:50 It broke\n- 00:10 Paged\n', '00:05', '- 23:50 It broke\n- 00:05 Looked\n- 00:10 Paged\n'],
    [
      '- 23:50 It broke\n- 00:10 Paged\n',
      '2026-11-04 00:15',
      '- 23:50 It broke\n- 00:10 Paged\n- 00:15 Looked\n',
    ],
    ['- 23:50 It broke\n- 00:10 Paged\n', '00:15', 'refused: ambiguous'],
    ['- 10:41 It broke\n', '2026-11-04 09:00', '- 10:41 It broke\n- 2026-11-04 09:00 Looked\n'],
    [
      '- 2026-11-05 10:41 It broke\n- 10:53 Paged\n',
      '10:45',
      '- 2026-11-05 10:41 It broke\n- 10:45 Looked\n- 10:53 Paged\n',
    ],
    ['- 2026-11-05 10:41 It broke\n', '10:00', '- 2026-11-05 10:00 Looked\n- 2026-11-05 10:41 It broke\n'],
    // The latest stands first.
    [
      '- 2026-11-03 11:00 b\n- 2026-11-03 10:41 a\n',
      '10:45',
      '- 2026-11-03 11:00 b\n- 2026-11-03 10:45 Looked\n- 2026-11-03 10:41 a\n',
    ],
    [
      '- 2026-11-03 11:00 b\n- 2026-11-03 10:41 a\n',
      '11:30',
      '- 2026-11-03 11:30 Looked\n- 2026-11-03 11:00 b\n- 2026-11-03 10:41 a\n',
    ],
    ['- 10:41 It broke\n', 'soon', 'refused: value not allowed'],
    ['- 10:41 It broke\n', '25:00', 'refused: value not allowed'],
    [
      '- [10/14/2026, 9:05 am] It broke\n',
      '2026-10-15 14:10',
      '- [10/14/2026, 9:05 am] It broke\n- [10/15/2026, 2:10 pm] Looked\n',
    ],
  ])('%j at %s', puts);

  it.each([
    ['11:53 CET', '- 10:41 UTC It broke\n- 10:53 UTC Looked\n', '- 10:41 UTC It broke\n'],
    [
      '10:00 UTC',
      'All times in CET.\n\n- 10:41 It broke\n- 11:00 Looked\n',
      'All times in CET.\n\n- 10:41 It broke\n',
    ],
    [
      '2026-11-03T10:00:00Z',
      'All times in CET.\n\n- 10:41 It broke\n- 11:00 Looked\n',
      'All times in CET.\n\n- 10:41 It broke\n',
    ],
    // A zone would be read as that of the others, too.
    ['10:45 CET', 'refused: no place', '- 10:41 It broke\n'],
  ])('%s, told in the zone of the timeline: %j', (time, after, before) => puts(before, time, after));

  it('told in the zone that the heading of the part names', () => {
    const head = '# Cards declined on 2026-11-03\n\n## Timeline (all times in PST)\n\n- 10:41 It broke\n';
    expect(add(head, '18:50 UTC')).toBe(`${head}- 10:50 Looked\n`);
  });

  const first = '## Timeline\n\nAll times are UTC.\n\n### 2026-11-03\n\n- 10:38 Deploy\n';
  const second = '\n### 2026-11-04\n\n- 09:00 Told everybody\n';
  it.each([
    [first, '10:53', `${first}- 10:53 Looked\n`],
    [first, '2026-11-04 09:00', `${first}\n### 2026-11-04\n\n- 09:00 Looked\n`],
    [first, '2026-11-02 23:00', first.replace('### ', '### 2026-11-02\n\n- 23:00 Looked\n\n### ')],
    [first + second, '2026-11-03 23:00', `${first}- 23:00 Looked\n${second}`],
    [first + second, '2026-11-04 08:00', (first + second).replace('- 09', '- 08:00 Looked\n- 09')],
    [first + second, '2026-11-05 08:00', `${first}${second}\n### 2026-11-05\n\n- 08:00 Looked\n`],
    [first + second, '09:30', 'refused: ambiguous'],
  ])('under the heading of its day: %j at %s', (before, time, after) =>
    expect(add(before, time)).toBe(after));
});

describe('the first entry', () => {
  const time = '2026-11-03 10:41 UTC';
  const head = '# Cards declined\n\n## Timeline\n\n';
  const all = `${head}All times are UTC.\n\n### 2026-11-03\n\n- 10:41 Looked`;
  it.each([
    ['# Cards declined\n', time, `${all}\n`],
    ['# Cards declined\n\n## Timeline\n', time, `${all}\n`],
    [`${head}TBD\n`, time, `${all}\n`],
    [`${head}- \n`, time, `${all}\n`],
    [`${head}All times are UTC.\n`, time, `${all}\n`],
    [`${head}### 2026-11-03\n`, time, `${head}### 2026-11-03\n\n- 10:41 UTC Looked\n`],
    [
      `${head}| Time | Event |\n|---|---|\n`,
      time,
      `${head}| Time | Event |\n|---|---|\n| ${time} | Looked |\n`,
    ],
    [
      `${head}| Date | Time (UTC) | What |\n|---|---|---|\n| | | |\n`,
      time,
      `${head}| Date | Time (UTC) | What |\n|---|---|---|\n| 2026-11-03 | 10:41 | Looked |\n`,
    ],
    ['# Cards declined\n\n## Timeline\n', '10:41', `${head}- 10:41 Looked\n`],
    ['# Cards declined\n\n## Timeline\n', '2026-11-03', `${head}- 2026-11-03 Looked\n`],
    [
      '# Cards declined\n\n## Summary\n\nS.\n\n## Review\n',
      '10:41',
      '# Cards declined\n\n## Summary\n\nS.\n\n## Timeline\n\n- 10:41 Looked\n\n## Review\n',
    ],
  ])('%j at %s', (before, at, after) => expect(add(before, at)).toBe(after));
});

describe('adding and removing', () => {
  it.each([
    ['- 10:41 It broke\n- 10:53 Paged', '10:45'],
    ['1. 10:41 It broke\n2. 10:53 Paged\n', '10:45'],
    ['- 23:50 It broke\n- 00:10 Paged\n', '2026-11-04 00:05'],
    ['| Time | Event |\n|---|---|\n| 10:41 | It broke |\n', '10:45'],
    ['10:41 It broke.  \n10:53 Paged.\n', '11:00'],
    ['### 2026-11-03\n\n- 10:41 It broke\n', '2026-11-04 09:00'],
    ['### 10:41 It broke\n\nIt did.\n', '11:00'],
  ])('%j is what it was', (before, time) => {
    const after = add(oneDay + before, time);
    expect(after).toContain('Looked');
    expect(applied(after, { do: 'remove', what: 'entry', item: 'Looked' })).toBe(oneDay + before);
  });
});
