import { describe, expect, it } from 'vitest';
import type { Operation, Things } from '../operations/operation.js';
import { applied } from '../testing/applied.js';

type Facts = Partial<Things['entry']>;
type Case = readonly [before: string, item: string, facts: Facts, after: string];

/** Entries of one day, which the title names. */
const oneDay = '# Cards declined on 2026-11-03\n\n## Timeline\n\n';

function becomes(before: string, operation: Operation, after: string): void {
  const result = applied(oneDay + before, operation);
  expect(result.startsWith('refused') ? result : result.slice(oneDay.length)).toBe(after);
}
const changes = (before: string, item: string, facts: Facts, after: string): void =>
  becomes(before, { do: 'change', what: 'entry', item, facts }, after);

describe('the words of an entry', () => {
  it.each<Case>([
    ['- 10:41 It broke\n', 'It', { text: 'Declines rose' }, '- 10:41 Declines rose\n'],
    ['- 10:41 It broke\n', 'It', { text: 'See [the graph](a.png)' }, '- 10:41 See [the graph](a.png)\n'],
    ['- 10:41 It broke\n  and so on\n', 'It', { text: 'Declines\nrose' }, '- 10:41 Declines rose\n'],
    [
      '- 10:41 It broke\n  - a note\n',
      'It',
      { text: 'Declines rose' },
      '- 10:41 Declines rose\n  - a note\n',
    ],
    ['- 10:41 **Began.** It broke\n', 'It', { text: 'Declines rose' }, '- 10:41 **Began.** Declines rose\n'],
    [
      '- 10:41 It broke (uncertain)\n',
      'It',
      { text: 'Declines rose' },
      '- 10:41 Declines rose (uncertain)\n',
    ],
    [
      '| Time | Event |\n|---|---|\n| 10:41 | It broke |',
      'It',
      { text: 'a | b' },
      '| Time | Event |\n|---|---|\n| 10:41 | a \\| b |',
    ],
    [
      '### 10:41\n\nIt broke.\n\n### 10:53 Paged\n',
      'It',
      { text: 'Slow.' },
      '### 10:41\n\nSlow.\n\n### 10:53 Paged\n',
    ],
    ['- 10:41 It broke\n', 'It', { text: '' }, 'refused: value not allowed'],
    ['- Resolved 2026-11-03 12:07\n', 'Resolved', { text: 'All well' }, '- All well 2026-11-03 12:07\n'],
  ])('%j: %s %j', changes);
});

describe('the moment of an entry', () => {
  it.each<Case>([
    ['- 10:41 **Began.**\n', 'Began', { text: 'It broke' }, '- 10:41 **Began.** It broke\n'],
    ['- 10:41 **Began.**\n', 'Began', { moment: 'detected' }, '- 10:41 **Detected.**\n'],
    ['- 10:41 It broke\n', 'It', { moment: 'began' }, '- 10:41 **Began.** It broke\n'],
    ['- 10:41 **Began.** It broke\n', 'It', { moment: 'detected' }, '- 10:41 **Detected.** It broke\n'],
    ['- 10:41 **Began:** It broke\n', 'It', { moment: 'detected' }, '- 10:41 **Detected:** It broke\n'],
    ['- 10:41 Detected: It broke\n', 'It', { moment: 'began' }, '- 10:41 Began: It broke\n'],
    [
      '- 10:41 Began: It broke\n- 10:53 Paged\n',
      'Paged',
      { moment: 'detected' },
      '- 10:41 Began: It broke\n- 10:53 Detected: Paged\n',
    ],
    ['- 10:41 **Began.** It broke\n', 'It', { moment: null }, '- 10:41 It broke\n'],
    ['- 10:41 Detected: It broke\n', 'It', { moment: null }, '- 10:41 It broke\n'],
    ['- Resolved 2026-11-03 12:07\n', 'Resolved', { moment: 'mitigated' }, '- Mitigated 2026-11-03 12:07\n'],
    ['- 12:07 Incident resolved\n', 'resolved', { moment: null }, 'refused: value not allowed'],
  ])('%j: %s %j', changes);
});

