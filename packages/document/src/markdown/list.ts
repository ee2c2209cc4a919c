import { type Edit, isBlank, type Range } from '../range.js';
import type { List, ListItem } from './blocks.js';
import { lineEndAt } from './label.js';
import { indentAt, lineEndBehind, lineStartAt } from './write.js';

/** A new list item: its words, its box, and what stands nested in it. */
export interface NewItem {
  readonly words: string;
  /** The state of its box; null for none. */
  readonly box: boolean | null;
  /** Its nested items, each with those nested in it. */
  readonly nested?: readonly NewItem[];
  /** Its mark, where it is the first of a list of its own: `1.`. */
  readonly mark?: string;
}

/** How the items of a list are written: what stands in front of their words. */
interface Style {
  /** In front of the continuation lines. */
  readonly indent: string;
  readonly mark: string;
  /** The white space behind the mark. */
  readonly gap: string;
  /** How the items nested in it are written, where others of the list have some. */
  readonly inner?: Pick<Style, 'indent' | 'mark'>;
}

const canonical: Style = { indent: '', mark: '-', gap: ' ' };

function styleOf(text: string, item: ListItem): Style {
  const mark = text.slice(item.mark.from, item.mark.to);
  const gap = /^[ \t]*/.exec(text.slice(item.mark.to, item.to))?.[0] ?? '';
  const content = item.blocks[0];
  return {
    indent: indentAt(text, item.mark.from),
    mark,
    // Five spaces or more would begin code, and an empty item has none.
    gap: content && gap.length > 0 && gap.length < 5 ? gap : ' ',
  };
}

/** The lines of a new item, joined by line ends. */
export function writeItem(item: NewItem, style: Style = canonical, lineEnd = '\n'): string {
  const box = item.box === null ? '' : item.box ? '[x] ' : '[ ] ';
  const head = `${style.mark}${style.gap}${box}${item.words}`.trimEnd();
  const mark = /^[-*+]$/.test(style.mark) ? style.mark : canonical.mark;
  const inner: Style = { ...canonical, mark, indent: style.indent + innerIndent(style), ...style.inner };
  const nested = (item.nested ?? []).map((each) => {
    const own = { ...inner, mark: each.mark ?? inner.mark };
    return `${lineEnd}${inner.indent}${writeItem(each, own, lineEnd)}`;
  });
  return head + nested.join('');
}

function innerIndent({ indent, mark, gap }: Style): string {
  // A tab reaches as far without the width of a mark in front of it.
  if (gap === '\t' && mark.length < 4 && /^\t*$/.test(indent)) return gap;
  return ' '.repeat(mark.length) + gap;
}

/** How the items nested in another item are written, where it has some and its own mark is as wide. */
function innerLike(text: string, style: Style, other: ListItem): Style['inner'] {
  const first = other.blocks.find((block): block is List => block.type === 'list')?.items[0];
  const own = styleOf(text, other);
  if (!first || own.mark.length !== style.mark.length || own.gap !== style.gap) return undefined;
  const { indent, mark } = styleOf(text, first);
  if (!indent.startsWith(own.indent) || !/^[-*+]$/.test(mark)) return undefined;
  return { indent: style.indent + indent.slice(own.indent.length), mark };
}

/** The style with that of the nested items of the first of several items that have some. */
function withInner(text: string, style: Style, others: readonly ListItem[]): Style {
  for (const other of others) {
    const inner = innerLike(text, style, other);
    if (inner) return { ...style, inner };
  }
  return style;
}

/** A new item behind another one of the list, in its style. */
export function itemBehind(
  text: string,
  list: List,
  sibling: ListItem,
  item: NewItem,
  lineEnd: string,
): Edit {
  const style = numbered(text, list, sibling, 1);
  const at = endOf(text, sibling);
  const end = lineEndBehind(text, at, lineEnd);
  const insert = gapIn(text, list, end) + style.indent + writeItem(item, style, end);
  return { from: at, to: at, insert };
}

/** The end of a thing in front of its line end: blocks hold the first half of a Windows line end. */
export function endOf(text: string, { to }: Range): number {
  return text[to - 1] === '\r' ? to - 1 : to;
}

/** A new item in front of another one of the list, in its style. */
export function itemBefore(
  text: string,
  list: List,
  sibling: ListItem,
  item: NewItem,
  lineEnd: string,
): Edit {
  const style = numbered(text, list, sibling, 0);
  const lead = text.slice(sibling.from, sibling.mark.from);
  const written = lead + writeItem(item, style, lineEnd);
  const insert = written + gapIn(text, list, lineEnd) + indentAt(text, sibling.from);
  return { from: sibling.from, to: sibling.from, insert };
}

/** The style of an item; in a list that counts, with the number that is `further`. */
function numbered(text: string, list: List, sibling: ListItem, further: number): Style {
  const style = withInner(text, styleOf(text, sibling), [sibling, ...list.items]);
  const marks = list.items.map(({ mark }) => text.slice(mark.from, mark.to));
  const counts = list.ordered && new Set(marks).size > 1;
  const alone = list.ordered && marks.length === 1 && marks[0] !== '1.' && marks[0] !== '1)';
  if (!counts && !alone) return style;
  return { ...style, mark: style.mark.replace(/\d+/, (number) => String(Number(number) + further)) };
}

