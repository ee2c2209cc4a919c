import { describe, expect, it } from 'vitest';
import { parse } from '../parse.js';
import { nothingAround } from './around.js';
import { stampLike } from './copy.js';
import { readStamp } from './stamp.js';
import { readWhen } from './when.js';

const near = { year: 2026, month: 11, day: 3 };

function like(text: string, words: string): string | null {
  const stamp = readStamp(text, 0, text.length, true);
  const when = readWhen(words, { day: near, zone: null });
  if (!stamp || !when) throw new Error(`no time: ${text}, ${words}`);
  return stampLike(text, stamp, when, {
    ...nothingAround,
    near,
    order: text.includes('/14/') ? 'month-day' : null,
  });
}

describe('a stamp like its neighbour', () => {
  it.each([
    ['10:38 Deploy reached the cluster', '10:41', '10:41 '],
    ['**10:53** – paged', '11:02', '**11:02** – '],
    ['**10:53:** paged', '11:02', '**11:02:** '],
    ['`10:53` - paged', '11:02', '`11:02` - '],
    ['[10/14/2026, 9:05 am] paged', '2026-10-14 9:20', '[10/14/2026, 9:20 am] '],
    ['10:53 UTC: paged', '11:02 UTC', '11:02 UTC: '],
    ['10:53 (UTC) paged', '11:02 UTC', '11:02 (UTC) '],
    ['Tue Nov 3 10:53 - paged', '2026-11-05 9:05', 'Thu Nov 5 09:05 - '],
    ['2026-11-03T10:41:59Z paged', '2026-11-03 11:02 UTC', '2026-11-03T11:02:00Z '],
  ])('beside %s, %s is "%s"', (text, words, copy) => expect(like(text, words)).toBe(copy));

  it.each([
    ['~10:53 paged', '11:02', '11:02 '],
    ['**ca. 10:53** – paged', '11:02', '**11:02** – '],
    ['10:53ish – paged', '11:02', '11:02 – '],
    ['--:-- paged', '11:02', '11:02 '],
    ['10:00–10:20 drained', '11:02', '11:02 '],
    ['10:00 UTC - 10:20 UTC: drained', '11:02 UTC', '11:02 UTC: '],
    ['10:53 (uncertain) paged', '11:02', '11:02 '],
    ['10:41 **Began.** Declines rose', '11:02', '11:02 '],
    ['**10:41 Began.** Declines rose', '11:02', '11:02 '],
    ['2026-11-03 10:41 – Declines rose', '11:02', '11:02 – '],
    ['10:41 CET – Declines rose', '11:02', '11:02 – '],
    ['2026-11-03 10:41 – Declines rose', '2026-11-04', '2026-11-04 – '],
    ['2026-11-03 – Declines rose', '11:02', '11:02 – '],
  ])('takes over nothing else of %s for %s', (text, words, copy) => expect(like(text, words)).toBe(copy));

  it('is for the caller to find elsewhere, where the neighbour has no place for it', () => {
    expect(like('10:41 rose', '2026-11-03 10:53')).toBeNull();
    expect(like('T+5m rose', '10:53')).toBeNull();
    expect(like('10:41 rose', '2026-11-04')).toBeNull();
  });

  it('is nothing for the columns of a table', () => {
    const text = '## Timeline\n\n| Date | Time | What |\n| - | - | - |\n| 2026-11-03 | 10:41 | Rose |\n';
    const [entry] = parse(text).model.timeline;
    const when = { day: near, clock: { hour: 10, minute: 53 }, zone: null };
    expect(entry && stampLike(text, entry.stamp, when)).toBeNull();
  });

  it('ends before the words, also where the neighbour stands alone in its line', () => {
    expect(like('10:41 UTC', '10:53 UTC')).toBe('10:53 UTC ');
  });
});
