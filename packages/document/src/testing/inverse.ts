import type { Model } from '../model.js';
import type { Operation, Thing } from '../operations/operation.js';
import type { Range } from '../range.js';
import { indexIn, listsOf } from './expectedlists.js';
import { sectionAt } from './expectedparts.js';
import { dissentsOf, type Facts, listed, saidBy, whysOf } from './said.js';
import { holderOf } from './things.js';

type Named = Range & { readonly id?: { readonly value: string } | null };

/** The lists of the things of one kind. */
function listsIn(model: Model, what: Thing): readonly (readonly Named[])[] {
  switch (what) {
    case 'why':
      return [whysOf(model)];
    case 'answer':
      return [whysOf(model).flatMap(({ answers }) => answers)];
    case 'dissent':
      return [dissentsOf(model, 'review'), dissentsOf(model, 'followup')];
    default:
      return listsOf[what].map((name): readonly Named[] => listed[name](model));
  }
}

/**
 * The operation that takes another one back; null where there is none, or none that can know how the old text was
 * written: words with marks in them, things that are gone.
 */
export function inverseOf(before: Model, operation: Operation, after: Model): Operation | null {
  switch (operation.do) {
    case 'add': {
      const { what } = operation;
      // What had no part before leaves its part behind.
      if (after.outline.all.length !== before.outline.all.length) return null;
      const added = newIn(listsIn(before, what).flat(), listsIn(after, what).flat(), before, after);
      return added && ({ do: 'remove', what, item: added.from } as Operation);
    }
    case 'change':
      return changedBack(before, operation, after);
    case 'move':
      return movedBack(before, operation, after);
    case 'set-meeting': {
      const line = lineOf(before, operation.list, operation.name);
      if (!before.outline.all.some(({ kind }) => kind === operation.list)) return null;
      return line === undefined ? null : { ...operation, value: line };
    }
    case 'rename-key': {
      const { key, to } = operation;
      const [name = '', inner] = typeof key === 'string' ? [key] : key;
      return { ...operation, key: inner === undefined ? to : [name, to], to: inner ?? name };
    }
    case 'retitle': {
      const { title, text } = before;
      const plainly = title && before.titleHeading && text.slice(title.from, title.to) === title.value;
      return plainly ? { do: 'retitle', title: title.value } : null;
    }
    case 'add-section': {
      const old = before.outline.all;
      const added = after.outline.all.find(({ title }, index) => title !== old[index]?.title);
      return added ? { do: 'remove-section', section: added.from } : null;
    }
    case 'set-reason': {
      const known = saidBy(before).reasons[operation.of];
      const made = after.outline.all.length !== before.outline.all.length;
      return Array.isArray(known) && known.length === 0 && !made ? { ...operation, reason: null } : null;
    }
    case 'set-section': {
      const section = sectionAt(before, operation.section);
      const [first] = section?.blocks ?? [];
      // Where the lines of a part are indented, its words are not what stands in the text.
      if (!section || !first || section.blocks.length > 1 || section.via !== 'heading') return null;
      if (first.type !== 'paragraph' || /\s$/.test(before.text.slice(first.from, first.to))) return null;
      return { ...operation, text: before.text.slice(first.from, first.to) };
    }
    default:
      return null;
  }
}

/** The one thing that is there now and was not. */
function newIn(old: readonly Range[], now: readonly Range[], before: Model, after: Model): Range | null {
  if (now.length !== old.length + 1) return null;
  const words = (model: Model, { from, to }: Range): string => model.text.slice(from, to).trim();
  const known = new Set(old.map((thing) => words(before, thing)));
  const fresh = now.filter((thing) => !known.has(words(after, thing)));
  // What holds it is another one as well; it is the smallest.
  return fresh.toSorted((a, b) => a.to - a.from - (b.to - b.from))[0] ?? null;
}

/** The facts that an inverse may set, with what the thing said of them. */
function changedBack(
  before: Model,
  operation: Operation & { readonly do: 'change' },
  after: Model,
): Operation | null {
  const { what, item, facts } = operation;
  if (what === 'why' || what === 'answer' || what === 'dissent') return null;
  const name = listsOf[what].find((each) => indexIn(listed[each](before), item) !== null);
  const index = name === undefined ? null : indexIn(listed[name](before), item);
  if (name === undefined || index === null) return null;
  const thing = listed[name](before)[index];
  const said: Facts = saidBy(before).lists[name][index] ?? {};
  const now = listed[name](after)[index];
  if (!thing || !now) return null;
  const source = before.text.slice(thing.from, thing.to);
  const back: Record<string, unknown> = {};
  for (const [fact, wanted] of Object.entries(facts)) {
    const old = fact === 'uncertain' ? said['certain'] === false : said[fact];
    if (old === undefined || fact === 'fields' || fact === 'ticket' || fact === 'time') return null;
    // Words come back as they were only where no mark was in them.
    if (typeof old === 'string' && !source.includes(old)) return null;
    if (fact === 'uncertain' && (old || !wanted)) return null;
    if (fact === 'moment' && old !== null) return null;
    if (old === null && wanted === null) return null;
    if (fact === 'done' && typeof old !== 'boolean') return null;
    if (fact === 'text' && /\]\(|[*_`~\\]|uncertain/.test(source.split(/\n/)[0] ?? '')) return null;
    back[fact] = Array.isArray(old) && old.length === 0 ? [] : old;
  }
  return { do: 'change', what, item: now.from, facts: back } as unknown as Operation;
}

function movedBack(
  before: Model,
  operation: Operation & { readonly do: 'move' },
  after: Model,
): Operation | null {
  const { what, item } = operation;
  const old = listOf(before, what, item);
  const from = indexIn(old, item);
  const thing = from === null ? undefined : old[from];
  const now = thing ? listLike(old, before, after, what) : null;
  if (from === null || !thing || !now || now.length < 2) return null;
  const words = (model: Model, { from: start, to }: Range): string => model.text.slice(start, to).trim();
  const to = now.findIndex((each) => words(after, each) === words(before, thing));
  const [moved, next] = [now[to], now[to > from ? from : from + 1]];
  if (!moved) return null;
  const near = next && holderOf(after.blocks, next) === holderOf(after.blocks, moved) ? next.from : null;
  return { do: 'move', what, item: moved.from, before: near } as Operation;
}

/** The list in which a thing stands among those of its kind. */
function listOf(model: Model, what: Thing, item: string | number): readonly Named[] {
  return listsIn(model, what).find((things) => indexIn(things, item) !== null) ?? [];
}

function listLike(old: readonly Named[], before: Model, after: Model, what: Thing): readonly Named[] | null {
  const index = listsIn(before, what).findIndex((things) => things[0]?.from === old[0]?.from);
  const now = listsIn(after, what)[index];
  return now?.length === old.length ? now : null;
}

/** What the line of a meeting says, null where it has none; undefined where it cannot be told. */
function lineOf(model: Model, list: 'review' | 'followup', name: string): string | null | undefined {
  const section = model.outline.all.find(({ kind }) => kind === list);
  const items = (section?.blocks ?? []).flatMap((block) => (block.type === 'list' ? block.items : []));
  const lines = items.map(({ from, to }) => model.text.slice(from, to));
  const plainName = name.replace(/['’]/g, "['’]");
  const line = lines.find((each) => new RegExp(`^- ${plainName}:`, 'i').test(each));
  if (line === undefined) return lines.length > 0 ? null : undefined;
  return /^- [^:]+: (.+)$/.exec(line)?.[1];
}