/**
 * In a list that counts, the edits that give an item and those behind it numbers that are `further`; none in a list
 * that is all `1.` or does not count on.
 */
export function recounted(text: string, list: List, item: ListItem | undefined, further: number): Edit[] {
  const marks = list.items.map(({ mark }) => text.slice(mark.from, mark.to));
  const [first = 0, ...others] = marks.map((mark) => Number.parseInt(mark, 10));
  const counts = others.length > 0 && others.every((number, index) => number === first + index + 1);
  if (!list.ordered || !item || !counts) return [];
  const edits = list.items.slice(list.items.indexOf(item)).map(({ mark }): Edit => {
    const insert = text.slice(mark.from, mark.to).replace(/\d+/, (number) => `${Number(number) + further}`);
    return { from: mark.from, to: mark.to, insert };
  });
  // A wider number would take what is nested in an item out of it.
  const asWide = edits.every(({ from, to, insert }) => insert.length === to - from);
  return asWide || list.items.every(({ blocks }) => blocks.length < 2) ? edits : [];
}

/** What stands between two items of a list: a line end, or a blank line. */
function gapIn(text: string, list: List, lineEnd: string): string {
  const [first, second] = list.items;
  const between = first && second ? text.slice(first.to, second.from) : '';
  const blank = (between.match(/\n/g)?.length ?? 0) > 1;
  return blank ? `${lineEnd}${indentAt(text, list.from).trimEnd()}${lineEnd}` : lineEnd;
}

/** The lists in an item. */
export function nestedLists({ blocks }: ListItem): List[] {
  return blocks.filter((block): block is List => block.type === 'list');
}

/** Takes an item out of its list, with the gap in front of it. The last one goes with its whole lines. */
export function withoutItem(text: string, list: List, item: ListItem): Edit {
  const index = list.items.indexOf(item);
  const [before, behind] = [list.items[index - 1], list.items[index + 1]];
  if (before) return { from: endOf(text, before), to: endOf(text, item), insert: '' };
  if (behind) return { from: item.from, to: behind.from, insert: '' };
  return { ...wholeLines(text, item), insert: '' };
}

/** Takes several items out of their list, each stretch of neighbours in one edit. */
export function withoutItems(text: string, list: List, gone: readonly ListItem[]): Edit[] {
  if (gone.length === list.items.length) return [{ ...wholeLines(text, list), insert: '' }];
  const edits: Edit[] = [];
  for (const [index, item] of list.items.entries()) {
    if (!gone.includes(item)) continue;
    const before = list.items.slice(0, index).findLast((each) => !gone.includes(each));
    const edit = before
      ? { from: endOf(text, before), to: endOf(text, item), insert: '' }
      : { from: list.from, to: list.items[index + 1]?.from ?? list.to, insert: '' };
    const last = edits.at(-1);
    if (last?.from === edit.from) edits[edits.length - 1] = edit;
    else edits.push(edit);
  }
  const kept = list.items.find((each) => !gone.includes(each));
  const [first] = list.items;
  if (!list.ordered || !first || !kept || first === kept) return edits;
  // A list that counts begins with the number with which it began.
  return [...edits, { ...kept.mark, insert: text.slice(first.mark.from, first.mark.to) }];
}

/** The whole lines of a range, with the line end and the blank lines in front of them. */
export function wholeLines(text: string, { from, to }: Range): Range {
  const start = lineStartAt(text, from);
  const end = lineEndAt(text, endOf(text, { from, to }), text.length);
  if (text.slice(start, from).trim() !== '' || text.slice(to, end).trim() !== '') return { from, to };
  let before = start;
  while (before > 0 && isBlank(text, before - 1)) before--;
  if (before > 0) return { from: lineEndAt(text, before, text.length), to: end };
  const blankBehind = /^(?:[ \t]*\r?\n)*/.exec(text.slice(end))?.[0].length ?? 0;
  return { from: start, to: end + blankBehind };
}

/**
 * A new item nested in another one: behind its last nested item, or the first one of a list of its own, which is
 * written as that of `like`.
 */
export function itemWithin(
  text: string,
  item: ListItem,
  inner: NewItem,
  lineEnd: string,
  like: ListItem | null = null,
): Edit {
  const lists = nestedLists(item);
  const last = lists.at(-1);
  const sibling = last?.items.at(-1);
  if (last && sibling) return itemBehind(text, last, sibling, inner, lineEnd);
  const own = withInner(text, styleOf(text, item), like ? [like] : []);
  const mark = inner.mark ?? own.inner?.mark ?? (/^[-*+]$/.test(own.mark) ? own.mark : canonical.mark);
  const style: Style = { ...canonical, mark, indent: own.inner?.indent ?? own.indent + innerIndent(own) };
  const first = item.blocks[0];
  const words =
    first?.type === 'paragraph' ? first.to : Math.max(item.mark.to, item.task ? item.task.at.to + 1 : 0);
  const lineTo = lineEndAt(text, words, text.length);
  const at = text.slice(words, lineTo).trim() === '' ? lineTo : words;
  const end = lineEndBehind(text, at, lineEnd);
  return { from: at, to: at, insert: end + style.indent + writeItem(inner, style, end) };
}
