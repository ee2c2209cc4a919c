import type { Add, Change, Move, Operation, Remove, Target, Thing } from '../operations/operation.js';
import type { Range } from '../range.js';
import { anything, changed, grown, moved, oneOf, withMore, without } from './check.js';
import type { Before, Changes } from './expected.js';
import { chainsAfter } from './expectedchains.js';
import { factsAfter, freshId, says } from './expectedfacts.js';
import { dissented, emptyMeeting } from './expectedmeetings.js';
import { dissentsOf, type ListName, listed, listNames } from './said.js';

/** The lists in which the things of one kind stand. */
export const listsOf: { readonly [K in Exclude<Thing, 'why' | 'answer' | 'dissent'>]: readonly ListName[] } =
  {
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

export function added({ model, said, strict }: Before, operation: Operation & Add): Changes | null {
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

export function rearranged(
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

export function renumbered(
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
