import { describe, expect, it } from 'vitest';
import { resolveDay } from './dates.js';
import { readStamp } from './stamp.js';

const near = { year: 2026, month: 11, day: 3 };

/** What a stamp says, in short: `2026-11-03 10:41 UTC`, and the words behind it. */
function read(text: string, inTimeline = false): string | null {
  const stamp = readStamp(text, 0, text.length, inTimeline);
  if (!stamp) return null;
  const day = stamp.day ? resolveDay(stamp.day, near) : null;
  const two = (value: number): string => String(value).padStart(2, '0');
  const parts = [
    day && `${day.year}-${two(day.month)}-${two(day.day)}`,
    stamp.clock && `${two(stamp.clock.hour)}:${two(stamp.clock.minute)}`,
    stamp.until && `to ${two(stamp.until.hour)}:${two(stamp.until.minute)}`,
    stamp.zone,
    stamp.approximate && 'about',
    stamp.blank && 'blank',
    stamp.relative && 'relative',
  ].filter(Boolean);
  return `${parts.join(' ')} | ${text.slice(stamp.rest)}`;
}

describe('a stamp at the head of a text', () => {
  it.each([
    ['10:41 Declines rose', '10:41 | Declines rose'],
    ['**10:45** - paged', '10:45 | paged'],
    ['**10:45:** paged', '10:45 | paged'],
    ['12:31 PT the pool filled', '12:31 PT | the pool filled'],
    ['10:41 UTC: alarm', '10:41 UTC | alarm'],
    ['14:20ish paged', '14:20 about | paged'],
    ['10:41 (UTC) alarm', '10:41 UTC | alarm'],
    ['10:41Z alarm', '10:41 UTC | alarm'],
    ['20:20 PST/PDT - halt', '20:20 PST/PDT | halt'],
    ['24:00 midnight', '24:00 | midnight'],
    ['24:30 no time', null],
    ['10/14/2026 - deploy', '2026-10-14 | deploy'],
    ['14/10/2026 9:05 deploy', '2026-10-14 09:05 | deploy'],
    ['24/10/26 deploy', '2026-10-24 | deploy'],
    ['09:15 am: rollback', '09:15 | rollback'],
    ['12:05 AM back', '00:05 | back'],
    ['12.50pm – empty', '12:50 | empty'],
    ['4 pm done', '16:00 | done'],
    ['17:14pm late', '17:14 | late'],
    ['2026-11-03 10:41:59.123 UTC x', '2026-11-03 10:41 UTC | x'],
    ['2026-11-03T10:41:00Z x', '2026-11-03 10:41 UTC | x'],
    ['2026-11-03T10:41-02:00 x', '2026-11-03 10:41 -02:00 | x'],
    ['2026-11-03 11.50 x', '2026-11-03 11:50 | x'],
    ['2026-11-03 1600 x', '2026-11-03 16:00 | x'],
    ['2026-11-03: published', '2026-11-03 | published'],
    ['22026-11-03 10:41 x', '2026-11-03 10:41 | x'],
    ['Nov 3, 2026 at 10:41 (UTC) x', '2026-11-03 10:41 UTC | x'],
    ['Nov 3 10:41 - x', '2026-11-03 10:41 | x'],
    ['3 November 2026, 10:41 x', '2026-11-03 10:41 | x'],
    ['19. October, 11:00 x', '2026-10-19 11:00 | x'],
    ['Wed 16 Sept, 4:50 pm – x', '2026-09-16 16:50 | x'],
    ['Tuesday 10:00 - x', '2026-11-03 10:00 | x'],
    ['10:00–10:20 drained', '10:00 to 10:20 | drained'],
    ['2026-11-03 09:00 - 11:00 | x', '2026-11-03 09:00 to 11:00 | x'],
    ['~13:30-13:45', '13:30 to 13:45 about | '],
    ['ca. 18:30 x', '18:30 about | x'],
    ['10:45~ x', '10:45 about | x'],
    ['[10-26 23:04] x', '2026-10-26 23:04 | x'],
    ['`19:48` - x', '19:48 | x'],
    ['2026-11-03 --:-- x', '2026-11-03 about blank | x'],
    ['2026-11-03 14:?? x', '2026-11-03 about blank | x'],
    ['2X:XX (not sure)', 'about blank | (not sure)'],
    ['2026-02-?? ??:?? x', 'about blank | x'],
    ['T+5m x', 'relative | x'],
    ['0915Z x', '09:15 UTC | x'],
  ])('%s', (text, said) => expect(read(text)).toBe(said));

  it.each([
    'Declines rose',
    '1.13.12 was deployed',
    '300 users',
    '10.0.4.2 failed',
    'May we ask',
    '12 pods',
    'Sunset of the API',
    '3/4 of nodes:',
    '',
  ])('is not found in "%s"', (text) => expect(read(text)?.startsWith('2026') ?? false).toBe(false));

  it('may be shorter in a timeline', () => {
    expect(read('9.07 branch merged')).toBeNull();
    expect(read('9.07 branch merged', true)).toBe('09:07 | branch merged');
    expect(read('Morning: bulk update', true)).toBe('about blank | bulk update');
    expect(read('0915 - deployed', true)).toBe('09:15 | deployed');
  });
});

describe('the pieces of a stamp', () => {
  function pieces(text: string, at = 0): (string | null)[] {
    const parts = readStamp(text, at, text.length)?.parts;
    const said = [parts?.day, parts?.clock, parts?.until, parts?.zone];
    return said.map((piece) => (piece ? text.slice(piece.from, piece.to) : null));
  }

  it.each([
    ['10:41 x', [null, '10:41', null, null]],
    ['**Tue, Nov 3rd 2026 at 9:05:30 am** (UTC) – x', ['Tue, Nov 3rd 2026', '9:05:30 am', null, null]],
    ['Nov 3 2026, 9:05 am - 9:20 am (UTC) x', ['Nov 3 2026', '9:05 am', '9:20 am', 'UTC']],
    ['2026-11-03T10:41:00+01:00 x', ['2026-11-03', '10:41:00', null, '+01:00']],
    ['10:41Z 3 Nov 2026 x', ['3 Nov 2026', '10:41', null, 'Z']],
    ['2026-11-?? 14:?? CET x', ['2026-11-??', '14:??', null, 'CET']],
    ['10:00-10:?? x', [null, '10:00', '10:??', null]],
    ['2026-11-03: x', ['2026-11-03', null, null, null]],
    ['T+5m x', [null, null, null, null]],
  ])('of %s', (text, found) => expect(pieces(text)).toEqual(found));

  it('stand where they stand in the whole text', () => {
    expect(pieces('- At last, 10:41–10:50 UTC – x', 11)).toEqual([null, '10:41', '10:50', 'UTC']);
  });
});
