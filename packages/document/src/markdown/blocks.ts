import type { Tree } from '@lezer/common';
import { isBlank, type Range, trimmed } from '../range.js';
import { htmlTable } from './htmltable.js';
import { type Node, nodesIn, partsOf, rangeOf } from './nodes.js';
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
  return readNodes(nodesIn(tree, base), text);
}

function readNodes(nodes: readonly Node[], text: string): Block[] {
  const blocks: Block[] = [];
  for (const node of nodes) {
    const block = readBlock(node, text);
    if (block) blocks.push(block);
  }
  return blocks;
}

/** Where a block stands. Half of a Windows line end is none of it. */
function placeOf(node: Node, text: string): Range {
  const { from, to } = rangeOf(node);
  return { from, to: to > from && text[to - 1] === '\r' ? to - 1 : to };
}

/** The block that a node is; null for the marks in front of items and quotes. */
export function readBlock(node: Node, text: string): Block | null {
  const { name } = node.tree.type;
  const range = placeOf(node, text);
  const { from, to } = range;
  switch (name) {
    case 'Paragraph':
      // White space at the end of its last line, and half of a Windows line end, are none of its words.
      return (
        (text[from] === '|' ? looseTable(text, range) : null) ?? {
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
        level: Number(name.slice(-1)),
        from,
        to,
        content: atxContent(text, from, to),
      };
    case 'SetextHeading1':
    case 'SetextHeading2': {
      const underline = text.lastIndexOf('\n', to - 1);
      const content = trimmed(text, from, underline > from ? underline : to);
      return { type: 'heading', level: Number(name.slice(-1)), from, to, content };
    }
    case 'BulletList':
    case 'OrderedList':
      return listOf(
        node,
        itemNodes(node).map((item) => readItem(item, text)),
      );
    case 'Blockquote':
      return { type: 'quote', from, to, blocks: readNodes(nodesIn(node.tree, from), text) };
    case 'Table':
      return readTable(node, text);
    case 'LinkReference':
      return readReference(node, text);
    case 'FencedCode':
    case 'CodeBlock':
      return { type: 'code', from, to };
    case 'HTMLBlock':
      return htmlTable(text, range) ?? { type: 'html', from, to };
    case 'CommentBlock':
    case 'ProcessingInstructionBlock':
      return { type: 'html', from, to };
    case 'HorizontalRule':
      return { type: 'rule', from, to };
    default:
      return null;
  }
}

export function isList({ tree }: Node): boolean {
  return tree.type.name === 'BulletList' || tree.type.name === 'OrderedList';
}

/** A list with items that are read already. */
export function listOf(node: Node, items: readonly ListItem[]): List {
  const { from, to } = rangeOf(node);
  return {
    type: 'list',
    ordered: node.tree.type.name === 'OrderedList',
    from,
    to: items.at(-1)?.to ?? to,
    items,
  };
}

/** The nodes of its items. In a quote, marks stand between them. */
export function itemNodes({ tree, from }: Node): Node[] {
  return nodesIn(tree, from).filter((node) => node.tree.type.name === 'ListItem');
}

export function readItem(node: Node, text: string): ListItem {
  const { from, to } = placeOf(node, text);
  let mark: Range = { from, to: from };
  let task: ListItem['task'] = null;
  const blocks: Block[] = [];
  for (const child of nodesIn(node.tree, from)) {
    const { name } = child.tree.type;
    const box = name === 'Task' ? partsOf(child)[0] : null;
    if (name === 'ListMark') mark = rangeOf(child);
    else if (box) {
      task = { done: text[box.from + 1] !== ' ', at: { from: box.from + 1, to: box.to - 1 } };
      blocks.push({ type: 'paragraph', ...trimmed(text, box.to, rangeOf(child).to) });
    } else {
      const block = readBlock(child, text);
      if (block) blocks.push(block);
    }
  }
  return { from, to, mark, task, blocks };
}

function readTable(node: Node, text: string): Table {
  const { from, to } = rangeOf(node);
  let header: TableRow = { from, to: from, cells: [] };
  const rows: TableRow[] = [];
  for (const part of partsOf(node)) {
    if (part.name === 'TableHeader') header = readRow(text, part);
    else if (part.name === 'TableRow') rows.push(readRow(text, part));
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

function readReference(node: Node, text: string): Reference {
  let label = '';
  let url = '';
  for (const part of partsOf(node)) {
    const words = text.slice(part.from, part.to);
    if (part.name === 'LinkLabel') label = words.slice(1, -1);
    if (part.name === 'URL') url = words.replace(/^<(.*)>$/, '$1');
  }
  return { type: 'reference', ...rangeOf(node), label, url };
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
