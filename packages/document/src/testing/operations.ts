import fc from 'fast-check';
import type { Block } from '../markdown/blocks.js';
import type { Model } from '../model.js';
import type { Meeting, Operation, SetKey, Thing, Things } from '../operations/operation.js';
import type { Range } from '../range.js';
import { sectionKinds } from '../sections/kinds.js';
import { moments } from '../timeline/moments.js';
import { dissentsOf, whysOf } from './said.js';
import { type Dice, hostile, mixed, pick, sensible, type Words } from './words.js';

/** Numbers below any that is asked for, out of one list of them. */
export function diceFrom(numbers: readonly number[]): Dice {
  let at = 0;
  return (sides) => (sides < 1 ? 0 : (numbers[at++ % numbers.length] ?? 0) % sides);
}

/** Numbers that look thrown, the same ones for the same seed. */
export function seededDice(seed: number): Dice {
  let state = seed | 0;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixedBits = Math.imul(state ^ (state >>> 15), 1 | state);
    mixedBits = (mixedBits + Math.imul(mixedBits ^ (mixedBits >>> 7), 61 | mixedBits)) ^ mixedBits;
    return sides < 1 ? 0 : ((mixedBits ^ (mixedBits >>> 14)) >>> 0) % sides;
  };
}

export const dice: fc.Arbitrary<readonly number[]> = fc.noBias(
  fc.array(fc.nat(), { minLength: 24, maxLength: 24 }),
);

/** Any operation on a document: on things that it has, with words that mean themselves. */
export const sensibleOn = (model: Model): fc.Arbitrary<Operation> =>
  dice.map((numbers) => operationOn(model, diceFrom(numbers), sensible));

/** Any operation on a document, with words that Markdown may take for something else. */
export const hostileOn = (model: Model): fc.Arbitrary<Operation> =>
  dice.map((numbers) => operationOn(model, diceFrom(numbers), hostile));

/** Any operation at all: about places and ids that no document has, too. */
export const anyOn = (model: Model): fc.Arbitrary<Operation> =>
  fc.tuple(dice, nonsense).map(([numbers, target]) => {
    const throws = diceFrom(numbers);
    const operation = operationOn(model, throws, mixed);
    return throws(3) > 0 ? operation : aimed(operation, target, throws);
  });

const nonsense: fc.Arbitrary<string | number> = fc.oneof(
  fc.constantFrom(
    -1,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1e15,
    0.5,
    'A0',
    'F999999',
    'a1',
    '',
    '__proto__',
    'constructor',
  ),
  fc.nat({ max: 20_000 }),
);

function aimed(operation: Operation, target: string | number, throws: Dice): Operation {
  const names = ['item', 'before', 'factor', 'answer', 'why', 'section'].filter((name) => name in operation);
  const name = pick(throws, names);
  return name === undefined ? operation : ({ ...operation, [name]: target } as unknown as Operation);
}

/** One operation that fits a document. Words are sensible where they mean nothing else than what they say. */
export function operationOn(model: Model, throws: Dice, words: Words): Operation {
  const made = pick(throws, makers)?.(model, throws, words);
  return made ?? entryAdded(model, throws, words);
}

type Maker = (model: Model, throws: Dice, words: Words) => Operation | null;

interface Named extends Range {
  readonly id?: { readonly value: string } | null;
}

/** What says which of the things is meant: its id at times, else where it begins. */
function targetOf(thing: Named, things: readonly Named[], throws: Dice): string | number {
  const id = thing.id?.value;
  const only = id !== undefined && things.filter((each) => each.id?.value === id).length === 1;
  return only && throws(2) === 0 ? id : thing.from;
}

type FactsOf<K extends Thing> = (throws: Dice, words: Words, model: Model) => Required<Things[K]>;

