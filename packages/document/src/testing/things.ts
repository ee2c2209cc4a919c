import type { Block } from '../markdown/blocks.js';
import type { Model } from '../model.js';
import type { Meeting, Operation, Thing, Things } from '../operations/operation.js';
import type { Range } from '../range.js';
import { moments } from '../timeline/moments.js';
import { type Dice, pick } from './dice.js';
import { dissentsOf, whysOf } from './said.js';
import { sensible, type Words } from './words.js';

/** Makes an operation of one kind for a document; null where it has nothing for it. */
export type Maker = (model: Model, throws: Dice, words: Words) => Operation | null;

export interface Named extends Range {
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
    const holder = thing ? holderOf(model.blocks, thing) : null;
    // In front of a bare sentence there is no place for another thing, but for a factor that is a heading.
    const placed = holder !== null || what === 'factor' || words !== sensible;
    const verb = pick(
      throws,
      thing
        ? (['add', 'change', 'change', 'change', 'remove', placed ? 'move' : 'change'] as const)
        : (['add'] as const),
    );
    if (verb === 'add' || !thing) {
      const around = place(model, throws);
      const front =
        thing && placed && what !== 'entry' && throws(2) === 0
          ? { before: targetOf(thing, things, throws) }
          : {};
      // A why or an answer stands where the one does that it is put in front of.
      const at = 'before' in front && around && thing ? (beside?.(model, thing) ?? around) : around;
      const given = some(all, throws, required[what] as readonly string[]);
      return at && ({ do: 'add', what, facts: given, ...front, ...at } as unknown as Operation);
    }
    const item = targetOf(thing, things, throws);
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

export const people = ['Dana Reyes', 'Arjun Rao', 'Siobhán Keane', 'Mei Chen'] as const;

/** A name, a key, a day: sensible ones from a few, hostile ones as words are. */
export function short(throws: Dice, words: Words, values: readonly [string, ...string[]]): string {
  return words === sensible || throws(2) === 0 ? pick(throws, values) : words(throws);
}

export function orNull<T>(throws: Dice, value: T): T | null {
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

export function entryAdded(model: Model, throws: Dice, words: Words): Operation {
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

export function meeting(throws: Dice): { readonly list: Meeting } {
  return { list: pick(throws, ['review', 'review', 'followup'] as const) };
}

/** Operations on everything that a document lists. */
export const things: readonly Maker[] = [
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
    (throws, words) => ({
      text: words(throws),
      answered: throws(2) === 0,
      answer: orNull(throws, words(throws)),
    }),
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
