import { type Edit, holding, lastFrom, type Range } from '../range.js';
import type { Block, List, ListItem, Paragraph, Table, TableRow } from './blocks.js';
import { linesOf } from './label.js';
import { endOf } from './list.js';
import { indentAt } from './write.js';

/** How a thing stands in the text. */
export type Place =
  | { readonly type: 'item'; readonly item: ListItem; readonly list: List }
  | { readonly type: 'row'; readonly row: TableRow; readonly table: Table }
  | { readonly type: 'heading'; readonly from: number }
  | { readonly type: 'line'; readonly line: Range; readonly paragraph: Paragraph };

/** The block in which the thing at an offset stands; null where it stands in none that can be edited. */
export function placeAt(text: string, blocks: readonly Block[], offset: number): Place | null {
  const block = holding(blocks, offset);
  switch (block?.type) {
    case 'list':
      return placeInList(text, block, offset);
    case 'table': {
      const row = lastFrom(block.rows, offset);
      return row && offset <= row.to ? { type: 'row', row, table: block } : null;
    }
    case 'heading':
      return { type: 'heading', from: block.from };
    case 'quote':
      return placeAt(text, block.blocks, offset);
    case 'paragraph': {
      const line = lastFrom(linesOf(text, block), offset);
      return line ? { type: 'line', line, paragraph: block } : null;
    }
    default:
      return null;
  }
}

function placeInList(text: string, list: List, offset: number): Place | null {
  const item = holding(list.items, offset);
  if (!item) return null;
  return offset <= item.mark.to ? { type: 'item', item, list } : placeAt(text, item.blocks, offset);
}

/** True where the last of several things is a paragraph, or a line of one. */
export function isProse(text: string, blocks: readonly Block[], things: readonly Range[]): boolean {
  const last = things.at(-1);
  return last !== undefined && placeAt(text, blocks, last.from)?.type === 'line';
}

/** A line of its own beside a line of a paragraph, or a paragraph beside a paragraph. */
export function lineBeside(
  text: string,
  paragraph: Range,
  thing: Range,
  side: 'before' | 'behind',
  line: string,
  lineEnd: string,
): Edit {
  const alone = thing.from <= paragraph.from && thing.to >= paragraph.to;
  const indent = indentAt(text, thing.from);
  const gap = (alone ? lineEnd + indent.trimEnd() : '') + lineEnd + indent;
  if (side === 'before') return { from: thing.from, to: thing.from, insert: line + gap };
  // A line that is to end where it stands says so with two spaces, a backslash or a tag.
  const breaks = alone
    ? ''
    : (/(?: {2,}|\\|<br\s*\/?>)(?=\r?\n)/i.exec(text.slice(paragraph.from, paragraph.to))?.[0] ?? '');
  const at = endOf(text, thing);
  return { from: at, to: at, insert: breaks + gap + line };
}