/** Operations on the things of one list: half of them changes, of one fact or two. */
function onThings<K extends Thing>(
  what: K,
  thingsOf: (model: Model) => readonly Named[],
  facts: FactsOf<K>,
  place: (model: Model, throws: Dice) => object | null = () => ({}),
  beside?: (model: Model, thing: Range) => object,
): Maker {
  return (model, throws, words) => {
    const things = thingsOf(model);
    const thing = pick(throws, things);
    const all = facts(throws, words, model);
    const verb = pick(
      throws,
      thing ? (['add', 'change', 'change', 'change', 'remove', 'move'] as const) : (['add'] as const),
    );
    if (verb === 'add' || !thing) {
      const placed = place(model, throws);
      const front =
        thing && what !== 'entry' && throws(2) === 0 ? { before: targetOf(thing, things, throws) } : {};
      // A why or an answer stands where the one does that it is put in front of.
      const at = 'before' in front && placed && thing ? (beside?.(model, thing) ?? placed) : placed;
      const given = some(all, throws, required[what] as readonly string[]);
      return at && ({ do: 'add', what, facts: given, ...front, ...at } as unknown as Operation);
    }
    const item = targetOf(thing, things, throws);
    const holder = holderOf(model.blocks, thing);
    if (verb === 'remove' || (verb === 'move' && what === 'entry'))
      return { do: 'remove', what, item } as Operation;
    if (verb === 'move') {
      const near =
        words === sensible ? things.filter((each) => holderOf(model.blocks, each) === holder) : things;
      const other = throws(3) === 0 ? null : (pick(throws, near) ?? null);
      return { do: 'move', what, item, before: other && targetOf(other, things, throws) } as Operation;
    }
    // Only a row has places for whom and how many.
    const bare = words === sensible && what === 'impact' && holder?.type !== 'table';
    const names = bare ? ['what'] : Object.keys(all);
    const kept = new Set([pick(throws, names), throws(4) === 0 ? pick(throws, names) : undefined]);
    const given = Object.fromEntries(Object.entries(all).filter(([name]) => kept.has(name)));
    return { do: 'change', what, item, facts: given } as unknown as Operation;
  };
}

/** The list or the table whose item or row a thing is; for one that is a heading, nothing. */
export function holderOf(blocks: readonly Block[], { from }: Range): Block | null {
  const block = blocks.find((each) => each.from <= from && from < Math.max(each.to, each.from + 1));
  if (block?.type === 'quote') return holderOf(block.blocks, { from, to: from });
  if (block?.type === 'table') return block;
  if (block?.type !== 'list') return null;
  const item = block.items.find((each) => each.from <= from && from < Math.max(each.to, each.from + 1));
  return item && item.from < from && from > item.mark.to ? holderOf(item.blocks, { from, to: from }) : block;
}

/** What a new thing cannot do without. */
const required: { readonly [K in Thing]: readonly (keyof Things[K])[] } = {
  entry: ['time', 'text'],
  factor: ['text'],
  why: ['question'],
  answer: ['text'],
  action: ['text'],
  impact: ['what'],
  lesson: ['text'],
  wider: ['question'],
  question: ['text'],
  term: ['term', 'meaning'],
  criterion: ['text'],
  dissent: ['text'],
  amendment: ['text'],
};

/** The facts that are required, and of the others some. */
function some(all: object, throws: Dice, needed: readonly string[]): object {
  return Object.fromEntries(
    Object.entries(all).filter(
      ([name, value]) => needed.includes(name) || (value !== null && throws(3) === 0),
    ),
  );
}

const people = ['Dana Reyes', 'Arjun Rao', 'Siobhán Keane', 'Mei Chen'] as const;

/** A name, a key, a day: sensible ones from a few, hostile ones as words are. */
function short(throws: Dice, words: Words, values: readonly [string, ...string[]]): string {
  return words === sensible || throws(2) === 0 ? pick(throws, values) : words(throws);
}

function orNull<T>(throws: Dice, value: T): T | null {
  return throws(4) === 0 ? null : value;
}

/** A time on one of the days of the timeline, near another entry; or as people say times that cannot be told. */
function timeNear({ timeline }: Model, throws: Dice, words: Words): string {
  if (words !== sensible && throws(3) === 0) {
    const odd = [
      'soon',
      '25:61',
      '',
      '10:41 PST8',
      '~10:45',
      '2026-02-30 10:00',
      '10:00–10:20',
      '24:00',
      '9am',
      '+5m',
    ] as const;
    return throws(2) === 0 ? pick(throws, odd) : words(throws);
  }
  const known = timeline.flatMap(({ local }) => (local?.length === 16 ? [local] : []));
  const near = pick(throws, known);
  if (near === undefined)
    return timeline.some(({ local }) => local)
      ? `${10 + throws(10)}:${10 + throws(50)}`
      : `2026-11-03 1${throws(10)}:41`;
  const away = pick(throws, [0, 1, -1, 7, -7, 40, -40, 90, 1440] as const);
  const time = new Date(Date.parse(`${near}Z`) + away * 60_000).toISOString().slice(0, 16).replace('T', ' ');
  return throws(8) === 0 ? `${time} UTC` : time;
}

const entryFacts: FactsOf<'entry'> = (throws, words, model) => ({
  time: timeNear(model, throws, words),
  text: throws(4) === 0 ? `${words(throws)} ([graph](figures/a.png))` : words(throws),
  moment: orNull(throws, pick(throws, moments) ?? null),
  uncertain: pick<string | boolean>(throws, [true, false, 'exact minute']),
});

