import fc from 'fast-check';
import type { Model } from '../model.js';
import type { Operation, SetKey } from '../operations/operation.js';
import { sectionKinds } from '../sections/kinds.js';
import { reasonNames } from '../sections/reasons.js';
import { type Dice, dice, diceFrom, pick } from './dice.js';
import { entryAdded, type Maker, meeting, type Named, orNull, people, short, things } from './things.js';
import { hostile, mixed, sensible, type Words } from './words.js';

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

const prose = ['summary', 'background', 'detection', 'response', 'health', 'evidence'] as const;
/** Keys from which more is worked out than what they say. */
const days = /^(?:date|incident-date|title|times)$/;
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
  ({ frontMatter }, throws, words) => {
    const key = pick(
      throws,
      words === sensible ? frontMatter.keys.filter(({ name }) => !days.test(name)) : frontMatter.keys,
    );
    const to = short(throws, words, ['x-kept', 'x-old', 'x-note']);
    const known = frontMatter.keys.some(({ name }) => name === to);
    return key && !(known && words === sensible) ? { do: 'rename-key', key: key.name, to } : null;
  },
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
    of: pick(throws, reasonNames) ?? 'only one factor',
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
