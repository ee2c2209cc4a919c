import { plain } from '../markdown/plain.js';
import type { Model } from '../model.js';
import type {
  Add,
  Change,
  Meeting,
  Move,
  Operation,
  Remove,
  Target,
  Thing,
} from '../operations/operation.js';
import type { Range } from '../range.js';
import type { Section } from '../sections/sections.js';
import { anything, type Check, changed, grown, mismatch, moved, oneOf, withMore, without } from './check.js';
import { chainsAfter } from './expectedchains.js';
import { factsAfter, freshId, says } from './expectedfacts.js';
import { keysAfter, metaFrom } from './expectedkeys.js';
import {
  dissentsOf,
  type Facts,
  type ListName,
  listed,
  listNames,
  partsOf,
  type Saying,
  saidBy,
} from './said.js';

/** What a document says, with checks where more than one value will do. */
export type Expected = { readonly [K in keyof Saying]: unknown };

/**
 * What a document is to say after an operation: a small model of our own beside the writers and the guard. Null where
 * there is nothing that the operation could be about. `strict` where its words cannot be taken for anything else.
 */
export function expectedAfter(
  model: Model,
  operation: Operation,
  strict: boolean,
  said: Saying = saidBy(model),
): Expected | null {
  const after = changeOf({ model, said, strict }, operation);
  return after && { ...said, ...derived(said), ...after };
}

interface Before {
  readonly model: Model;
  readonly said: Saying;
  readonly strict: boolean;
}

type Changes = Partial<Expected>;

function changeOf(before: Before, operation: Operation): Changes | null {
  const { said, model, strict } = before;
  switch (operation.do) {
    case 'add':
      return added(before, operation);
    case 'change':
    case 'move':
    case 'remove':
      return rearranged(before, operation);
    case 'renumber':
      return renumbered(before, operation);
    case 'set-key':
    case 'add-to-key':
    case 'remove-from-key':
      return keyed(before, operation);
    case 'retitle':
      return retitled(before, operation.title);
    case 'set-meeting':
      return met(before, operation.list, operation.name, operation.value);
    case 'set-external': {
      const { part, text } = operation;
      const paragraphs = (text ?? '').split(/\n{2,}/).map(plain);
      const words = text === null || plain(text) === '' ? null : strict ? paragraphs.join('\n\n') : anything;
      const external = { ...said.external, [part]: words };
      return { external, sections: withMore(said.sections, ({ kind }) => kind === 'external') };
    }
    case 'set-reason': {
      const name = operation.of === 'only one factor' ? 'factor' : 'action';
      const old = said.reasons[name] as readonly string[];
      const words = operation.reason === null ? old.slice(1) : [plain(operation.reason), ...old.slice(1)];
      const kind = name === 'factor' ? 'factors' : 'actions';
      return {
        reasons: { ...said.reasons, [name]: words },
        sections: withMore(said.sections, (section) => section['kind'] === kind),
      };
    }
    case 'add-section': {
      const { kind, title } = operation;
      const made = (section: Facts): boolean =>
        section['kind'] === kind && (title === undefined || section['title'] === plain(title));
      return {
        sections: grown(said.sections, (value: unknown) => made(value as Facts), null),
        ...emptyMeeting(before, kind),
      };
    }
    case 'set-section': {
      const section = sectionAt(model, operation.section);
      if (section) return rewritten(before, section);
      return typeof operation.section === 'number' ? null : written(before, operation.section);
    }
    case 'remove-section': {
      const section = sectionAt(model, operation.section);
      return section && cut(before, section);
    }
  }
}

/** What follows from the rest: the key moments from the timeline and the front matter. */
function derived(said: Saying): Pick<Expected, 'times' | 'durations' | 'meta'> {
  const point = (whole: Saying, moment: string): Facts | undefined =>
    whole.lists.timeline.find((entry) => entry['moment'] === moment);
  const states = said.keys.some(({ name }) => name === 'times');
  const times = Object.keys(said.times).map((moment) => {
    const check: Check = (value, whole) => {
      const entry = point(whole, moment);
      if (entry) return value === (entry['at'] ?? entry['local']);
      return states ? point(said, moment) !== undefined || value === said.times[moment] : value === null;
    };
    return [moment, check] as const;
  });
  const lengths = (['detected', 'acknowledged', 'mitigated', 'resolved'] as const).map((moment) => {
    const check: Check = (value, whole) => {
      const [began, later] = [point(whole, 'began'), point(whole, moment)];
      return began && later ? value === seconds(began, later) : states || value === null;
    };
    return [durationNames[moment], check] as const;
  });
  return { times: Object.fromEntries(times), durations: Object.fromEntries(lengths), meta: said.meta };
}

