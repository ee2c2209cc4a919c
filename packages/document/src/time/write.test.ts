import { describe, expect, it } from 'vitest';
import { parse } from '../parse.js';
import { applyEdits } from '../range.js';
import { type Around, nothingAround } from './around.js';
import type { Day, SlashOrder } from './dates.js';
import { readStamp, type Stamp } from './stamp.js';
import { readWhen, type When } from './when.js';
import { rewriteStamp } from './write.js';

const near: Day = { year: 2026, month: 11, day: 3 };

function around(order: SlashOrder | null = null): Around {
  return { ...nothingAround, near, order };
}

/** `10:41`, `2026-11-03 10:41 UTC` and the like, as a `When`. */
function when(words: string): When {
  const read = readWhen(words, { day: near, zone: null });
  if (!read) throw new Error(`no time: ${words}`);
  return read;
}

function stampOf(text: string): Stamp {
  const stamp = readStamp(text, 0, text.length, true);
  if (!stamp) throw new Error(`no stamp: ${text}`);
  return stamp;
}

function rewritten(text: string, change: When, order: SlashOrder | null = null): string | null {
  const edits = rewriteStamp(text, stampOf(text), change, around(order));
  return edits && applyEdits(text, edits);
}

describe('rewriting a stamp', () => {
  it.each([
    ['10:41 rose', '9:05', '09:05 rose'],
    ['9:05 rose', '10:41', '10:41 rose'],
    ['9:05 rose', '8:59', '8:59 rose'],
    ['**10:45** - paged', '11:02', '**11:02** - paged'],
    ['10:41:37 rose', '10:48', '10:48:00 rose'],
    ['10.41 rose', '10.48', '10.48 rose'],
    ['10h41 rose', '10:48', '10h48 rose'],
    ['1041 - rose', '9:05', '0905 - rose'],
    ['1041 hrs: rose', '9:05', '0905 hrs: rose'],
    ['9:05 am: back', '9:20', '9:20 am: back'],
    ['9:05am back', '21:20', '9:20pm back'],
    ['9.05 PM back', '9:20', '9.20 AM back'],
    ['9:05 a.m. back', '12:20', '12:20 p.m. back'],
    ['12:05 AM back', '0:20', '12:20 AM back'],
    ['9am back', '9:05', '9:05am back'],
    ['4 pm back', '5 pm', '5 pm back'],
    ['17:14pm late', '17:21', '17:21pm late'],
    ['~14:20 paged', '14:27', '~14:27 paged'],
    ['14:20ish paged', '14:27', '14:27ish paged'],
    ['--:-- paged', '14:27', '14:27 paged'],
    ['Morning: paged', '9:27', '09:27: paged'],
    ['2026-11-03 14:?? paged', '14:27', '2026-11-03 14:27 paged'],
  ])('%s at %s is %s', (text, clock, result) => expect(rewritten(text, when(clock))).toBe(result));

  it.each([
    ['2026-11-03 10:41 x', '2026-12-05', '2026-12-05 10:41 x'],
    ['2026/11/03 10:41 x', '2026-12-05', '2026/12/05 10:41 x'],
    ['2026-11-03T10:41:00Z x', '2026-12-05', '2026-12-05T10:41:00Z x'],
    ['03.11.2026 10:41 x', '2026-12-05', '05.12.2026 10:41 x'],
    ['3.11.2026 10:41 x', '2026-12-05', '5.12.2026 10:41 x'],
    ['03.11.26 10:41 x', '2026-12-05', '05.12.26 10:41 x'],
    ['11/13/2026 10:41 x', '2026-12-05', '12/05/2026 10:41 x'],
    ['13/11/2026 10:41 x', '2026-10-05', '05/10/2026 10:41 x'],
    ['Nov 3 10:41 x', '2026-12-05', 'Dec 5 10:41 x'],
    ['Nov 3rd, 2026 10:41 x', '2026-11-22', 'Nov 22nd, 2026 10:41 x'],
    ['November 3rd, 2026 10:41 x', '2026-12-11', 'December 11th, 2026 10:41 x'],
    ['3 NOV 2026 10:41 x', '2026-12-01', '1 DEC 2026 10:41 x'],
    ['03-Nov-2026 10:41 x', '2026-12-01', '01-Dec-2026 10:41 x'],
    ['19. October, 11:00 x', '2026-11-03', '3. November, 11:00 x'],
    ['the 3rd of November 10:41 x', '2026-11-21', 'the 21st of November 10:41 x'],
    ['Tue Nov 3 10:41 x', '2026-12-05', 'Sat Dec 5 10:41 x'],
    ['Tuesday, 3 November 10:41 x', '2026-12-05', 'Saturday, 5 December 10:41 x'],
    ['Tuesday 10:41 - x', '2026-11-05', 'Thursday 10:41 - x'],
    ['Nov 3 10:41 x', '2028-12-05', 'Dec 5, 2028 10:41 x'],
    ['10:41 x', '2026-12-05', '2026-12-05 10:41 x'],
    ['~10:41 x', '2026-12-05', '~2026-12-05 10:41 x'],
    ['10:41 3 Nov 2026 x', '2026-12-05', '10:41 5 Dec 2026 x'],
    ['2026-11-03 23:50 - 2026-11-04 00:10 x', '2026-12-31', '2026-12-31 23:50 - 2027-01-01 00:10 x'],
    ['????-??-?? 10:41 x', '2026-12-05', '2026-12-05 10:41 x'],
  ])('%s on %s is %s', (text, day, result) => {
    const order = text.startsWith('13/') ? 'day-month' : text.startsWith('11/') ? 'month-day' : null;
    expect(rewritten(text, when(day), order)).toBe(result);
  });

  it.each([
    ['10:41 x', '10:41 UTC', '10:41 UTC x'],
    ['**10:41**: x', '10:41 UTC', '**10:41 UTC**: x'],
    ['10:41 CET x', '10:41 UTC', '10:41 UTC x'],
    ['10:41 (CET) x', '10:41 UTC', '10:41 (UTC) x'],
    ['10:41 (CET) x', '10:41+05:30', '10:41 (+05:30) x'],
    ['10:41Z x', '10:41 CET', '10:41 CET x'],
    ['10:41 UTC x', '10:41+05:30', '10:41+05:30 x'],
    ['10:41 UTC x', '10:41 (-05:30)', '10:41 (-05:30) x'],
    ['2026-11-03T10:41:00+01:00 x', '2026-11-03T10:41Z', '2026-11-03T10:41:00Z x'],
    ['2026-11-03T10:41:00+01:00 x', '10:41 CET', '2026-11-03T10:41:00 CET x'],
    ['10:00 CET - 10:20 CET x', '10:00 UTC', '10:00 UTC - 10:20 UTC x'],
    ['2026-11-03: published', '10:41 UTC', '2026-11-03 10:41 UTC: published'],
  ])('%s as %s is %s', (text, zoned, result) => expect(rewritten(text, when(zoned))).toBe(result));

  const open = { day: null, clock: null, zone: null };
  const end = { hour: 11, minute: 20 };
  it.each([
    ['10:00–10:20 x', '10:00–11:20 x', '10:00 x'],
    ['10:00 to 10:20 x', '10:00 to 11:20 x', '10:00 x'],
    ['10:00 UTC - 10:20 UTC x', '10:00 UTC - 11:20 UTC x', '10:00 UTC x'],
    ['10:00 - 10:20 (UTC) x', '10:00 - 11:20 (UTC) x', '10:00 (UTC) x'],
    ['10:00-10:?? x', '10:00-11:20 x', '10:00 x'],
    ['10:00 x', '10:00–11:20 x', '10:00 x'],
    ['**9:05 am** – x', '**9:05 am–11:20 am** – x', '**9:05 am** – x'],
    ['10:00 UTC: x', '10:00–11:20 UTC: x', '10:00 UTC: x'],
    ['1000 - x', '1000 – 1120 - x', '1000 - x'],
    ['2026-11-03T10:00-02:00 x', '2026-11-03T10:00-02:00–11:20 x', '2026-11-03T10:00-02:00 x'],
  ])('%s has its end at 11:20 as %s, and without an end is %s', (text, ended, endless) => {
    expect(rewritten(text, { ...open, until: end })).toBe(ended);
    expect(rewritten(text, { ...open, until: null })).toBe(endless);
  });

  it('leaves alone what it is not asked for', () => {
    const text = '2026-11-03 10:41:37 UTC';
    expect(rewriteStamp(text, stampOf(text), open)).toEqual([]);
    expect(rewriteStamp(text, stampOf(text), when('2026-11-03 10:41 UTC'), around())).toEqual([]);
    expect(rewriteStamp(text, stampOf(text), when('10:48'))).toEqual([
      { from: 11, to: 19, insert: '10:48:00' },
    ]);
  });

  it('is refused where the notation cannot say it', () => {
    expect(rewritten('T+5m x', when('10:41'))).toBeNull();
    expect(rewritten('Tuesday 10:41 x', when('2026-12-05'))).toBeNull();
    expect(rewritten('Nov 3-4 10:41 x', when('2026-12-05'))).toBeNull();
    expect(rewritten('10:41 x', { ...open, zone: 'the harbour' })).toBeNull();
    expect(rewritten('2026-11-03 x', { ...open, zone: 'UTC' })).toBeNull();
  });

  it('writes a clock of an afternoon that is left unsaid as one', () => {
    const text = '5:15 x';
    const edits = rewriteStamp(text, stampOf(text), when('17:22'), { ...around(), afternoon: true });
    expect(edits).toEqual([{ from: 0, to: 4, insert: '5:22' }]);
  });

  const table = (row: string): string =>
    `## Timeline\n\n| Day | Date | What | Time |\n| - | - | - | - |\n${row}\n`;

  function rowRewritten(row: string, change: When): string | null {
    const [entry] = parse(table(row)).model.timeline;
    if (!entry) throw new Error(`no entry: ${row}`);
    const edits = rewriteStamp(table(row), entry.stamp, change);
    return edits && applyEdits(table(row), edits);
  }

  it('finds the day and the clock in columns of their own', () => {
    const row = '| Tue | 3 Nov 2026 | Rose as on Monday | 10:41 |';
    expect(rowRewritten(row, when('2026-11-05 9:05'))).toBe(
      table('| Thu | 5 Nov 2026 | Rose as on Monday | 09:05 |'),
    );
    expect(rowRewritten(row, when('10:48+05:30'))).toBe(
      table('| Tue | 3 Nov 2026 | Rose as on Monday | 10:48+05:30 |'),
    );
    expect(rowRewritten(row, { ...open, zone: 'a | b' })).toBeNull();
    expect(rowRewritten(row, { ...open, clock: { hour: 25, minute: 0 } })).toBeNull();
    expect(rowRewritten(row, { ...open, day: { year: 2026, month: 2, day: 30 } })).toBeNull();
  });
});
