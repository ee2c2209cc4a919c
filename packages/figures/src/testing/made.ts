import { parse, toJson } from '@debrief/document';
import type {
  CauseAction,
  CauseFactor,
  ChartFigure,
  Counts,
  Parts,
  Spread,
  StripTimes,
  TimelineEntry,
} from '../index.js';

interface MadeTimeline {
  readonly timeline: readonly TimelineEntry[];
  readonly times: StripTimes;
}

/** The timeline of some Markdown below the heading of a day. */
export function told(lines: string, day = '2026-11-03'): MadeTimeline {
  const head = day === '' ? '' : `### ${day}\n\n`;
  const { model } = parse(`# T\n\n## Timeline\n\nAll times are UTC.\n\n${head}${lines}\n`);
  const { timeline, times } = toJson(model, { id: null, path: null });
  return { timeline, times };
}

/** The factors and actions of some Markdown. */
export function caused(
  factors: string,
  actions = '',
): {
  readonly factors: readonly CauseFactor[];
  readonly actions: readonly CauseAction[];
} {
  const { model } = parse(`# T\n\n## Contributing factors\n\n${factors}\n\n## Action items\n\n${actions}\n`);
  const json = toJson(model, { id: null, path: null });
  return { factors: json.factors, actions: json.actions };
}

/** Entries at these instants, in the order given. */
export function entriesAt(times: readonly number[], text = 'Something happened'): readonly TimelineEntry[] {
  return times.map((time, index) => {
    const at = new Date(time).toISOString();
    return {
      local: at.slice(0, 16),
      zone: 'UTC',
      at: `${at.slice(0, 19)}Z`,
      moment: null,
      text: `${text} ${index}`,
      certain: true,
    };
  });
}

export const noTimes: StripTimes = {
  began: null,
  detected: null,
  acknowledged: null,
  mitigated: null,
  resolved: null,
};

const start = Date.parse('2026-11-03T10:00:00Z');

/** A made sequence that looks like chance, the same each time. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const next = chance(7);

export const timelineOf: Readonly<Record<string, MadeTimeline>> = {
  'no entry': { timeline: [], times: noTimes },
  'one entry': told('- 10:41 **Began.** Declines rose to 18%.'),
  'entries at once': told(
    '- 10:41 **Began.** Up.\n- 10:41 Paged.\n- 10:41 Asked.\n- 10:41 **Detected.** Seen.\n- 10:42 **Acknowledged.** Taken.\n- 10:43 **Mitigated.** Down.\n- 10:43 **Resolved.** Over.',
  ),
  'close moments at the end': told(
    '- 06:00 Deployed.\n- 10:41 **Began.** Up.\n- 10:43 **Detected.** Seen.\n- 10:44 **Acknowledged.** Taken.\n- 10:46 **Mitigated.** Down.\n- 10:48 **Resolved.** Over.',
  ),
  'without dates': told(
    '- 10:41 **Began.** Up.\n- 10:53 **Detected.** Seen.\n- 12:05 **Resolved.** Over.',
    '',
  ),
  'some without a time': {
    timeline: entriesAt([start, start + 60_000, start + 720_000]).map((entry, index) =>
      index === 1 ? { ...entry, at: null, local: null, zone: null } : entry,
    ),
    times: noTimes,
  },
  'five hundred': {
    timeline: entriesAt(
      Array.from({ length: 500 }, () => start + Math.floor(next() * 6 * 3600) * 1000).sort(),
    ),
    times: { ...noTimes, began: '2026-11-03T11:00:00Z', resolved: '2026-11-03T15:00:00Z' },
  },
  'five hundred in a minute, and a week later': {
    timeline: entriesAt([
      ...Array.from({ length: 500 }, () => start + Math.floor(next() * 60) * 1000),
      start + 7 * 86_400_000,
    ]),
    times: noTimes,
  },
  months: {
    timeline: entriesAt([0, 3, 9, 31, 40, 41, 42, 90, 120, 200].map((day) => start + day * 86_400_000)),
    times: {
      ...noTimes,
      began: '2026-11-06T10:00:00Z',
      detected: '2026-12-14T10:00:00Z',
      resolved: '2027-03-03T10:00:00Z',
    },
  },
  seconds: {
    timeline: entriesAt([0, 3, 9, 12, 40, 41].map((each) => start + each * 1000)),
    times: { ...noTimes, began: '2026-11-03T10:00:03Z', resolved: '2026-11-03T10:00:40Z' },
  },
};

export const oddTexts = {
  title: 'Every app reconnected at once <script>alert(1)</script> & the gateway went away',
  long: 'x'.repeat(400),
  hebrew: 'דנה רייס ראתה שהתשלומים נדחו בזמן שהספר הראשי עבר לשרת השני',
  pictures: '🧯🔥👩‍🚒 '.repeat(20),
  script: '</text><script>alert(1)</script>',
} as const;

const whys = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) =>
      `1. Why number ${index}, asked at some length so that it has to be broken into two lines in a narrow column?\n   - Because of something that took a sentence to say, and then another.\n     1. Why that?\n        - It had always been so.\n`,
  ).join('');

const odd = Object.values(oddTexts);

export const manyFactors: Readonly<
  Record<
    string,
    {
      readonly factors: readonly CauseFactor[];
      readonly actions: readonly CauseAction[];
      readonly reason: string | null;
    }
  >
> = {
  'no factor': { factors: [], actions: [], reason: null },
  'one factor': {
    ...caused('### F1 The pool was too small\n\n- Level: technical\n'),
    reason: 'the change touched one setting, and putting it back ended it.',
  },
  'two factors, nothing done': {
    ...caused(
      '### F1 The pool was too small\n\n- Level: technical\n\n### F2 Nobody could see it\n\n- Level: organisational\n- Accepted: a graph for each pool would be watched by nobody\n',
      '- [ ] **A1** Draw a graph\n- [ ] **A2** Raise the limit\n  - Addresses: F9\n',
    ),
    reason: null,
  },
  'odd texts': {
    ...caused(
      odd
        .map(
          (text, index) =>
            `### F${index + 1} ${text}\n\n- Level: technical\n\n**Why**\n\n1. Why ${text}?\n   - ${text}\n`,
        )
        .join('\n'),
      odd
        .map(
          (text, index) =>
            `- [${index % 2 ? 'x' : ' '}] **A${index + 1}** ${text}\n  - Addresses: F${index + 1}\n`,
        )
        .join(''),
    ),
    reason: null,
  },
  'forty factors': {
    ...caused(
      Array.from(
        { length: 40 },
        (_, index) =>
          `### F${index + 1} Factor number ${index + 1} with some words\n\n**Why it happened**\n\n${whys(index % 3)}\n`,
      ).join('\n'),
      Array.from(
        { length: 30 },
        (_, index) => `- [ ] **A${index + 1}** Do something about it\n  - Addresses: F${index + 1}\n`,
      ).join(''),
    ),
    reason: null,
  },
};

/** A figure of such values, with a middle and an interval as a library would give them. */
export function spreadOf(values: readonly number[], unit: Spread['unit'] = 'seconds'): ChartFigure<Spread> {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return {
    title: 'Until it was detected',
    of: 'postmortems',
    n: values.length,
    leftOut: [{ why: 'no minute told for both Began and Detected', count: 3 }],
    value: {
      kind: 'spread',
      unit,
      values: sorted.map((value, index) => ({ id: `2026/11.search.number-${index}`, value })),
      median: values.length === 0 ? null : at(0.5),
      interval: values.length < 6 ? null : { low: at(0.25), high: at(0.75), coverage: 0.9618 },
    },
  };
}

