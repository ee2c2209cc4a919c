import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../parse.js';
import { applyEdits } from '../range.js';
import { readCorpus, readExamples } from '../testing/corpus.js';
import { type Around, aroundOf, nothingAround } from './around.js';
import { stampLike } from './copy.js';
import { addDays, type Day, formatDay, resolveDay } from './dates.js';
import { noParts, readStamp, type Stamp } from './stamp.js';
import { plainStamp, readWhen, type When } from './when.js';
import { rewriteStamp } from './write.js';

const near: Day = { year: 2026, month: 11, day: 3 };

/** How a stamp may be written, with words behind it. */
interface Notation {
  readonly text: string;
  /** How many days from `near` on it can name at most, and how many before. */
  readonly reach: readonly [number, number];
  readonly order: Around['order'];
  /** True where each moment is written in one way only, so that going back gives the old letters. */
  readonly once: boolean;
}

const anyDay = [-400, 400] as const;
const sameYear = [-150, 150] as const;
const thisWeek = [0, 6] as const;

function notations(
  texts: readonly string[],
  once: boolean,
  reach: Notation['reach'] = anyDay,
  order: Notation['order'] = null,
): Notation[] {
  return texts.map((text) => ({ text, reach, order, once }));
}

/** Notations with one way to write each moment, then those with several: `9:05` and `09:05`, `3 July` and `3 Jul`. */
const table: readonly Notation[] = [
  ...notations(
    [
      '10:41 the queue grew',
      '**10:41** the queue grew',
      '**10:41** – the queue grew',
      '**10:41:** the queue grew',
      '*10:41* the queue grew',
      '`10:41` - the queue grew',
      '[10:41] the queue grew',
      '(10:41) the queue grew',
      '**[10:41]** the queue grew',
      '10:41: the queue grew',
      '10:41 - the queue grew',
      '10:41 — the queue grew',
      '10:41 | the queue grew',
      '10:41 => the queue grew',
      '10:41:00 the queue grew',
      '10:41:00.000 the queue grew',
      '10.41 the queue grew',
      '10h41 the queue grew',
      '1041 - the queue grew',
      '**1041**: the queue grew',
      '1041 hrs the queue grew',
      '1041Z the queue grew',
      '10:41Z the queue grew',
      '10:41 UTC the queue grew',
      '10:41 UTC: the queue grew',
      '10:41 (UTC) the queue grew',
      '**10:41 CET** – the queue grew',
      '10:41+01:00 the queue grew',
      '~10:41 the queue grew',
      'ca. 10:41 the queue grew',
      '10:41~ the queue grew',
      '10:41ish the queue grew',
      '9:05 am the queue grew',
      '9:05am: the queue grew',
      '9:05 PM – the queue grew',
      '9.05 pm the queue grew',
      '9:05 p.m. the queue grew',
      '9:05 pm ET the queue grew',
      '**9:05 am** (PT): the queue grew',
      '10:41–10:59 the queue grew',
      '10:41 - 10:59 the queue grew',
      '**10:41 to 10:59** the queue grew',
      '10:41-10:59 UTC: the queue grew',
      '10:41 UTC - 10:59 UTC the queue grew',
      '9:05 am – 9:20 am: the queue grew',
      '2026-11-03 the queue grew',
      '2026-11-03: the queue grew',
      '2026-11-03 10:41 the queue grew',
      '2026-11-03 10:41:00 UTC the queue grew',
      '2026-11-03 10.41 the queue grew',
      '2026-11-03 1041 the queue grew',
      '2026-11-03, 9:05 am: the queue grew',
      '**2026-11-03** 10:41 the queue grew',
      '**2026-11-03 10:41** the queue grew',
      '[2026-11-03 10:41] the queue grew',
      '2026-11-03 at 10:41 (UTC) the queue grew',
      '2026-11-03T10:41 the queue grew',
      '2026-11-03T10:41:00Z the queue grew',
      '`2026-11-03T10:41:00+01:00` the queue grew',
      '2026-11-03T10:41:00-02:00 the queue grew',
      '2026-11-03 10:41–10:59 the queue grew',
      '2026/11/03 10:41 the queue grew',
      '2026.11.03 10:41 the queue grew',
      '10:41 2026-11-03 the queue grew',
      '10:41 UTC, 2026-11-03: the queue grew',
    ],
    true,
  ),
  ...notations(
    ['03.11.2026 10:41 the queue grew', '03.11.26 10:41: the queue grew'],
    true,
    anyDay,
    'day-month',
  ),
  ...notations(
    ['03/11/2026 10:41 the queue grew', '[03/11/26 9:05 pm] the queue grew'],
    true,
    anyDay,
    'day-month',
  ),
  ...notations(
    ['11/03/2026 - the queue grew', '[11/03/2026, 9:05 am] the queue grew', '11/03/26 10:41 the queue grew'],
    true,
    anyDay,
    'month-day',
  ),
  ...notations(['[11-03 10:41] the queue grew'], true, sameYear),
  ...notations(
    [
      'Nov 3 10:41 - the queue grew',
      'Nov 3, 10:41 UTC: the queue grew',
      'Nov 3rd 9:05 am the queue grew',
      '**Nov 3, 10:41** the queue grew',
      '3 Nov 10:41 the queue grew',
      '3. Nov, 10:41 the queue grew',
      'the 3rd of Nov, 10:41: the queue grew',
      'Tue Nov 3 10:41 the queue grew',
      'Tue, 3 Nov, 4:50 pm – the queue grew',
      '10:41 on 3 Nov the queue grew',
    ],
    true,
    sameYear,
  ),
  ...notations(
    [
      'Nov 3, 2026 at 10:41 (UTC) the queue grew',
      'Nov 3rd, 2026 10:41 the queue grew',
      '3 Nov 2026, 10:41 the queue grew',
      'Tue, 3 Nov 2026 10:41:00 +01:00 the queue grew',
    ],
    true,
  ),
  ...notations(['Tue 10:41 the queue grew', '**Tuesday, 10:41** – the queue grew'], true, thisWeek),
  ...notations(
    [
      '9:05 the queue grew',
      '9.05 the queue grew',
      '9am the queue grew',
      '4 PM – the queue grew',
      '10:41:37 the queue grew',
      '17:14pm the queue grew',
      '09:05 am the queue grew',
      '03-NOV-2026 10:41 the queue grew',
      '--:-- the queue grew',
      '14:?? the queue grew',
      'Morning: the queue grew',
      '10:41-10:?? the queue grew',
      '2026-11-03 --:-- the queue grew',
      '????-??-?? 10:41 the queue grew',
      '12026-11-03 10:41 the queue grew',
      'November 3, 2026, 9:05 am: the queue grew',
      '3 November 2026 10:41 the queue grew',
      '2026-11-3 10:41 the queue grew',
    ],
    false,
  ),
  ...notations(
    ['3.11.2026 10:41 the queue grew', '3/11/2026 10:41 the queue grew'],
    false,
    anyDay,
    'day-month',
  ),
  ...notations(['11/3/26 10:41 the queue grew'], false, anyDay, 'month-day'),
  ...notations(
    ['Tuesday, November 3rd 10:41 the queue grew', '3 Sept. 10:41 the queue grew'],
    false,
    sameYear,
  ),
  ...notations(['11/3 10:41 the queue grew'], false, [-20, 27]),
];

