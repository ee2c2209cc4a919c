import { plain } from '../markdown/plain.js';
import type { Model } from '../model.js';
import type { Change, Thing } from '../operations/operation.js';
import type { Range } from '../range.js';
import { momentOf } from '../timeline/moments.js';
import { anything, type Check, mismatch, oneOf } from './check.js';
import type { Facts, Saying } from './said.js';

/** What is known where one thing is told of. */
export interface Telling {
  readonly model: Model;
  /** What the thing said before; null for a new one. */
  readonly old: Facts | null;
  /** Its place before. */
  readonly item: Range | null;
  /** True where the words cannot be taken for anything else. */
  readonly strict: boolean;
}

type Given<K extends Thing> = Partial<Change<K>['facts']>;

/** The words as a reader sees them; no words are as good as nothing. */
export function says(words: string | null): Check {
  const read = words === null ? '' : plain(words);
  return (value) => value === read || (read === '' && value === null);
}

/** What a thing is to say with the facts that are given. */
export function factsAfter<K extends Thing>(what: K, given: Given<K>, telling: Telling): Facts {
  return expected[what](given as never, telling);
}

const expected: { readonly [K in Thing]: (given: Given<K>, telling: Telling) => Facts } = {
  entry: entryAfter,
  action: actionAfter,
  factor: factorAfter,
  why: () => ({}),
  answer: () => ({}),
  dissent: () => ({}),
  impact: ({ who, what, howMany }, { old }) => ({
    who: optional(who, old?.['who'] ?? null),
    what: optional(what, old?.['what']),
    howMany: optional(howMany, old?.['howMany'] ?? null),
  }),
  lesson: ({ text }, { old }) => ({ text: optional(text, old?.['text']) }),
  amendment: ({ text }, { old }) => ({ text: optional(text, old?.['text']) }),
  wider: ({ question, answer }, { old }) => ({
    question: optional(question, old?.['question']),
    answer: optional(answer, old?.['answer'] ?? null),
  }),
  question: ({ text, answered, answer }, telling) => ({
    id: telling.old ? telling.old['id'] : oneOf(null, freshId(telling.model, 'Q')),
    text: optional(text, telling.old?.['text']),
    // Without a box an answer says that a question is answered.
    answered: answered ?? (answer === undefined ? (telling.old?.['answered'] ?? false) : anything),
    answer: optional(answer, telling.old?.['answer'] ?? null),
  }),
  term: ({ term, meaning }, { old }) => ({
    term: optional(term, old?.['term']),
    meaning: optional(meaning, old?.['meaning']),
  }),
  criterion: ({ text, met, reason }, { old }) => ({
    text: optional(text, old?.['text']),
    met: met ?? old?.['met'] ?? false,
    reason: optional(reason, old?.['reason'] ?? null),
  }),
};

function optional(words: string | null | undefined, old: unknown): unknown {
  return words === undefined ? old : says(words);
}

/** A number above every one that the text mentions. */
export function freshId({ text }: Model, letter: string): Check {
  const taken = [...text.matchAll(new RegExp(`\\b${letter}(\\d{1,6})\\b`, 'g'))].map((match) =>
    Number(match[1]),
  );
  return (value) => {
    const own = typeof value === 'string' && value.startsWith(letter) ? Number(value.slice(1)) : Number.NaN;
    return own > Math.max(0, ...taken);
  };
}

const doubt = /\s*\((?:uncertain|maybe|not sure|unsure|approx|unclear|exact time)\b[^()]*\)/gi;

function sure(words: unknown): string {
  return String(words).replace(doubt, '').trim();
}