describe('what is uncertain about an entry', () => {
  it.each<Case>([
    ['- 10:41 It broke\n', 'It', { uncertain: true }, '- 10:41 It broke (uncertain)\n'],
    [
      '- 10:41 It broke\n',
      'It',
      { uncertain: 'exact minute' },
      '- 10:41 It broke (uncertain: exact minute)\n',
    ],
    [
      '- 10:41 It broke (uncertain: day)\n',
      'It',
      { uncertain: 'minute' },
      '- 10:41 It broke (uncertain: minute)\n',
    ],
    ['- 10:41 It broke (uncertain: day)\n', 'It', { uncertain: false }, '- 10:41 It broke\n'],
    ['- ~10:41 It broke\n', 'It', { uncertain: false }, '- 10:41 It broke\n'],
    ['- ca. 10:41 It broke\n', 'It', { uncertain: false }, '- 10:41 It broke\n'],
    [
      '- Resolved 2026-11-03 12:07\n',
      'Resolved',
      { uncertain: true },
      '- Resolved 2026-11-03 12:07 (uncertain)\n',
    ],
  ])('%j: %s %j', changes);
});

describe('the time of an entry', () => {
  const two = '- 10:41 It broke\n- 10:53 Paged\n';
  it.each<Case>([
    [two, 'It', { time: '10:44' }, '- 10:44 It broke\n- 10:53 Paged\n'],
    [two, 'It', { time: '10:58' }, '- 10:53 Paged\n- 10:58 It broke\n'],
    [two, 'Paged', { time: '10:00' }, '- 10:00 Paged\n- 10:41 It broke\n'],
    [two, 'Paged', { time: '2026-11-04 09:00' }, '- 10:41 It broke\n- 2026-11-04 09:00 Paged\n'],
    [
      two,
      'Paged',
      { time: '10:58', text: 'Rang', moment: 'detected' },
      '- 10:41 It broke\n- 10:58 **Detected.** Rang\n',
    ],
    [two, 'Paged', { time: 'later' }, 'refused: value not allowed'],
    [two, 'Paged', { time: '10:58 CET' }, 'refused: no place'],
    ['- **10:41** – It broke\n', 'It', { time: '10:44' }, '- **10:44** – It broke\n'],
    ['- 9:20 am: Paged\n', 'Paged', { time: '13:05' }, '- 1:05 pm: Paged\n'],
    ['- 10:41–10:50 It broke\n', 'It', { time: '10:40' }, '- 10:40–10:50 It broke\n'],
    ['- 10:41–10:50 It broke\n', 'It', { time: '10:40–10:48' }, '- 10:40–10:48 It broke\n'],
    ['- ~10:41 It broke\n', 'It', { time: '10:42' }, '- ~10:42 It broke\n'],
    ['- 10:41 UTC It broke\n', 'It', { time: '12:44 CET' }, '- 11:44 UTC It broke\n'],
    [
      '- 10:41 It broke\n  - a note\n- 10:53 Paged\n',
      'It',
      { time: '11:00' },
      '- 10:53 Paged\n- 11:00 It broke\n  - a note\n',
    ],
    [
      '- 10:41 It broke\r\n- 10:53 Paged\r\n',
      'It',
      { time: '11:00' },
      '- 10:53 Paged\r\n- 11:00 It broke\r\n',
    ],
    ['10:41 It broke.\n\n10:53 Paged.\n', 'It', { time: '11:00' }, '10:53 Paged.\n\n11:00 It broke.\n'],
    ['10:41 It broke.  \n10:53 Paged.\n', 'It', { time: '11:00' }, '10:53 Paged.  \n11:00 It broke.\n'],
    [
      '### 10:41\n\nIt broke.\n\n### 10:53 Paged\n',
      '10:41',
      { time: '11:00' },
      '### 10:53 Paged\n\n### 11:00\n\nIt broke.\n',
    ],
    ['- Resolved 2026-11-03 12:07\n', 'Resolved', { time: '12:10' }, '- Resolved 2026-11-03 12:10\n'],
  ])('%j: %s %j', changes);

  it.each<Case>([
    ['- 23:50 It broke\n- 00:10 Paged\n', 'It', { time: '23:40' }, '- 23:40 It broke\n- 00:10 Paged\n'],
    [
      '- 23:50 It broke\n- 00:10 Paged\n',
      'Paged',
      { time: '2026-11-03 23:58' },
      '- 23:50 It broke\n- 23:58 Paged\n',
    ],
    [
      '- 23:50 It broke\n- 00:10 Paged\n',
      'It',
      { time: '2026-11-04 00:20' },
      '- 2026-11-04 00:10 Paged\n- 00:20 It broke\n',
    ],
    [
      '- 2026-11-03 11:00 b\n- 2026-11-03 10:41 a\n',
      '10:41',
      { time: '11:30' },
      '- 2026-11-03 11:30 a\n- 2026-11-03 11:00 b\n',
    ],
  ])('over midnight: %j: %s %j', changes);

  const table = '| Time (UTC) | Event |\n|---|---|\n';
  it.each<Case>([
    [
      `${table}| 10:41 | It broke |\n| 10:53 | Paged |`,
      'It',
      { time: '10:44' },
      `${table}| 10:44 | It broke |\n| 10:53 | Paged |`,
    ],
    [
      `${table}| 10:41 | It broke |\n| 10:53 | Paged |`,
      'It',
      { time: '11:00' },
      `${table}| 10:53 | Paged |\n| 11:00 | It broke |`,
    ],
    [`${table}| 10:41 | It broke |`, 'It', { time: '11:44 CET' }, `${table}| 10:44 | It broke |`],
    [
      '| Date | Time | What |\n|---|---|---|\n| 2026-11-03 | 10:41 | It |',
      'It',
      { time: '2026-11-04 9:00' },
      '| Date | Time | What |\n|---|---|---|\n| 2026-11-04 | 09:00 | It |',
    ],
  ])('in a table: %j: %s %j', changes);

  const first = '# Cards declined\n\n## Timeline\n\n### 2026-11-03\n\n- 10:38 Deploy\n- 10:41 It broke\n';
  const second = '\n### 2026-11-04\n\n- 09:00 Told\n';
  it.each([
    [
      first,
      'Deploy',
      '2026-11-04 09:00',
      `${first.replace('- 10:38 Deploy\n', '')}\n### 2026-11-04\n\n- 09:00 Deploy\n`,
    ],
    [
      first + second,
      'It broke',
      '2026-11-04 08:00',
      (first + second).replace('- 10:41 It broke\n', '').replace('- 09', '- 08:00 It broke\n- 09'),
    ],
    [first + second, 'Told', '2026-11-03 11:30', `${first}- 11:30 Told\n`],
  ])('to another day with a heading: %j: %s at %s', (before, item, time, after) => {
    expect(applied(before, { do: 'change', what: 'entry', item, facts: { time } })).toBe(after);
  });
});