const durationNames = {
  detected: 'toDetect',
  acknowledged: 'toAcknowledge',
  mitigated: 'toMitigate',
  resolved: 'toResolve',
} as const;

function seconds(began: Facts, later: Facts): number | null {
  const [from, to] = [began['at'], later['at']];
  if (typeof from === 'string' && typeof to === 'string') return (Date.parse(to) - Date.parse(from)) / 1000;
  const [start, end] = [String(began['local']), String(later['local'])];
  const comparable = began['zone'] === later['zone'] && start.includes('T') && end.includes('T');
  return comparable ? (Date.parse(`${end}Z`) - Date.parse(`${start}Z`)) / 1000 : null;
}

/** The lists in which the things of one kind stand. */
const listsOf: { readonly [K in Exclude<Thing, 'why' | 'answer' | 'dissent'>]: readonly ListName[] } = {
  entry: ['timeline'],
  factor: ['factors'],
  action: ['actions'],
  impact: ['impact'],
  lesson: ['well', 'wrong', 'lucky', 'lessons'],
  wider: ['wider'],
  question: ['questions'],
  term: ['glossary'],
  criterion: ['criteria', 'followupCriteria'],
  amendment: ['amendments'],
};

/** The innermost thing that an offset names, or the only one with an id. */
export function indexIn(
  things: readonly (Range & { readonly id?: { readonly value: string } | null })[],
  target: Target,
): number | null {
  const fits = things
    .map((thing, index) => ({ thing, index }))
    .filter(({ thing }) =>
      typeof target === 'string'
        ? thing.id?.value === target
        : thing.from <= target && target < Math.max(thing.to, thing.from + 1),
    );
  if (typeof target === 'string' && fits.length > 1) return null;
  const [inner] = fits.toSorted((a, b) => a.thing.to - a.thing.from - (b.thing.to - b.thing.from));
  return inner?.index ?? null;
}

function added({ model, said, strict }: Before, operation: Operation & Add): Changes | null {
  const { what } = operation;
  if (what === 'why' || what === 'answer') return chainsAfter(model, said, operation);
  if (what === 'dissent')
    return dissented({ model, said, strict }, operation.list, (old) =>
      grown(old, says(operation.facts.text), null),
    );
  const names = listsOf[what];
  const name =
    what === 'lesson'
      ? operation.list
      : what === 'criterion' && operation.list === 'followup'
        ? 'followupCriteria'
        : names[0];
  if (!name) return null;
  const { before = null } = operation;
  const at = before === null ? null : indexIn(listed[name](model), before);
  if (before !== null && at === null) return null;
  const facts = factsAfter(what, operation.facts as never, { model, old: null, item: null, strict });
  const kind = { criteria: 'review', followupCriteria: 'followup' }[name as string] ?? name;
  const placed = what === 'entry' ? null : at;
  const list = grown(said.lists[name], facts, placed);
  const starts = new Set(listed[name](model).map(({ from }) => from));
  // One list may be read as things of two kinds: then it grows as both.
  const shared = listNames.filter(
    (other) => other !== name && listed[other](model).some(({ from }) => starts.has(from)),
  );
  const both = shared.map((other) => [
    other,
    oneOf(said.lists[other], grown(said.lists[other], anything, null)),
  ]);
  return {
    lists: { ...said.lists, ...Object.fromEntries(both), [name]: list },
    sections: withMore(said.sections, (section) => section['kind'] === kind),
    ...emptyMeeting({ model, said, strict }, kind),
  };
}

function rearranged(
  { model, said, strict }: Before,
  operation: Operation & (Change | Move | Remove),
): Changes | null {
  const { what, item } = operation;
  if (what === 'why' || what === 'answer') return chainsAfter(model, said, operation);
  if (what === 'dissent') {
    const found = (['review', 'followup'] as const)
      .map((meeting) => ({ meeting, index: indexIn(dissentsOf(model, meeting), item) }))
      .find(({ index }) => index !== null);
    if (!found || found.index === null) return null;
    const { meeting, index } = found;
    return dissented({ model, said, strict }, meeting, (old) => {
      if (operation.do === 'remove') return without(old, index);
      if (operation.do === 'change')
        return old.with(index, operation.facts.text === undefined ? old[index] : says(operation.facts.text));
      const to = operation.before === null ? null : indexIn(dissentsOf(model, meeting), operation.before);
      return to === index ? old : moved(old, index, to);
    });
  }
  const found = listsOf[what]
    .map((name) => ({ name, index: indexIn(listed[name](model), item) }))
    .find(({ index }) => index !== null);
  if (!found || found.index === null) return null;
  const { name, index } = found;
  const old = said.lists[name];
  const list = (): unknown => {
    if (operation.do === 'remove') return without(old, index);
    if (operation.do === 'move') {
      const { before } = operation;
      const to = before === null ? null : indexIn(listed[name](model), before);
      return before !== null && to === null ? null : to === index ? old : moved(old, index, to);
    }
    const thing = listed[name](model)[index] ?? null;
    const telling = { model, old: old[index] ?? null, item: thing, strict };
    const facts = factsAfter(what, operation.facts as never, telling);
    if (what !== 'entry' || !('time' in operation.facts)) return changed(old, index, facts);
    return grown(without(old, index), facts, null);
  };
  const after = list();
  if (after === null) return null;
  // One item may be read as things of two kinds.
  const start = listed[name](model)[index]?.from;
  const both = listNames.flatMap((other) => {
    const at = other === name ? -1 : listed[other](model).findIndex(({ from }) => from === start);
    const twin = said.lists[other];
    const same = (value: unknown): boolean => Array.isArray(value) && value.length === twin.length;
    return at < 0
      ? []
      : [[other, operation.do === 'remove' ? oneOf(twin, without(twin, at)) : same] as const];
  });
  return { lists: { ...said.lists, ...Object.fromEntries(both), [name]: after } };
}

