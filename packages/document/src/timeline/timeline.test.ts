import { describe, expect, it } from 'vitest';
import { toJson } from '../json.js';
import { parse } from '../parse.js';

const read = (text: string, path?: string) =>
  toJson(parse(text, null, { path }).model, { id: null, path: null });
/** `line local zone moment text` of each entry. */
const entries = (text: string, path?: string): string[] =>
  read(text, path).timeline.map((each) =>
    [each.line, each.local, each.zone ?? '-', each.moment ?? '-', each.text].join(' '),
  );

describe('notations of a timeline', () => {
  it('the canonical form', () => {
    const text =
      '## Timeline\n\nAll times are UTC.\n\n### 2026-11-03\n\n- 10:38 Deploy. ([deploy](https://ci.example/4f2a))\n- 10:41 **Began.** Declines rose.\n- 11:02 Raised. (uncertain: exact minute)\n';
    expect(entries(text)).toEqual([
      '7 2026-11-03T10:38 UTC - Deploy. (deploy)',
      '8 2026-11-03T10:41 UTC began Declines rose.',
      '9 2026-11-03T11:02 UTC - Raised. (uncertain: exact minute)',
    ]);
    const { timeline, times } = read(text);
    expect(timeline.map(({ certain }) => certain)).toEqual([true, true, false]);
    expect(timeline[0]?.links).toEqual(['https://ci.example/4f2a']);
    expect(times.began).toBe('2026-11-03T10:41:00Z');
  });

  it('tables with a column for the time, or for day and clock', () => {
    expect(
      entries(
        '## Timeline\n\n| Date and Time in CET | Event |\n|---|---|\n| 2026-11-03 10:41 | a |\n| 2026-11-03 --:-- | b |\n',
      ),
    ).toEqual(['5 2026-11-03T10:41 CET - a', '6 2026-11-03 CET - b']);
    expect(
      entries(
        '## Timeline\n\n| Day | Who | Time (UTC) | What |\n|-|-|-|-|\n| 3 Nov 2026 | Ana | 10:41 | a |\n',
      ),
    ).toEqual(['5 2026-11-03T10:41 UTC - a']);
  });

  it('reads four digits in a column of times, and no table of other things that have times', () => {
    expect(
      entries('## Timeline\n\n| Time | What |\n|-|-|\n| 0730 | It broke |\n| 0740 | Paged |\n'),
    ).toHaveLength(2);
    const slots =
      '| Slot number | Timestamp | Value |\n|-|-|-|\n| 1 | 2026-11-28 05:02 | 3 |\n| 2 | 2026-11-28 05:03 | 4 |\n';
    expect(entries(`## Missed slots\n\n${slots}`)).toHaveLength(0);
  });

  it('tables in HTML', () => {
    const table =
      '<table>\n<thead>\n<tr class="header">\n<th><strong>Time (CEST)</strong></th>\n<th>Notes</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td><span dir="ltr">00:39</span></td>\n<td><p>It <em>broke</em></p></td>\n</tr>\n<tr><td>00:44<td></td></tr>\n</tbody>\n</table>\n';
    expect(read(`# T 2026-10-03\n\n## Timeline\n\n${table}`).timeline).toMatchObject([
      { line: 14, local: '2026-10-03T00:39', zone: 'CEST', text: 'It broke' },
      { line: 17, local: '2026-10-03T00:44', zone: 'CEST', text: '' },
    ]);
  });

  it('leaves template rows out, and rows that say something in', () => {
    const rows =
      '| 2026-11-03 HH:mm | Short event description. |\n| 2026-11-03 HH:mm | Created the script |\n';
    expect(entries(`## Timeline\n\n| Time | Event |\n|-|-|\n${rows}`)).toEqual([
      '6 2026-11-03 - - Created the script',
    ]);
  });

  it('one heading a time, also at the wrong level', () => {
    const text =
      '# T\n## Timeline\nAll times in PST\n### Sep 27 2026 13:06\nA lot.\n### 13:35\nMore.\n## Sep 28, 07:13\nEven more.\n### 07:18\nLast.\n';
    expect(entries(text)).toEqual([
      '4 2026-09-27T13:06 PST - A lot.',
      '6 2026-09-27T13:35 PST - More.',
      '8 2026-09-28T07:13 PST - Even more.',
      '10 2026-09-28T07:18 PST - Last.',
    ]);
  });

  it('a heading of a day without clocks below it is an entry', () => {
    expect(
      entries('## Timeline\n### 2026-01-15\nGeneral failures.\n### 2026-01-17 17:14pm\nReal.\n'),
    ).toEqual(['2 2026-01-15 - - General failures.', '4 2026-01-17T17:14 - - Real.']);
  });

  it('paragraphs and lines that begin with a time, also after <br>', () => {
    expect(
      entries('# 2026-11-03 T\n## Timeline\n15:35 – pushed\n\n16:08 found<br> 16:20 - told\n16:30 x\n'),
    ).toEqual([
      '3 2026-11-03T15:35 - - pushed',
      '5 2026-11-03T16:08 - - found',
      '5 2026-11-03T16:20 - - told',
      '6 2026-11-03T16:30 - - x',
    ]);
  });

  it('milestones with the time at the end', () => {
    expect(
      entries(
        '- **Key events**\n  - Fault occurs 2026-02-12 11:45\n  - First detected: 2026-02-12 (Time TBC)\n  - Resolved 2026-02-12 12:07\n',
      ),
    ).toEqual([
      '2 2026-02-12T11:45 - began Fault occurs',
      '3 2026-02-12 - detected First detected',
      '4 2026-02-12T12:07 - resolved Resolved',
    ]);
  });

  it.each([
    ['10:41 Refunds were told to wait. ([notice](https://a.example/1))', null],
    ['10:41 Refunds were told to wait. ([start][log])', null],
    ['10:41 Refunds were told to wait. (<a href="https://a.example/1">report</a>)', null],
    ['10:41 [Resolved](https://a.example/1)', null],
    ['10:41 [Alert](https://a.example/1): refunds wait', null],
    ['10:41 Resolved [the ticket](https://a.example/1) of another team', null],
    ['10:41 Resolved [INC-4](https://a.example/1)', null],
    ['10:41 Refunds go out again. (resolved)', 'resolved'],
    ['10:41 **Detected.** A shop called. ([notice](https://a.example/1))', 'detected'],
    ['10:41 Detected: a [shop](https://a.example/1) called', 'detected'],
    ['10:41 Resolved. ([graph](https://a.example/1))', 'resolved'],
    ['10:41 [@mei](https://a.example/1) saw it. (detected)', 'detected'],
  ])('a moment is told by the words, not by those of a link: %s', (line, moment) => {
    const { timeline } = read(`## Timeline\n\n- ${line}\n\n[log]: https://a.example/log\n`);
    expect(timeline.map((entry) => entry.moment)).toEqual([moment]);
  });

  it('a dated list under another label', () => {
    const text =
      '# T\n\n**Context**:\n\n- 2026-02-02 10:14: alert\n- 2026-02-02 10:21 scaled\n- The cluster has 60 nodes.\n- 2026-02-02 10:30 done\n';
    expect(entries(text)).toHaveLength(3);
    expect(read(text).sections.map(({ kind }) => kind)).toEqual(['background', 'timeline']);
  });

  it('under another label also lines that each begin with a clock, and no prose that happens to', () => {
    const dated = '14:31 paged\n14:35 looked at the graphs\n14:50 rolled back\n';
    expect(entries(`# T\n\n## What happened\n\n${dated}`)).toHaveLength(3);
    expect(entries(`# T\n\n## What happened\n\n${dated.replace(/^/gm, '- ')}`)).toHaveLength(3);
    expect(entries(`# T\n\n## What happened\n\n${dated}then we slept\n`)).toHaveLength(0);
  });

  it('no times inside sentences, logs, quotes and due dates', () => {
    expect(
      entries(
        '## Background\n\nAt 10:45 it broke.\n\n- Raised an issue at 10:29\n- All back at 17:38\n\n```\n10:45 log\n```\n\n> 10:46 chat\n\n## Action items\n\n- 2026-12-01: fix\n',
      ),
    ).toEqual([]);
  });
});