function entryAfter(given: Given<'entry'>, { model, old, item, strict }: Telling): Facts {
  const { time, text, moment, uncertain } = given;
  const entry = model.timeline.find((each) => each === item);
  const source = entry ? model.text.slice(entry.textRange.from, entry.textRange.to) : '';
  const led = entry !== undefined && entry.moment !== null && plain(source) !== entry.text;
  const certain =
    uncertain !== undefined
      ? !uncertain
      : text === undefined
        ? old?.['certain']
        : strict && (old?.['certain'] ?? true)
          ? true
          : anything;
  return {
    ...(time === undefined
      ? { local: old?.['local'], zone: old?.['zone'], at: old?.['at'], until: old?.['until'] }
      : timeAfter(time, old, strict)),
    moment:
      moment !== undefined
        ? moment
        : text === undefined || led
          ? (old?.['moment'] ?? null)
          : old === null && strict
            ? null
            : anything,
    text:
      text !== undefined
        ? (value: unknown) => sure(value) === sure(plain(text))
        : moment !== undefined && old !== null && momentOf(String(old['text'])) !== null && !led
          ? anything
          : uncertain !== undefined
            ? (value: unknown) => sure(value) === sure(old?.['text'])
            : old?.['text'],
    certain,
    links: text === undefined && old ? old['links'] : anything,
  };
}

/** What an entry tells of a time: of `2026-11-03 10:41` its local time, with ` UTC` its instant. */
function timeAfter(time: string, old: Facts | null, strict: boolean): Facts {
  const [, day, clock, zone] = /^(\d{4}-\d\d-\d\d)? ?(\d\d:\d\d)( UTC)?$/.exec(time) ?? [];
  const local = (value: unknown): boolean =>
    clock === undefined
      ? !strict && value !== null
      : day === undefined
        ? typeof value === 'string' && value.endsWith(clock)
        : value === `${day}T${clock}`;
  if (zone) {
    const at = day && `${day}T${clock}:00Z`;
    return { local: anything, zone: anything, at: day ? at : anything, until: anything };
  }
  return {
    local,
    zone: old && clock !== undefined ? old['zone'] : anything,
    at: anything,
    until: clock === undefined ? anything : old?.['until'] === null ? null : anything,
  };
}

function actionAfter(given: Given<'action'>, telling: Telling): Facts {
  const { model, old, item, strict } = telling;
  const action = model.actions.find((each) => each === item);
  const { text, done, addresses, fields, ticket } = given;
  const words = action?.textRange;
  const inWords = (place: Range | null | undefined): boolean =>
    !!place && !!words && words.from <= place.from && place.to <= words.to;
  // Where a line has no lines below it, its owner and its day stand among its words.
  const inProse = action !== undefined && item !== null && !isListed(model, item);
  const aside = (value: unknown, place: Range | null | undefined): boolean =>
    value !== undefined && (inProse || inWords(place));
  const asideGone =
    (inProse && done !== undefined) ||
    aside(given.owner, action?.owner) ||
    aside(given.due, action?.due) ||
    aside(ticket, action?.ticket);
  /** What is not asked for: as it was, or as such things are told of all actions around. */
  const kept = (name: string, place?: Range | null): unknown => {
    if (old === null) return strict ? unsaidOrShared(name) : anything;
    // From what is left of words, one may be read that was not before: the name that stands at their end now.
    if (asideGone && old[name] === null && (name === 'owner' || name === 'due')) return anything;
    return text !== undefined && (!strict || inWords(place)) ? anything : old[name];
  };
  const links = linksOf(ticket);
  return {
    id: old ? old['id'] : oneOf(null, freshId(model, 'A')),
    text:
      text !== undefined
        ? says(text)
        : asideGone
          ? anything
          : done !== undefined && !boxed(model, item)
            ? sameButState(old?.['text'])
            : old?.['text'],
    kind: optional(given.kind, kept('kind')),
    priority: optional(given.priority, kept('priority')),
    owner: optional(given.owner, kept('owner', action?.owner)),
    ticket: ticket === undefined ? (asideGone ? anything : kept('ticket', action?.ticket)) : links.key,
    ticketUrl: ticket === undefined ? (asideGone ? anything : kept('ticketUrl', action?.ticket)) : links.url,
    due: optional(given.due, kept('due', action?.due)),
    doneWhen: optional(given.doneWhen, kept('doneWhen')),
    addresses: addresses ?? old?.['addresses'] ?? [],
    done:
      done !== undefined && (old !== null || done)
        ? done
        : old === null
          ? (value: unknown) => value !== true
          : text !== undefined && !boxed(model, item)
            ? anything
            : old['done'],
    dropped:
      given.dropped === undefined && done !== undefined && !boxed(model, item)
        ? anything
        : optional(given.dropped, kept('dropped')),
    verdict: optional(given.verdict, kept('verdict')),
    fields: fieldsAfter(old?.['fields'], fields, done !== undefined || given.dropped === null),
  };
}