describe('an entry that goes', () => {
  it.each([
    ['- 10:41 It broke\n- 10:53 Paged\n', '- 10:53 Paged\n'],
    ['- 10:53 Paged\n- 11:00 It broke', '- 10:53 Paged'],
    ['- 10:41 It broke\n  - a note\n- 10:53 Paged\n', '- 10:53 Paged\n'],
    ['1. 10:41 It broke\n2. 10:53 Paged\n', '1. 10:53 Paged\n'],
    ['- 23:50 It broke\n- 00:10 Paged\n', '- 2026-11-04 00:10 Paged\n'],
    ['- 2026-11-05 10:41 It broke\n- 10:53 Paged\n', '- 2026-11-05 10:53 Paged\n'],
    ['- 2026-11-03 10:41 It broke\n- 10:53 Paged\n', '- 10:53 Paged\n'],
    [
      '| Time | Event |\n|---|---|\n| 10:41 | It broke |\n| 10:53 | Paged |',
      '| Time | Event |\n|---|---|\n| 10:53 | Paged |',
    ],
    ['10:41 It broke.\n\n10:53 Paged.\n', '10:53 Paged.\n'],
    ['10:53 Paged.  \n11:00 It broke.\n', '10:53 Paged.\n'],
    ['### 10:41\n\nIt broke.\n\n### 10:53 Paged\n', '### 10:53 Paged\n'],
    [
      '### 2026-11-03\n\n- 10:41 It broke\n\n### 2026-11-04\n\n- 09:00 Told\n',
      '### 2026-11-04\n\n- 09:00 Told\n',
    ],
  ])('%j', (before, after) =>
    becomes(before, { do: 'remove', what: 'entry', item: before.indexOf('It') + oneDay.length }, after));
});
