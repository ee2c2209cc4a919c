import type { List, ListItem } from '../markdown/blocks.js';
import { endOf, wholeLines, withoutItem } from '../markdown/list.js';
import { type Place, placeAt } from '../markdown/place.js';
import { isBarTable, withoutRow } from '../markdown/rows.js';
import { indentAt } from '../markdown/write.js';
import type { Edit, Range } from '../range.js';
import { type Draft, find } from './draft.js';
import { factsOf, type Part, parts } from './facts.js';
import type { Plan } from './guard.js';
import type { Target } from './operation.js';
import { isRefusal, type Refusal, refuse } from './outcome.js';

/** Ways to do an operation, best first, or why there is none. */
export type Planned = readonly Plan[] | Refusal;

/** Takes a thing out of the text: its list item, its row, its line, or its heading with all below it. */
export function removeThing(draft: Draft, part: Part, thing: Range): Planned {
  const edit = cut(draft, thing);
  if (!edit) return refuse('no place', 'This is written in a way that cannot be taken out by itself.', thing);
  return [{ edits: [edit], expects: [{ part, item: thing, says: null }], touches: [thing] }];
}

/** The edit that takes a thing out; null where it shares its lines with something else. */
function cut({ text, model }: Draft, thing: Range): Edit | null {
  const place = placeAt(text, model.blocks, thing.from);
  switch (place?.type) {
    case 'item':
      return withoutItem(text, place.list, place.item);
    case 'row':
      return isBarTable(text, place.table) ? withoutRow(text, place.row) : htmlRow(text, place.row);
    case 'heading':
      return { ...wholeLines(text, thing), insert: '' };
    case 'line':
      return lineEdit(text, place, thing);
    default:
      return null;
  }
}

/** A line of a paragraph goes with its line end; a paragraph goes with the blank lines in front of it. */
function lineEdit(text: string, { paragraph }: Extract<Place, { type: 'line' }>, thing: Range): Edit {
  const first = thing.from <= paragraph.from;
  const last = thing.to >= paragraph.to;
  if (first && last) return { ...wholeLines(text, thing), insert: '' };
  if (!first) {
    let from = thing.from;
    while (from > paragraph.from && /\s/.test(text[from - 1] ?? '')) from--;
    return { from, to: thing.to, insert: '' };
  }
  let { to } = thing;
  while (to < paragraph.to && /\s/.test(text[to] ?? '')) to++;
  return { from: thing.from, to, insert: '' };
}

/** A row of an HTML table with its tags and its line. */
function htmlRow(text: string, row: Range): Edit | null {
  const open = text.lastIndexOf('<tr', row.from);
  const close = text.indexOf('</tr>', row.to);
  if (open < 0 || close < 0) return null;
  return { ...wholeLines(text, { from: open, to: close + '</tr>'.length }), insert: '' };
}

/** Moves a thing in front of another one of the same list or table, or to its end. */
export function moveThing(
  draft: Draft,
  part: Part,
  thing: Range,
  things: readonly (Range & { readonly id?: { readonly value: string } | null })[],
  before: Target | null,
  name: string,
): Planned {
  const other = before === null ? null : find(things, before, name);
  if (other && isRefusal(other)) return other;
  if (other === thing) return [];
  const edits = moved(draft, thing, other);
  if (!edits) {
    const message = `Only ${name}s of one list or one table can change places.`;
    return refuse('no place', message, thing);
  }
  return [{ edits, expects: [], touches: [thing, ...(other ? [] : [])] }].map((plan) => ({
    ...plan,
    expects: edits.length === 0 ? [] : [{ part, item: thing, says: {} }],
  }));
}

/**
 * The same plans, out of whose words nothing is to be read but things of one part. What was read from words that change
 * may change with them.
 */
export function onlyIn(draft: Draft, part: Part, planned: Planned): Planned {
  if (isRefusal(planned)) return planned;
  const known = factsOf(draft.model);
  return planned.map((plan) => {
    const said = (each: Part): boolean =>
      each === part ||
      plan.expects.some((expects) => expects.part === each) ||
      known[each].some((fact) => plan.edits.some(({ from, to }) => fact.from < to && from < fact.to));
    const others = parts
      .filter((each) => !said(each))
      .map((each) => ({ part: each, item: null, says: null }));
    return { ...plan, expects: [...plan.expects, ...others] };
  });
}

