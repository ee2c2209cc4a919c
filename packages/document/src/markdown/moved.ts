import { movedRange } from '../moved.js';
import type { Block, ListItem, TableRow } from './blocks.js';

/** A block whose text now stands `by` letters further on. There are thousands in a long document, so each kind is put together by hand. */
export function movedBlock(block: Block, by: number): Block {
  if (by === 0) return block;
  const from = block.from + by;
  const to = block.to + by;
  switch (block.type) {
    case 'heading':
      return { type: block.type, level: block.level, from, to, content: movedRange(block.content, by) };
    case 'list': {
      const items = block.items.map((item) => movedItem(item, by));
      return { type: block.type, ordered: block.ordered, from, to, items };
    }
    case 'table': {
      const rows = block.rows.map((row) => movedRow(row, by));
      return { type: block.type, from, to, header: movedRow(block.header, by), rows };
    }
    case 'quote':
      return { type: block.type, from, to, blocks: block.blocks.map((each) => movedBlock(each, by)) };
    case 'reference':
      return { type: block.type, from, to, label: block.label, url: block.url };
    default:
      return { type: block.type, from, to };
  }
}

/** A list item whose text now stands elsewhere. */
export function movedItem(item: ListItem, by: number): ListItem {
  if (by === 0) return item;
  return {
    from: item.from + by,
    to: item.to + by,
    mark: movedRange(item.mark, by),
    task: item.task && { done: item.task.done, at: movedRange(item.task.at, by) },
    blocks: item.blocks.map((block) => movedBlock(block, by)),
  };
}

function movedRow({ from, to, cells }: TableRow, by: number): TableRow {
  return { from: from + by, to: to + by, cells: cells.map((cell) => movedRange(cell, by)) };
}