function entryAdded(model: Model, throws: Dice, words: Words): Operation {
  const { time, text } = entryFacts(throws, words, model);
  return { do: 'add', what: 'entry', facts: { time, text } };
}

const actionFacts: FactsOf<'action'> = (throws, words, { factors }) => ({
  text: words(throws),
  done: throws(2) === 0,
  kind: orNull(throws, short(throws, words, ['preventative', 'corrective'])),
  priority: orNull(throws, short(throws, words, ['high', 'low'])),
  owner: orNull(throws, short(throws, words, people)),
  ticket: orNull(throws, short(throws, words, ['[PAY-12](https://tracker.example/browse/PAY-12)', 'PAY-77'])),
  due: orNull(throws, short(throws, words, ['2026-12-01', '2027-01-15'])),
  doneWhen: orNull(throws, words(throws)),
  addresses: throws(3) === 0 ? [] : [factors.find(({ id }) => id)?.id?.value ?? 'F1'],
  dropped: orNull(throws, words(throws)),
  verdict: orNull(throws, words(throws)),
  fields: {
    [short(throws, words, ['Outcome', 'Out of scope', 'Reduces', 'Sponsor'])]: orNull(throws, words(throws)),
  },
});

const factorFacts: FactsOf<'factor'> = (throws, words) => ({
  text: words(throws),
  level: orNull(throws, short(throws, words, ['technical', 'organisational'])),
  accepted: orNull(throws, words(throws)),
  fields: {
    [short(throws, words, ['Assumed', 'Known at the time', 'Reinforced by', 'Seen by'])]: orNull(
      throws,
      words(throws),
    ),
  },
});

function factorPlace({ factors }: Model, throws: Dice): object | null {
  const factor = pick(throws, factors);
  if (!factor) return null;
  const label = pick(throws, [...factor.chains.map((chain) => chain.label), 'Why it happened', null]);
  return { factor: targetOf(factor, factors, throws), chain: label };
}

const lessonLists = ['well', 'wrong', 'lucky', 'lessons'] as const;

function meeting(throws: Dice): { readonly list: Meeting } {
  return { list: pick(throws, ['review', 'review', 'followup'] as const) };
}

const things: readonly Maker[] = [
  onThings('entry', ({ timeline }) => timeline, entryFacts),
  onThings('entry', ({ timeline }) => timeline, entryFacts),
  onThings('action', ({ actions }) => actions, actionFacts),
  onThings('action', ({ actions }) => actions, actionFacts),
  onThings('factor', ({ factors }) => factors, factorFacts),
  onThings(
    'why',
    whysOf,
    (throws, words) => ({
      question: words === sensible ? `Why was it that ${words(throws).toLowerCase()}?` : words(throws),
      answers: [words(throws)],
    }),
    factorPlace,
    ({ factors }, { from }) => ({
      factor: factors.find((each) => each.from <= from && from < each.to)?.from ?? from,
    }),
  ),
  onThings(
    'answer',
    (model) => whysOf(model).flatMap(({ answers }) => answers),
    (throws, words) => ({ text: words(throws) }),
    (model, throws) => {
      const why = pick(throws, whysOf(model));
      return why ? { why: why.from } : null;
    },
    (model, { from }) => ({
      why: whysOf(model).findLast((why) => why.answers.some((answer) => answer.from === from))?.from ?? from,
    }),
  ),
  onThings(
    'impact',
    ({ impact }) => impact,
    (throws, words) => ({
      who: orNull(throws, short(throws, words, ['Shoppers', 'The care desk'])),
      what: words(throws),
      howMany: orNull(throws, short(throws, words, ['2,131', '18%'])),
    }),
  ),
  ...lessonLists.map((list) =>
    onThings(
      'lesson',
      ({ lessons }) => (list === 'lessons' ? lessons.learned : lessons[list]),
      (throws, words) => ({ text: words(throws) }),
      () => ({ list }),
    ),
  ),
  onThings(
    'wider',
    ({ wider }) => wider,
    (throws, words) => ({
      question:
        words === sensible ? pick(throws, ['Part of a trend?', 'Worse as we grow?'] as const) : words(throws),
      answer: orNull(throws, words(throws)),
    }),
  ),
  onThings(
    'question',
    ({ questions }) => questions,
    (throws, words) => ({ text: words(throws), answered: throws(2) === 0 }),
  ),
  onThings(
    'term',
    ({ glossary }) => glossary,
    (throws, words) => ({ term: short(throws, words, ['Pool', 'Failover']), meaning: words(throws) }),
  ),
  onThings(
    'criterion',
    ({ review }) => review?.criteria ?? [],
    (throws, words) => ({ text: words(throws), met: throws(2) === 0, reason: orNull(throws, words(throws)) }),
    () => ({ list: 'review' }),
  ),
  onThings(
    'dissent',
    (model) => dissentsOf(model, 'review'),
    (throws, words) => ({ text: words === sensible ? `Lea Brandt — ${words(throws)}` : words(throws) }),
    (_, throws) => meeting(throws),
  ),
  onThings(
    'amendment',
    ({ amendments }) => amendments,
    (throws, words) => ({
      text: words === sensible ? `2026-12-16 Dana Reyes: ${words(throws)}` : words(throws),
    }),
  ),
];

