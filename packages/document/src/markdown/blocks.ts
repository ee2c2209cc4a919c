import type { SyntaxNodeRef, Tree, TreeCursor } from '@lezer/common';
import { isBlank, type Range, trimmed } from '../range.js';
import { htmlTable } from './htmltable.js';
import { cellsIn, isRule } from './row.js';

export interface Heading extends Range {
  readonly type: 'heading';
  readonly level: number;
  /** The words, without marks. */
  readonly content: Range;
}

export interface Paragraph extends Range {
  readonly type: 'paragraph';
}

export interface ListItem extends Range {
  readonly mark: Range;
  /** The state of its checkbox, with the place of the `x`; null when it has none. */
  readonly task: { readonly done: boolean; readonly at: Range } | null;
  readonly blocks: readonly Block[];
}

export interface List extends Range {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

export interface TableRow extends Range {
  readonly cells: readonly Range[];
}

export interface Table extends Range {
  readonly type: 'table';
  readonly header: TableRow;
  readonly rows: readonly TableRow[];
}

export interface Quote extends Range {
  readonly type: 'quote';
  readonly blocks: readonly Block[];
}

/** `[name]: address`. */
export interface Reference extends Range {
  readonly type: 'reference';
  readonly label: string;
  readonly url: string;
}

/** Code, HTML and rules: nothing in them is the author's prose. */
export interface Opaque extends Range {
  readonly type: 'code' | 'html' | 'rule';
}

export type Block = Heading | Paragraph | List | Table | Quote | Reference | Opaque;

/** The blocks of a parsed body that begins at `base` in the text. */
export function readBlocks(tree: Tree, text: string, base: number): Block[] {
  const cursor = tree.cursor();
  return cursor.firstChild() ? readSiblings(cursor, text, base) : [];
}

function readSiblings(cursor: TreeCursor, text: string, base: number): Block[] {
  const blocks: Block[] = [];
  do {
    const block = readBlock(cursor, text, base);
    if (block) blocks.push(block);
  } while (cursor.nextSibling());
  return blocks;
}

function readChildren(cursor: TreeCursor, text: string, base: number): Block[] {
  if (!cursor.firstChild()) return [];
  const blocks = readSiblings(cursor, text, base);
  cursor.parent();
  return blocks;
}

function readBlock(node: TreeCursor, text: string, base: number): Block | null {
  const from = node.from + base;
  const to = node.to + base;
  switch (node.name) {
    case 'Paragraph':
      // White space at the end of its last line, and half of a Windows line end, are none of its words.
      return (
        (text[from] === '|' ? looseTable(text, { from, to }) : null) ?? {
          type: 'paragraph',
          ...trimmed(text, from, to),
        }
      );
    case 'Task':
      return { type: 'paragraph', ...trimmed(text, from, to) };
    case 'ATXHeading1':
    case 'ATXHeading2':
    case 'ATXHeading3':
    case 'ATXHeading4':
    case 'ATXHeading5':
    case 'ATXHeading6':
      return {
        type: 'heading',
        level: Number(node.name.slice(-1)),
        from,
        to,
        content: atxContent(text, from, to),
      };
    case 'SetextHeading1':
    case 'SetextHeading2': {
      const underline = text.lastIndexOf('\n', to - 1);
      return {
        type: 'heading',
        level: Number(node.name.slice(-1)),
        from,
        to,
        content: trimmed(text, from, underline > from ? underline : to),
      };
    }
    case 'BulletList':
    case 'OrderedList':
      return {
        type: 'list',
        ordered: node.name === 'OrderedList',
        from,
        to,
        items: readItems(node, text, base),
      };
    case 'Blockquote':
      return { type: 'quote', from, to, blocks: readChildren(node, text, base) };
    case 'Table':
      return readTable(node, text, base);
    case 'LinkReference':
      return readReference(node, text, base);
    case 'FencedCode':
    case 'CodeBlock':
      return { type: 'code', from, to };
    case 'HTMLBlock':
      return htmlTable(text, { from, to }) ?? { type: 'html', from, to };
    case 'CommentBlock':
    case 'ProcessingInstructionBlock':
      return { type: 'html', from, to };
    case 'HorizontalRule':
      return { type: 'rule', from, to };
    default:
      return null;
  }
}

function readItems(cursor: TreeCursor, text: string, base: number): ListItem[] {
  const items: ListItem[] = [];
  if (!cursor.firstChild()) return items;
  do {
    if (cursor.name === 'ListItem') items.push(readItem(cursor, text, base));
  } while (cursor.nextSibling());
  cursor.parent();
  return items;
}

function readItem(cursor: TreeCursor, text: string, base: number): ListItem {
  const { from, to } = absolute(cursor, base);
  let mark: Range = { from, to: from };
  let task: ListItem['task'] = null;
  const blocks: Block[] = [];
  if (cursor.firstChild()) {
    do {
      if (cursor.name === 'ListMark') {
        mark = absolute(cursor, base);
        continue;
      }
      if (cursor.name === 'Task' && cursor.firstChild()) {
        const box = absolute(cursor, base);
        task = { done: text[box.from + 1] !== ' ', at: { from: box.from + 1, to: box.to - 1 } };
        cursor.parent();
        blocks.push({ type: 'paragraph', ...trimmed(text, box.to, cursor.to + base) });
        continue;
      }
      const block = readBlock(cursor, text, base);
      if (block) blocks.push(block);
    } while (cursor.nextSibling());
    cursor.parent();
  }
  return { from, to, mark, task, blocks };
}

function readTable(cursor: TreeCursor, text: string, base: number): Table {
  const { from, to } = absolute(cursor, base);
  let header: TableRow = { from, to: from, cells: [] };
  const rows: TableRow[] = [];
  if (cursor.firstChild()) {
    do {
      if (cursor.name !== 'TableHeader' && cursor.name !== 'TableRow') continue;
      const row = readRow(text, absolute(cursor, base));
      if (cursor.name === 'TableHeader') header = row;
      else rows.push(row);
    } while (cursor.nextSibling());
    cursor.parent();
  }
  return { type: 'table', from, to, header, rows };
}

function readRow(text: string, { from, to }: Range): TableRow {
  return { from, to, cells: cellsIn(text, { from, to }) };
}

/** A table that its author meant and GitHub refuses: its rule is missing or stands first, or its rows run over lines. */
function looseTable(text: string, { from, to }: Range): Table | null {
  const rows: Range[] = [];
  let rules = 0;
  let at = from;
  for (const line of text.slice(from, to).split('\n')) {
    const start = line.search(/\S/);
    if (isRule(line)) rules++;
    else if (start >= 0 && line[start] === '|')
      rows.push({ from: at + start, to: at + line.trimEnd().length });
    else {
      const last = rows.pop();
      if (!last) return null;
      rows.push({ from: last.from, to: at + line.trimEnd().length });
    }
    at += line.length + 1;
  }
  const [header, ...body] = rows;
  if (rules > 1 || !header || body.length === 0) return null;
  const cells = rows.map((row) => cellsIn(text, row).length);
  if (rules === 0 && (rows.length < 3 || (cells[0] ?? 0) < 3 || cells.some((count) => count !== cells[0])))
    return null;
  return {
    type: 'table',
    from,
    to,
    header: readRow(text, header),
    rows: body.map((row) => readRow(text, row)),
  };
}

function readReference(cursor: TreeCursor, text: string, base: number): Reference {
  const { from, to } = absolute(cursor, base);
  let label = '';
  let url = '';
  if (cursor.firstChild()) {
    do {
      const part = text.slice(cursor.from + base, cursor.to + base);
      if (cursor.name === 'LinkLabel') label = part.slice(1, -1);
      if (cursor.name === 'URL') url = part.replace(/^<(.*)>$/, '$1');
    } while (cursor.nextSibling());
    cursor.parent();
  }
  return { type: 'reference', from, to, label, url };
}

function atxContent(text: string, from: number, to: number): Range {
  let start = from;
  while (start < to && text[start] === '#') start++;
  let end = to;
  while (end > start && isBlank(text, end - 1)) end--;
  let hashes = end;
  while (hashes > start && text[hashes - 1] === '#') hashes--;
  if (hashes === start || isBlank(text, hashes - 1)) end = hashes;
  return trimmed(text, start, end);
}

function absolute(node: SyntaxNodeRef, base: number): Range {
  return { from: node.from + base, to: node.to + base };
}
