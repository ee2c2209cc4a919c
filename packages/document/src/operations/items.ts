import type { ListItem } from '../markdown/blocks.js';
import { lineEndAt } from '../markdown/label.js';
import { endOf, recounted, wholeLines, withoutItem } from '../markdown/list.js';
import { type Place, placeAt } from '../markdown/place.js';
import { isBarTable, withoutRow } from '../markdown/rows.js';
import type { Edit, Range } from '../range.js';
import { type Draft, find } from './draft.js';
import type { Part } from './facts.js';
import type { Plan } from './guard.js';
import type { Target } from './operation.js';
import { isRefusal, type Refusal, refuse } from './outcome.js';

/** Ways to do an operation, best first, or why there is none. */
export type Planned = readonly Plan[] | Refusal;

/** The same, with further ways that are worked out only where those in front of them fail. */
export type Ways = readonly (Plan | (() => Iterable<Plan>))[] | Refusal;

/**
 * Takes a thing out of the text: its list item, its row, its line, or its heading with all below it. `extent` is as much
 * of it as is to go.
 */
export function removeThing(draft: Draft, part: Part, thing: Range, extent: Range = thing): Planned {
  const edits = cut(draft, extent);
  if (!edits)
    return refuse('no place', 'This is written in a way that cannot be taken out by itself.', thing);
  return [{ edits, expects: [{ part, item: thing, says: null }], touches: [thing] }];
}

/** The edits that take a thing out; null where it shares its lines with something else. */
function cut({ text, model }: Draft, thing: Range): readonly Edit[] | null {
  const place = placeAt(text, model.blocks, thing.from);
  switch (place?.type) {
    case 'item':
      return [
        withoutItem(text, place.list, place.item),
        ...recounted(text, place.list, itemAfter(place), -1),
      ];
    case 'row': {
      const edit = isBarTable(text, place.table) ? withoutRow(text, place.row) : htmlRow(text, place.row);
      return edit && [edit];
    }
    case 'heading':
      return [{ ...wholeLines(text, thing), insert: '' }];
    case 'line':
      return [lineEdit(text, place, thing)];
    default:
      return null;
  }
}

function itemAfter({ list, item }: Extract<Place, { type: 'item' }>): ListItem | undefined {
  return list.items[list.items.indexOf(item) + 1];
}

/** A line of a paragraph goes with its line end; a paragraph goes with the blank lines in front of it. */
function lineEdit(text: string, { paragraph }: Extract<Place, { type: 'line' }>, thing: Range): Edit {
  const first = thing.from <= paragraph.from;
  const last = thing.to >= paragraph.to;
  if (first && last) return { ...wholeLines(text, thing), insert: '' };
  if (!first) {
    // The break in front goes with the line: it stood between the two.
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
  const edits = movedTo(draft, thing, other);
  if (!edits) return refuse('no place', `Only ${name}s of one list or one table can change places.`, thing);
  return edits.length === 0 ? [] : [{ edits, expects: [{ part, item: thing, says: {} }], touches: [thing] }];
}

/** The edits that move a thing in front of another one of its list or table, or to the end; null where that is none. */
export function movedTo(draft: Draft, thing: Range, before: Range | null): readonly Edit[] | null {
  const row = rowOfThings(draft, thing);
  const target = before ? row?.things.find(({ from }) => from === before.from) : null;
  return row && target !== undefined ? moved(draft.text, row.things, row.own, target) : null;
}

/** Something that stands in a list or a table, with the mark of a list item. */
interface Standing extends Range {
  readonly mark?: Range;
}

/** What stands in one list or table with a thing. */
function rowOfThings(
  { text, model }: Draft,
  thing: Range,
): { readonly own: Standing; readonly things: readonly Standing[] } | null {
  const place = placeAt(text, model.blocks, thing.from);
  if (place?.type === 'item') return { own: place.item, things: place.list.items };
  return place?.type === 'row' && isBarTable(text, place.table)
    ? wholeRows(text, place.table.rows, place.row)
    : null;
}

/** Rows with the white space behind them. */
function wholeRows(text: string, rows: readonly Range[], row: Range) {
  const things = rows.map(({ from, to }): Standing => ({ from, to: lineEndAt(text, to, text.length) }));
  const own = things[rows.indexOf(row)];
  return own ? { own, things } : null;
}

/**
 * One of several things that stand below one another goes in front of another one, or to the end. In a list that
 * counts, each place keeps its number.
 */
function moved(
  text: string,
  things: readonly Standing[],
  own: Standing,
  before: Standing | null,
): readonly Edit[] {
  const from = things.indexOf(own);
  const end = before ? things.indexOf(before) : things.length;
  const to = end > from ? end - 1 : end;
  if (from === to) return [];
  const down = to > from;
  const [next, last] = [things[from + (down ? 1 : -1)], things[to]];
  if (!next || !last) return [];
  const ends = { own: endOf(text, own), next: endOf(text, next), last: endOf(text, last) };
  const gap = down ? text.slice(ends.own, next.from) : text.slice(ends.next, own.from);
  const marks = marksAfter(text, things, from, to);
  const source = text.slice(own.from, ends.own);
  const words =
    marks.own === null
      ? source
      : source.replace(/^(\s*)\S+/, (_, indent: string) => indent + (marks.own ?? ''));
  return down
    ? [
        { from: own.from, to: next.from, insert: '' },
        ...marks.edits,
        { from: ends.last, to: ends.last, insert: gap + words },
      ]
    : [
        { from: last.from, to: last.from, insert: words + gap },
        ...marks.edits,
        { from: ends.next, to: ends.own, insert: '' },
      ];
}

/** In a list that counts: the numbers of those that move up or down by one, and of the one that moves. */
function marksAfter(
  text: string,
  things: readonly Standing[],
  from: number,
  to: number,
): { readonly edits: readonly Edit[]; readonly own: string | null } {
  const marks = things.map(({ mark }) => (mark ? text.slice(mark.from, mark.to) : null));
  if (new Set(marks).size < 2) return { edits: [], own: null };
  const step = to > from ? 1 : -1;
  const edits: Edit[] = [];
  for (let index = from + step; index !== to + step; index += step) {
    const mark = things[index]?.mark;
    const number = marks[index - step];
    if (mark && number && number !== marks[index])
      edits.push({ from: mark.from, to: mark.to, insert: number });
  }
  return { edits, own: marks[to] ?? null };
}