/** A fresh id as a neighbour writes its own (`F4: `), whose words begin at `start`; as we write it, where it has none. */
export function idLike(
  text: string,
  id: string,
  neighbour: { readonly id?: Range | null } | undefined,
  start: number,
  canonical: string,
): string {
  if (!neighbour?.id || neighbour.id.from < start) return canonical;
  const behind = /^\]?(?:\*\*|__)?[.:)]?(?:\*\*|__)?[ \t]*(?:[–—-][ \t]+)?/.exec(
    text.slice(neighbour.id.to, neighbour.id.to + 12),
  );
  const tail = behind?.[0] ?? '';
  return text.slice(start, neighbour.id.from) + id + (/\s$/.test(tail) ? tail : `${tail} `);
}

/** The edits that move a thing in front of another one of its list or table, or to the end; null where there are none. */
export function moved(draft: Draft, thing: Range, other: Range | null): Edit[] | null {
  const { text, model } = draft;
  const place = placeAt(text, model.blocks, thing.from);
  const target = other && placeAt(text, model.blocks, other.from);
  if (place?.type === 'item') {
    if (target && (target.type !== 'item' || target.list !== place.list)) return null;
    return movedItem(text, place.list, place.item, target?.type === 'item' ? target.item : null);
  }
  if (place?.type !== 'row' || !isBarTable(text, place.table)) return null;
  if (target && (target.type !== 'row' || target.table !== place.table)) return null;
  const { rows } = place.table;
  return movedItem(text, { items: rows }, place.row, target?.type === 'row' ? target.row : null);
}

/**
 * Moves one of several things that stand below one another: what stands between them stays where it is. The numbers of
 * a list that counts stay in their order.
 */
function movedItem<T extends Range>(
  text: string,
  list: Pick<List, 'ordered'> | { readonly items: readonly T[] },
  item: T,
  before: T | null,
): Edit[] | null {
  const items = 'items' in list ? (list.items as readonly T[]) : [];
  const from = items.indexOf(item);
  const end = before ? items.indexOf(before) : items.length;
  const to = end > from ? end - 1 : end;
  if (from < 0 || end < 0) return null;
  if (from === to) return [];
  const source = text.slice(item.from, endOf(text, item));
  const [first, second] = [items[Math.min(from, to)], items[Math.max(from, to)]];
  if (!first || !second) return null;
  const numbers = marksBetween(text, items, Math.min(from, to), Math.max(from, to), from, to);
  if (to > from) {
    const next = items[from + 1];
    const gap = next ? text.slice(endOf(text, item), next.from) : '';
    return [
      { from: item.from, to: next?.from ?? item.to, insert: '' },
      { from: endOf(text, second), to: endOf(text, second), insert: gap + withMark(source, numbers.own) },
      ...numbers.edits,
    ];
  }
  const previous = items[from - 1];
  const gap = previous ? text.slice(endOf(text, previous), item.from) : '';
  return [
    { from: first.from, to: first.from, insert: withMark(source, numbers.own) + gap },
    { from: previous ? endOf(text, previous) : item.from, to: endOf(text, item), insert: '' },
    ...numbers.edits,
  ];
}

/** In a list that counts, each place keeps its number: the edits for those that move up or down by one. */
function marksBetween<T extends Range>(
  text: string,
  items: readonly T[],
  low: number,
  high: number,
  from: number,
  to: number,
): { readonly edits: Edit[]; readonly own: string | null } {
  const marks = items.map((each) => {
    const mark = (each as unknown as Partial<ListItem>).mark;
    return mark ? { ...mark, words: text.slice(mark.from, mark.to) } : null;
  });
  const counts = new Set(marks.map((mark) => mark?.words)).size > 1;
  if (!counts) return { edits: [], own: null };
  const edits: Edit[] = [];
  for (let index = low; index <= high; index++) {
    if (index === from) continue;
    const mark = marks[index];
    const place = marks[to > from ? index - 1 : index + 1];
    if (mark && place && mark.words !== place.words)
      edits.push({ from: mark.from, to: mark.to, insert: place.words });
  }
  return { edits, own: marks[to]?.words ?? null };
}

function withMark(source: string, mark: string | null): string {
  return mark === null ? source : source.replace(/^\S+/, mark);
}

/** The lines of an item as they stand under another indent. */
export function reindented(text: string, item: Range, indent: string): string {
  const own = indentAt(text, item.from);
  return text.slice(item.from, item.to).replaceAll(`\n${own}`, `\n${indent}`);
}