/** Days that are read as days only beside a clock. */
const needClock = /^(?:03\.11\.26|\[11-03|Nov 3, 10:41 UTC|November 3, 2026)/;

const zones = [
  'UTC',
  'CET',
  'PT',
  'PST/PDT',
  'UTC+2',
  '+05:30',
  '-03:30',
  'Europe/Berlin',
  'Pacific Time',
] as const;

const clock = fc.record({ hour: fc.nat(23), minute: fc.nat(59) });

function whenIn({ reach }: Notation): fc.Arbitrary<When> {
  const day = fc.integer({ min: reach[0], max: reach[1] }).map((days) => addDays(near, days));
  return fc.record(
    {
      day: fc.option(day),
      clock: fc.option(clock, { freq: 9 }),
      zone: fc.option(fc.constantFrom(...zones), { freq: 2 }),
      until: fc.option(clock),
    },
    { requiredKeys: ['day', 'clock', 'zone'] },
  );
}

function aroundIn({ order }: Notation): Around {
  return { ...nothingAround, near, order };
}

function stampOf(text: string): Stamp {
  const stamp = readStamp(text, 0, text.length, true);
  if (!stamp) throw new Error(`no stamp: ${text}`);
  return stamp;
}

/** What a stamp says, with nothing filled in. */
function said(stamp: Stamp, { order }: Notation): Required<When> {
  const time = (read: Stamp['clock']) => read && { hour: read.hour, minute: read.minute };
  const day = stamp.day && resolveDay(stamp.day, near, order);
  return { day, clock: time(stamp.clock), zone: stamp.zone, until: time(stamp.until) };
}

/** The text without the pieces that a rewrite may touch. */
function marksOf(text: string, { parts }: Stamp): string {
  const pieces = Object.values({ ...noParts, ...parts }).filter((piece) => piece !== null);
  return applyEdits(
    text,
    pieces.map((piece) => ({ ...piece, insert: '·' })),
  );
}

/** A zone, or an end, is that of a clock. */
function isSayable(when: When, clock = when.clock): boolean {
  return clock !== null || (!when.zone && !when.until);
}

describe('each notation', () => {
  it('is one of at least a hundred', () => {
    expect(new Set(table.map(({ text }) => text)).size).toBe(table.length);
    expect(table.length).toBeGreaterThan(100);
  });

  it.each(table)('says what it is rewritten to say: $text', (notation) => {
    const { text } = notation;
    const before = stampOf(text);
    const around = aroundIn(notation);
    fc.assert(
      fc.property(whenIn(notation), (when) => {
        fc.pre(isSayable(when, when.clock ?? before.clock));
        const edits = rewriteStamp(text, before, when, around);
        expect(edits).not.toBeNull();
        const changed = applyEdits(text, edits ?? []);
        const after = stampOf(changed);
        const old = said(before, notation);
        expect(said(after, notation)).toEqual({
          day: when.day ?? old.day,
          clock: when.clock ?? old.clock,
          zone: when.zone ?? old.zone,
          until: when.until === undefined ? old.until : when.until,
        });
        expect(changed.slice(after.rest)).toBe(text.slice(before.rest));
        const stays = (piece: 'day' | 'clock' | 'until' | 'zone') =>
          (before.parts[piece] === null) === (after.parts[piece] === null);
        const sameShape = stays('day') && stays('clock') && stays('until') && stays('zone');
        if (sameShape && (!when.zone || when.zone === old.zone))
          expect(marksOf(changed, after)).toBe(marksOf(text, before));
        const back = rewriteStamp(changed, after, old, around);
        if (notation.once && sameShape && !when.zone) expect(applyEdits(changed, back ?? [])).toBe(text);
      }),
      { numRuns: 25 },
    );
  });

  it.each(table)('is a model for a new one: $text', (notation) => {
    const { text } = notation;
    const neighbour = stampOf(text);
    fc.assert(
      fc.property(whenIn(notation), (any) => {
        const when = { ...any, day: neighbour.day ? any.day : null };
        fc.pre(isSayable(when) && (when.day !== null || when.clock !== null));
        const copy = stampLike(text, neighbour, when, aroundIn(notation));
        if (copy === null && when.clock === null && needClock.test(text)) return;
        expect(copy).not.toBeNull();
        const stamp = stampOf(`${copy}drained`);
        expect(said(stamp, notation)).toEqual({ ...when, until: when.until ?? null });
        expect([stamp.approximate, stamp.blank, stamp.rest]).toEqual([false, false, copy?.length]);
      }),
      { numRuns: 25 },
    );
  });

  it.each(table)('is read from a plain stamp as typed: $text', (notation) => {
    fc.assert(
      fc.property(whenIn(notation), (when) => {
        fc.pre(isSayable(when) && (when.day !== null || when.clock !== null));
        expect(readWhen(plainStamp(when), { day: near, zone: null })).toEqual(
          when.until ? when : { day: when.day, clock: when.clock, zone: when.zone },
        );
      }),
      { numRuns: 5 },
    );
  });
});

const scraps =
  '10:41|9:05|1041|9.07|--:--|10:??|2026-11-03|11/03/26|3.11.2026|Nov 3|Nov 3-4|3rd of May|Tue|2026-11-??| | |-|–|to|~|ca. |T|at|,|:|**|*|`|(|)|[|]|<|am|PM|ish|Z|UTC|CET|+01:00|-02:00|x'.split(
    '|',
  );

describe('any scraps of stamps', () => {
  it('are rewritten to say what they should, or not at all', () => {
    const notation: Notation = { text: '', reach: sameYear, order: null, once: false };
    const text = fc
      .array(fc.constantFrom(...scraps), { minLength: 1, maxLength: 9 })
      .map((each) => each.join(''));
    fc.assert(
      fc.property(text, whenIn(notation), fc.boolean(), (text, when, inTimeline) => {
        const before = readStamp(text, 0, text.length, inTimeline);
        fc.pre(before !== null);
        const edits = rewriteStamp(text, before, when, aroundIn(notation));
        const copy = stampLike(text, before, when, aroundIn(notation));
        const copied = copy === null ? null : stampOf(`${copy}drained`);
        if (copied) expect(said(copied, notation)).toEqual({ ...when, until: when.until ?? null });
        fc.pre(edits !== null);
        const changed = applyEdits(text, edits);
        const after = readStamp(changed, 0, changed.length, inTimeline);
        const old = said(before, notation);
        expect(after && said(after, notation)).toEqual({
          day: when.day ?? old.day,
          clock: when.clock ?? old.clock,
          zone: when.zone ?? old.zone,
          until: when.until === undefined ? old.until : when.until,
        });
        expect(changed.slice(after?.rest)).toBe(text.slice(before.rest));
      }),
      { numRuns: 400 },
    );
  });
});

const real = [...readExamples(), ...readCorpus()];

describe.skipIf(readCorpus().length === 0)('real timelines', () => {
  it('are rewritten, every third entry, seven minutes later', () => {
    const failed: string[] = [];
    let entries = 0;
    for (const { name, text } of real) {
      const parsed = parse(text, null, { path: name });
      const { timeline } = parsed.model;
      timeline.forEach((entry, index) => {
        const local = /^(?:(.+)T)?(\d\d):(\d\d)$/.exec(entry.local ?? '');
        // Every third one: each costs a parse.
        if (index % 3 > 0 || !local || !entry.stamp.clock) return;
        entries++;
        const minutes = Number(local[2]) * 60 + Number(local[3]) + 7;
        const date = local[1] ? readWhen(local[1], { day: null, zone: null })?.day : null;
        const day = date ? addDays(date, Math.floor(minutes / 1440)) : null;
        const later = { hour: Math.floor(minutes / 60) % 24, minute: minutes % 60 };
        const wanted = plainStamp({ day: null, clock: later, zone: null });
        const when = { day: entry.stamp.day ? day : null, clock: later, zone: null };
        const edits = rewriteStamp(text, entry.stamp, when, aroundOf(timeline, entry));
        const after = edits && parse(applyEdits(text, edits), parsed, { path: name }).model.timeline[index];
        if (after?.local !== (day ? `${formatDay(day)}T${wanted}` : wanted))
          failed.push(`${name}: ${entry.local}`);
      });
    }
    expect(entries).toBeGreaterThan(300);
    expect(failed).toEqual([]);
  });
});
