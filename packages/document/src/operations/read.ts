import { sectionKinds } from '../sections/kinds.js';
import { reasonNames } from '../sections/reasons.js';
import { moments } from '../timeline/moments.js';
import type { Operation, Thing } from './operation.js';
import { type Refusal, refuse } from './outcome.js';

/** What a value is to be, in words for a person, and whether it is. */
interface Shape {
  readonly is: string;
  readonly fits: (value: unknown) => boolean;
}

/** The parts of an object; those with a `?` may be left out. */
type Parts = Readonly<Record<string, Shape>>;

const words: Shape = { is: 'words', fits: (value) => typeof value === 'string' };
const truth: Shape = { is: 'true or false', fits: (value) => typeof value === 'boolean' };
const target: Shape = {
  is: 'an id or an offset in the text',
  fits: (value) => typeof value === 'string' || isOffset(value),
};
const offset: Shape = { is: 'an offset in the text', fits: isOffset };
const list: Shape = { is: 'a list of words', fits: (value) => isListOf(value, words) };
const path = either(words, list);
const fields: Shape = {
  is: 'words, or null, by name',
  fits: (value) => isRecord(value) && Object.values(value).every(orNull(words).fits),
};

function isOffset(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isListOf(value: unknown, { fits }: Shape): boolean {
  return Array.isArray(value) && value.every(fits);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function orNull({ is, fits }: Shape): Shape {
  return { is: `${is}, or null`, fits: (value) => value === null || fits(value) };
}

function either(...shapes: readonly Shape[]): Shape {
  return {
    is: shapes.map(({ is }) => is).join(', or '),
    fits: (value) => shapes.some(({ fits }) => fits(value)),
  };
}

function oneOf(...names: readonly string[]): Shape {
  return {
    is: names.map((name) => `“${name}”`).join(' or '),
    fits: (value) => typeof value === 'string' && names.includes(value),
  };
}

const maybe = orNull(words);
const meeting = oneOf('review', 'followup');

/** The facts of each thing. */
const things: Readonly<Record<Thing, Parts>> = {
  entry: {
    time: words,
    text: words,
    'moment?': orNull(oneOf(...moments)),
    'uncertain?': either(truth, words),
  },
  factor: { text: words, 'level?': maybe, 'accepted?': maybe, 'fields?': fields },
  why: { question: words, 'answers?': list },
  answer: { text: words },
  action: {
    text: words,
    'done?': truth,
    'kind?': maybe,
    'priority?': maybe,
    'owner?': maybe,
    'ticket?': maybe,
    'due?': maybe,
    'doneWhen?': maybe,
    'addresses?': list,
    'dropped?': maybe,
    'verdict?': maybe,
    'fields?': fields,
  },
  impact: { what: words, 'who?': maybe, 'howMany?': maybe },
  lesson: { text: words },
  wider: { question: words, 'answer?': maybe },
  question: { text: words, 'answered?': truth, 'answer?': maybe },
  term: { term: words, meaning: words },
  criterion: { text: words, 'met?': truth, 'reason?': maybe },
  dissent: { text: words },
  amendment: { text: words },
};

/** Where a new thing stands, besides `before`. */
const places: Readonly<Partial<Record<Thing, Parts>>> = {
  lesson: { list: oneOf('well', 'wrong', 'lucky', 'lessons') },
  criterion: { list: meeting },
  dissent: { list: meeting },
  why: { 'factor?': target, 'chain?': maybe, 'answer?': offset },
  answer: { why: offset },
};

const nullableTarget = orNull(target);

/** The further parts of the other operations. */
const others: Readonly<Record<string, Parts>> = {
  renumber: { what: oneOf('factor', 'action', 'question'), item: target },
  'set-key': {
    key: path,
    value: orNull(
      either(words, { is: 'a number', fits: (value) => typeof value === 'number' }, truth, list, {
        is: 'words by name',
        fits: (value) => isRecord(value) && Object.values(value).every(path.fits),
      }),
    ),
  },
  'rename-key': { key: path, to: words },
  'add-to-key': { key: path, words },
  'remove-from-key': { key: path, words },
  retitle: { title: words },
  'set-meeting': { list: meeting, name: words, value: orNull(either(words, list)) },
  'set-external': { part: oneOf('summary', 'whatHappened', 'whatWeAreDoing'), text: maybe },
  'set-reason': { of: oneOf(...reasonNames), reason: maybe },
  'add-section': { kind: oneOf(...sectionKinds), 'title?': words, 'before?': orNull(offset) },
  'set-section': { section: either(oneOf(...sectionKinds), offset), text: words },
  'remove-section': { section: offset },
};

/**
 * An operation that comes from elsewhere, as JSON does: itself where it is one, or why it is none.
 *
 *     readOperation({ do: 'retitle', title: 5 }); // refused: “title” is to be words.
 */
export function readOperation(value: unknown): Operation | Refusal {
  return objection(value) ?? (value as Operation);
}

function objection(value: unknown): Refusal | null {
  if (!isRecord(value)) return wrong('An operation is an object that says what to `do`.');
  const { do: how, what } = value;
  const changes = how === 'add' || how === 'change' || how === 'move' || how === 'remove';
  if (!changes) {
    const parts = typeof how === 'string' && Object.hasOwn(others, how) ? others[how] : undefined;
    return parts
      ? mismatch(value, { do: words, ...parts }, '')
      : wrong(`Nothing can be done by the name of “${nameOf(how)}”.`);
  }
  const thing = typeof what === 'string' && Object.hasOwn(things, what) ? (what as Thing) : null;
  if (!thing) return wrong(`A postmortem lists no “${nameOf(what)}”.`);
  if (how === 'move' && thing === 'entry')
    return wrong('Entries stand in the order of their times. Change the time.');
  const parts: Parts = {
    add: { facts: facts, 'before?': nullableTarget, ...places[thing] },
    change: { item: target, facts: facts },
    move: { item: target, before: nullableTarget },
    remove: { item: target },
  }[how];
  const whole = mismatch(value, { do: words, what: words, ...parts }, '');
  if (whole || !isRecord(value['facts'])) return whole;
  return mismatch(value['facts'], things[thing], 'facts.', how === 'change');
}

/** A name that came from elsewhere, as it can be shown. */
function nameOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 60) : typeof value;
}

const facts: Shape = { is: 'facts by name', fits: isRecord };

/** The first part that is missing, or not what it is to be, or not known. */
function mismatch(
  value: Readonly<Record<string, unknown>>,
  parts: Parts,
  lead: string,
  partial = false,
): Refusal | null {
  for (const [key, { is, fits }] of Object.entries(parts)) {
    const name = key.replace(/\?$/, '');
    const said = Object.hasOwn(value, name) ? value[name] : undefined;
    if (said === undefined && (partial || key !== name)) continue;
    if (!fits(said)) return wrong(`“${lead}${name}” is to be ${is}.`);
  }
  const known = new Set(Object.keys(parts).map((key) => key.replace(/\?$/, '')));
  const odd = Object.keys(value).find((name) => !known.has(name));
  return odd === undefined ? null : wrong(`“${lead}${odd.slice(0, 60)}” has no meaning here.`);
}

function wrong(message: string): Refusal {
  return refuse('value not allowed', message);
}