const prose = ['summary', 'background', 'detection', 'response', 'health', 'evidence'] as const;
const kinds = sectionKinds.filter((kind) => kind !== 'other');

const others: readonly Maker[] = [
  ({ actions, factors, questions }, throws) => {
    const what = pick(throws, ['factor', 'action', 'question'] as const);
    const numbered = { factor: factors, action: actions, question: questions }[what].filter(({ id }) => id);
    const thing = pick(throws, numbered as readonly Named[]);
    return thing ? { do: 'renumber', what, item: thing.from } : null;
  },
  (_, throws, words) => ({
    do: 'set-key',
    ...pick<Omit<SetKey, 'do'>>(throws, [
      { key: 'severity', value: orNull(throws, short(throws, words, ['sev1', 'sev2'])) },
      { key: 'status', value: short(throws, words, ['draft', 'final']) },
      { key: 'systems', value: [short(throws, words, ['payments', 'search']), 'ledger'] },
      { key: 'full-outage', value: throws(2) === 0 },
      { key: ['people', 'scribe'], value: orNull(throws, short(throws, words, people)) },
      { key: ['people', 'responders'], value: [pick(throws, people), short(throws, words, ['Lea Brandt'])] },
      { key: short(throws, words, ['x-cost', 'team', 'owner']), value: short(throws, words, people) },
    ]),
  }),
  (_, throws, words) => ({
    do: pick(throws, ['add-to-key', 'remove-from-key'] as const),
    key: pick(throws, ['labels', 'systems', 'related'] as const),
    words: short(throws, words, ['failover', 'payments', 'ledger', 'cache']),
  }),
  (_, throws, words) => ({ do: 'retitle', title: words(throws) }),
  (_, throws, words) => ({
    do: 'set-meeting',
    ...meeting(throws),
    ...pick(throws, [
      { name: 'Held', value: orNull(throws, short(throws, words, ['2026-11-06 14:00 UTC'])) },
      { name: 'Facilitator', value: orNull(throws, short(throws, words, people)) },
      { name: 'Present', value: [pick(throws, people), short(throws, words, ['Lea Brandt'])] },
      { name: 'Agreed', value: orNull(throws, [short(throws, words, people)]) },
      { name: short(throws, words, ['Room', "Devil's advocate"]), value: orNull(throws, words(throws)) },
    ] as const),
  }),
  (_, throws, words) => ({
    do: 'set-external',
    part: pick(throws, ['summary', 'whatHappened', 'whatWeAreDoing'] as const),
    text: orNull(throws, `${words(throws)}.\n\n${words(throws)}.`),
  }),
  (_, throws, words) => ({
    do: 'set-reason',
    of: pick(throws, ['only one factor', 'no preventative action'] as const),
    reason: orNull(throws, words(throws)),
  }),
  ({ outline }, throws, words) => {
    const absent = kinds.filter((kind) => !outline.all.some((section) => section.kind === kind));
    const kind = pick(throws, words === sensible ? absent : kinds);
    if (kind === undefined) return null;
    return {
      do: 'add-section',
      kind,
      ...(words !== sensible && throws(2) === 0 && { title: words(throws) }),
    };
  },
  ({ outline }, throws, words) => {
    const section = words === sensible ? null : pick(throws, outline.all);
    return {
      do: 'set-section',
      section:
        section && throws(2) === 0
          ? section.from
          : (pick(throws, words === sensible ? prose : kinds) ?? 'summary'),
      text: `${words(throws)}.\n\n- ${words(throws)}\n- ${words(throws)}`,
    };
  },
  ({ outline, factors }, throws, words) => {
    // A document keeps most of its parts, so that there is something to do in it.
    if (throws(4) > 0) return null;
    const whole = outline.all.filter(
      ({ via, stamped, from }) =>
        via === 'heading' && !stamped && !factors.some((factor) => factor.from <= from && from < factor.to),
    );
    const section = pick(throws, words === sensible ? whole : outline.all);
    return section ? { do: 'remove-section', section: section.from } : null;
  },
];

const makers: readonly Maker[] = [...things, ...others];