function dissented(before: Before, meeting: Meeting, change: (old: readonly unknown[]) => unknown): Changes {
  const { said } = before;
  const old = said[meeting] ?? noMeeting;
  return {
    [meeting]: { ...old, dissent: change(old['dissent'] as readonly unknown[]) },
    sections: withMore(said.sections, ({ kind }) => kind === meeting),
  };
}

const noMeeting: Facts = { held: null, facilitator: null, present: [], agreed: [], dissent: [], fields: {} };

/** A meeting of which nothing was said is told of once its part is there. */
function emptyMeeting({ said }: Before, kind: string): Changes {
  if (kind !== 'review' && kind !== 'followup') return {};
  return said[kind] === null ? { [kind]: noMeeting } : {};
}

function renumbered(
  { model, said }: Before,
  { what, item }: Operation & { readonly do: 'renumber' },
): Changes | null {
  const name = `${what}s` as const;
  const index = indexIn(listed[name](model), item);
  if (index === null || said.lists[name][index]?.['id'] === null) return null;
  const letter = what.slice(0, 1).toUpperCase();
  return {
    lists: { ...said.lists, [name]: changed(said.lists[name], index, { id: freshId(model, letter) }) },
  };
}

const dayKeys = ['date', 'incident-date', 'title'];

function keyed(
  { model, said }: Before,
  operation: Operation & { readonly do: 'set-key' | 'add-to-key' | 'remove-from-key' },
): Changes {
  const [name = ''] = typeof operation.key === 'string' ? [operation.key] : operation.key;
  const meta: Check = (value, whole) => mismatch(metaFrom(whole.keys), value, whole) === null;
  return {
    keys: keysAfter(said.keys, operation),
    meta,
    ...(dayKeys.includes(name) && { lists: { ...said.lists, timeline: sameButDays(said.lists.timeline) } }),
    ...(name === 'title' && !model.titleHeading && { title: anything }),
    ...(name === 'times' && { times: anything, durations: anything }),
  };
}

function sameButDays(timeline: readonly Facts[]): unknown[] {
  return timeline.map((entry) => ({ ...entry, local: anything, at: anything, zone: anything }));
}

function retitled({ model, said, strict }: Before, title: string): Changes {
  const dated = { name: 'date', value: anything };
  const inKeys = said.keys.map((key) => (key['name'] === 'title' ? { ...key, value: says(title) } : key));
  const follows = !strict || /\d{4}/.test(title);
  return {
    title: says(title),
    keys: model.titleHeading || !model.title ? oneOf(said.keys, grown(said.keys, dated, null)) : inKeys,
    ...(follows && { lists: { ...said.lists, timeline: sameButDays(said.lists.timeline) } }),
  };
}

const meetingLines: readonly (readonly [keyof typeof noMeeting & string, RegExp])[] = [
  ['held', /^(?:held|held on|date|when)$/i],
  ['facilitator', /^facilitator$/i],
  ['present', /^(?:present|attendees|participants)$/i],
  ['agreed', /^(?:agreed|signed off by|approved by)$/i],
  ['dissent', /^dissent$/i],
];