export const spreadFigures: Readonly<Record<string, ChartFigure<Spread>>> = {
  'no value': spreadOf([]),
  'one value': spreadOf([1140]),
  'two values': spreadOf([1140, 300]),
  'five values': spreadOf([1140, 300, 900, 720, 60]),
  'twenty values': spreadOf([
    60, 120, 120, 180, 240, 240, 300, 480, 600, 660, 900, 1140, 1500, 1800, 2700, 3600, 7800, 27_840, 112_680,
    600_000,
  ]),
  'all alike': spreadOf(Array.from({ length: 30 }, () => 300)),
  'with zeros': spreadOf([0, 0, 0, 60, 90, 3600, 90_000]),
  days: spreadOf([1, 2, 2, 3, 5, 6, 6, 7, 7, 8, 9, 12, 14], 'days'),
  'five hundred values': spreadOf(
    Array.from({ length: 500 }, () => Math.round(60 * Math.exp(next() * 3 + next() * 3 + next() * 2))),
  ),
};

export const countFigures: Readonly<Record<string, ChartFigure<Counts>>> = Object.fromEntries(
  [
    [],
    [['payments', 1]],
    [
      ['payments', 6],
      ['order management and everything that hangs on it in three countries', 4],
      ['חיפוש', 3],
      ['x'.repeat(120), 2],
      ['lockers', 1],
    ],
  ].map((rows, index) => [
    `counts ${index}`,
    {
      title: 'Systems',
      of: 'postmortems',
      n: rows.length * 3,
      leftOut: [{ why: 'no system named', count: index }],
      value: {
        kind: 'counts',
        overlap: true,
        rows: rows.map(([name, count]) => ({ name: String(name), count: Number(count) })),
      },
    },
  ]),
);

export const partFigures: Readonly<Record<string, ChartFigure<Parts>>> = {
  'no part': partsOf([]),
  'one whole': partsOf([{ name: 'all', counts: [41, 6, 9] }]),
  'many wholes': partsOf([
    { name: 'corrective', counts: [12, 1, 3] },
    { name: 'preventative', counts: [22, 4, 5] },
    { name: 'no kind', counts: [1, 0, 0] },
    { name: 'none of these', counts: [0, 0, 0] },
  ]),
};

function partsOf(rows: Parts['rows']): ChartFigure<Parts> {
  return {
    title: 'Actions whose day has passed',
    of: 'actions',
    n: rows.reduce((sum, { counts }) => sum + counts.reduce((all, count) => all + count, 0), 0),
    leftOut: [{ why: 'no day named', count: 4 }],
    value: { kind: 'parts', parts: ['done', 'dropped', 'open'], rows },
  };
}
