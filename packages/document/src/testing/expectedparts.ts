import type { Model } from '../model.js';
import type { Range } from '../range.js';
import type { Section } from '../sections/sections.js';
import { anything, type Check, mismatch, withMore } from './check.js';
import type { Before, Changes } from './expected.js';
import { emptyMeeting } from './expectedmeetings.js';
import { type Facts, listed, listNames, partsOf } from './said.js';

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
export function rewritten({ model, said, strict }: Before, section: Section): Changes {
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
export function written(before: Before, kind: string): Changes {
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
export function cut({ model, said }: Before, section: Section): Changes {
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