function met(before: Before, list: Meeting, name: string, value: string | readonly string[] | null): Changes {
  const { said, strict } = before;
  const line = meetingLines.find(([, pattern]) => pattern.test(name))?.[0];
  const names = line === 'present' || line === 'agreed';
  const old = said[list] ?? noMeeting;
  const words = value === null || typeof value === 'string' ? value : value.join(', ');
  const sections = withMore(said.sections, ({ kind }) => kind === list);
  if ((words === null || words.trim() === '') && said[list] === null) return {};
  if (line === 'dissent') return { [list]: { ...old, dissent: anything }, sections };
  if (line) {
    const after = !strict
      ? anything
      : names
        ? value === null
          ? []
          : typeof value === 'string'
            ? [value]
            : value
        : words;
    return { [list]: { ...old, [line]: after }, sections };
  }
  const fields = old['fields'] as Readonly<Record<string, readonly string[]>>;
  const sameName = (other: string): boolean => bareName(other) === bareName(name);
  const others = (all: unknown): Facts =>
    Object.fromEntries(Object.entries(all as Facts).filter(([other]) => !sameName(other)));
  const [, ...further] = Object.entries(fields).find(([other]) => sameName(other))?.[1] ?? [];
  const check: Check = (given, whole) => {
    const own = Object.entries(given as Facts).find(([other]) => sameName(other))?.[1];
    const wanted =
      words === null || words === '' ? (further.length > 0 ? further : undefined) : [says(words), ...further];
    return mismatch(others(fields), others(given), whole) === null && mismatch(wanted, own, whole) === null;
  };
  return { [list]: { ...old, fields: check }, sections };
}

function bareName(name: string): string {
  return name.toLowerCase().replace(/[’']/g, '').trim();
}

/** The first part of a kind, a heading before a label; or the innermost one at an offset. */
export function sectionAt({ outline: { all } }: Model, named: string | number): Section | null {
  if (typeof named === 'number')
    return all.findLast(({ from, to }) => from <= named && named < Math.max(to, from + 1)) ?? null;
  const found = all.filter(({ kind }) => kind === named);
  return found.find(({ via }) => via === 'heading') ?? found[0] ?? null;
}

/** Parts in which words are only words. */
const prose: readonly string[] = ['summary', 'background', 'detection', 'response', 'health', 'evidence'];

/** Other words in a part: what was read from its old ones goes, what is read from the new ones comes. */
function rewritten({ model, said, strict }: Before, section: Section): Changes {
  const [first, last] = [section.blocks[0], section.blocks.at(-1)];
  const body =
    first && last ? { from: first.from, to: last.to } : { from: section.label.to, to: section.label.to };
  const plainly = strict && prose.includes(section.kind);
  const lists = listNames.map((name) => [name, around(said.lists[name], listed[name](model), body, plainly)]);
  return { lists: Object.fromEntries(lists), ...looseParts(section.kind) };
}

/** A list whose things within a range are others, or none. */
function around(
  list: readonly Facts[],
  things: readonly Range[],
  { from, to }: Range,
  none: boolean,
): unknown {
  const inside = (thing: Range): boolean => thing.from < to && from < thing.to;
  const start = things.findIndex((thing) => inside(thing) || thing.from >= to);
  const before = list.slice(0, start < 0 ? list.length : start);
  const behind = list.filter((_, index) => {
    const thing = things[index];
    return index >= before.length && thing !== undefined && !inside(thing);
  });
  if (none) return [...before, ...behind];
  const check: Check = (value, whole) => {
    if (!Array.isArray(value) || value.length < before.length + behind.length) return false;
    const ends = [...value.slice(0, before.length), ...value.slice(value.length - behind.length)];
    return mismatch([...before, ...behind], ends, whole) === null;
  };
  return check;
}

function looseParts(kind: string): Changes {
  return {
    ...((kind === 'review' || kind === 'followup') && { [kind]: anything }),
    ...(kind === 'external' && { external: anything }),
    ...((kind === 'factors' || kind === 'actions') && { reasons: anything }),
  };
}

/** A part with words that the document did not have. */
function written(before: Before, kind: string): Changes {
  const { said, strict } = before;
  const lists = listNames.map((name) => [
    name,
    withMore(said.lists[name], () => !strict || !prose.includes(kind)),
  ]);
  return {
    sections: withMore(said.sections, (section) => section['kind'] === kind),
    lists: Object.fromEntries(lists),
    ...emptyMeeting(before, kind),
    ...looseParts(kind),
  };
}

/** A part goes with all that stands in it. */
function cut({ model, said }: Before, section: Section): Changes {
  const inside = ({ from }: Range): boolean => section.from <= from && from < section.to;
  const lists = listNames.map((name) => [
    name,
    said.lists[name].filter((_, index) => {
      const thing = listed[name](model)[index];
      return !thing || !inside(name === 'timeline' ? (model.timeline[index]?.stamp ?? thing) : thing);
    }),
  ]);
  const kinds = new Set(model.outline.all.filter(inside).map(({ kind }) => kind as string));
  const shown = partsOf(model);
  const loose = [...kinds].map(looseParts);
  return {
    lists: Object.fromEntries(lists),
    sections: said.sections.filter((_, index) => {
      const each = shown[index];
      return !each || !inside(each);
    }),
    ...Object.assign({}, ...loose),
  };
}