describe('days and zones', () => {
  it('a clock that falls back past midnight is the next day; a little earlier is out of order', () => {
    expect(entries('## Timeline (2026-11-03)\n- 23:58 a\n- 00:07 b\n- 00:05 c\n')).toEqual([
      '2 2026-11-03T23:58 - - a',
      '3 2026-11-04T00:07 - - b',
      '4 2026-11-04T00:05 - - c',
    ]);
  });

  it('a twelve-hour clock goes on after noon', () => {
    expect(
      entries('## Timeline\n- 11:50 a\n- 12:40 b\n- 1:05 c\n- 1:30 d\n').map((each) => each.split(' ')[1]),
    ).toEqual(['11:50', '12:40', '13:05', '13:30']);
  });

  it('the day comes from title, summary or file name, in that order', () => {
    expect(entries('# 2026-11-03, down\n## Summary\nOn 2 May 2026.\n## Timeline\n- 10:00 a\n')).toEqual([
      '5 2026-11-03T10:00 - - a',
    ]);
    expect(entries('# Down\n## Summary\nOn 2 May 2026.\n## Timeline\n- 10:00 a\n')).toEqual([
      '5 2026-05-02T10:00 - - a',
    ]);
    expect(entries('# Down\n## Timeline\n- 10:00 a\n', 'pm/2026-11-03-down.md')).toEqual([
      '3 2026-11-03T10:00 - - a',
    ]);
    expect(entries('# Down\n## Timeline\n- 10:00 a\n')).toEqual(['3 10:00 - - a']);
  });

  it('the day that the summary names comes before a date shortly after it in the front matter', () => {
    const body = '# T\n\nOn 2026-11-03 it broke.\n\n## Timeline\n\n- 10:00 UTC a\n';
    const local = (date: string) => read(`---\ndate: ${date}\n---\n${body}`).timeline[0]?.local;
    expect(local('2026-11-10')).toBe('2026-11-03T10:00');
    expect(local('2026-10-30')).toBe('2026-10-30T10:00');
  });

  it('a day without a year takes the year of the incident', () => {
    expect(
      entries('# Down on 2025-12-30\n## Timeline\n- Dec 30 23:00 a\n- Jan 2, 9:00 b\n').map(
        (each) => each.split(' ')[1],
      ),
    ).toEqual(['2025-12-30T23:00', '2026-01-02T09:00']);
  });

  it('an ambiguous day is the one close to the incident', () => {
    expect(
      entries('# Down on 2025-07-23\n## Timeline\n- 15:35 a\n\n24/07/25\n\n- 12:34 b\n').map(
        (each) => each.split(' ')[1],
      ),
    ).toEqual(['2025-07-23T15:35', '2025-07-24T12:34']);
  });

  it('the zone stands at the entry, else in the part, else with its neighbours', () => {
    expect(entries('## Timeline\n- 10:00 UTC a\n- 10:05 b\n').map((each) => each.split(' ')[2])).toEqual([
      'UTC',
      'UTC',
    ]);
    expect(entries('## Timeline (all times in PST/PDT)\n### 2026-07-01\n**16:27** a\n')).toEqual([
      '3 2026-07-01T16:27 PST/PDT - a',
    ]);
    expect(read('## Timeline\nAll times in CET\n- 2026-01-05 10:00 a\n').timeline[0]?.at).toBe(
      '2026-01-05T09:00:00Z',
    );
  });

  it('an instant is told only where day, clock and zone are known', () => {
    expect(read('## Timeline\n- 2026-01-05 10:00 a\n- 10:30 UTC b\n').timeline.map(({ at }) => at)).toEqual([
      '2026-01-05T10:00:00Z',
      '2026-01-05T10:30:00Z',
    ]);
    expect(read('## Timeline\n- 10:00 UTC a\n').timeline[0]?.at).toBeNull();
  });
});

describe('durations', () => {
  it('are seconds from the beginning', () => {
    const text =
      '## Timeline\nAll times are UTC.\n- 2026-11-03 10:41 **Began.**\n- 10:53 **Detected.**\n- 12:05 **Resolved.**\n';
    expect(read(text).durations).toEqual({
      toDetect: 720,
      toAcknowledge: null,
      toMitigate: null,
      toResolve: 5040,
    });
  });

  it('the timeline beats the front matter', () => {
    const text =
      '---\ntimes:\n  began: 2026-11-03T10:00Z\n  resolved: 2026-11-03T12:00Z\n---\n## Timeline\n- 2026-11-03 10:41 UTC **Began.**\n';
    expect(read(text).times).toMatchObject({
      began: '2026-11-03T10:41:00Z',
      resolved: '2026-11-03T12:00:00Z',
    });
    expect(parse(text).findings.map(({ rule }) => rule)).toEqual(['syntax/two-times']);
  });
});