/** Where there is no box, the words themselves may say that the work is done, as those of their neighbours do. */
function sameButState(words: unknown): Check {
  const bare = (value: unknown): string =>
    String(value)
      .replace(/\b(?:done|todo|open|wip|completed?|finished|fixed|closed)\b/gi, '')
      .replace(/[^\p{L}\p{N}]/gu, '');
  return (value) => bare(value) === bare(words);
}

function isListed({ text }: Model, { from }: Range): boolean {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  return (
    /^[\s>]*(?:[-*+]|\d+[.)])?[\s>]*$/.test(text.slice(start, from)) &&
    /^(?:[-*+]|\d+[.)])\s|^\||^<td/.test(text.slice(from))
  );
}

function boxed({ text }: Model, item: Range | null): boolean {
  return item !== null && /^(?:[-*+]|\d+[.)])\s+\[[ xX]\]\s/.test(text.slice(item.from, item.from + 20));
}

function unsaidOrShared(name: string): Check {
  return (value, whole) =>
    value === null ||
    (Array.isArray(value) && value.length === 0) ||
    whole.lists.actions.filter((each) => each[name] === value).length > 1;
}

function linksOf(ticket: string | null | undefined): { readonly key: unknown; readonly url: unknown } {
  const link = /^\[([A-Z]+-\d+)\]\((\S+)\)$/.exec(ticket ?? '');
  if (link) return { key: link[1], url: link[2] };
  if (/^[A-Z]{3}-\d+$/.test(ticket ?? '')) return { key: ticket, url: null };
  return { key: (ticket ?? '').trim() === '' ? null : anything, url: anything };
}

/** Fields by name with those that are given; the state may stand among them. */
function fieldsAfter(
  old: unknown,
  given: Readonly<Record<string, string | null>> | undefined,
  state = false,
): unknown {
  const before = (old ?? {}) as Facts;
  const names = new Map(Object.keys(before).map((name) => [name.toLowerCase(), name]));
  const after: Record<string, unknown> = { ...before };
  for (const [name, words] of Object.entries(given ?? {})) {
    const known = names.get(name.toLowerCase()) ?? name;
    const [, ...others] = (before[known] ?? []) as readonly unknown[];
    if (words === null) delete after[known];
    else after[known] = oneOf([says(words)], [says(words), ...others]);
  }
  if (!state) return after;
  return (value: unknown, whole: Saying) =>
    mismatch(stateless(after), stateless(value as Facts), whole) === null;
}

function stateless(fields: Facts): Facts {
  return Object.fromEntries(
    Object.entries(fields).filter(([name]) => !/^(?:status|state|progress)$/i.test(name)),
  );
}

function factorAfter(given: Given<'factor'>, { model, old }: Telling): Facts {
  return {
    id: old ? old['id'] : oneOf(null, freshId(model, 'F')),
    text: optional(given.text, old?.['text']),
    level: optional(given.level, old?.['level'] ?? null),
    accepted: optional(given.accepted, old?.['accepted'] ?? null),
    fields: fieldsAfter(old?.['fields'], given.fields),
    chains: old ? old['chains'] : [],
  };
}
