import { attributes } from './escape.js';
import { renderLeaf } from './inline.js';
import type { TreeNode } from './nodes.js';
import type { Page } from './page.js';

type Alignment = 'left' | 'center' | 'right' | null;

/** Rows may leave cells out. So many are filled in for them; a table that lacks more is no table for people. */
const mostFilled = 10_000;

/** A table; each cell is a leaf of its own, and rows that are parts of the model carry their hooks. */
export function renderTable(page: Page, table: TreeNode, range: string): string {
  const alignments = alignmentsOf(page.text, table);
  const header = table.children.find(({ name }) => name === 'TableHeader');
  const heads = header ? cellsOf(page.text, header) : [];
  const rows = table.children.filter(({ name }) => name === 'TableRow');
  const head = heads.map((cell, column) => renderCell(page, 'th', cell, alignments[column] ?? null)).join('');
  let toFill = mostFilled;
  const body = rows.map((row) => {
    const open = `<tr${page.parts.at(row)}>`;
    const cells = cellsOf(page.text, row);
    for (; cells.length < heads.length && toFill > 0; toFill--) cells.push(null);
    const data = cells.map((cell, column) => renderCell(page, 'td', cell, alignments[column] ?? null));
    return `${open}${data.join('')}</tr>`;
  });
  return [
    `<table${range}>\n<thead>\n<tr>${head}</tr>\n</thead>`,
    ...(body.length > 0 ? ['<tbody>', ...body, '</tbody>'] : []),
    '</table>',
  ].join('\n');
}

function renderCell(page: Page, element: 'th' | 'td', cell: TreeNode | null, align: Alignment): string {
  const tag = element + attributes({ scope: element === 'th' ? 'col' : null, align });
  return `<${tag}>${cell ? renderLeaf(page, cell.children, cell, true) : ''}</${element}>`;
}

/** The cells of a row; the parser leaves empty ones out, but the bars around them tell. */
function cellsOf(text: string, row: TreeNode): (TreeNode | null)[] {
  const cells: (TreeNode | null)[] = [];
  let cell: TreeNode | null = null;
  let begun = false;
  for (const node of row.children) {
    if (node.name === 'TableCell' && text.slice(node.from, node.to).trim() !== '') cell = node;
    if (node.name !== 'TableDelimiter') continue;
    if (begun || cell) cells.push(cell);
    begun = true;
    cell = null;
  }
  if (cell) cells.push(cell);
  return cells;
}

function alignmentsOf(text: string, table: TreeNode): Alignment[] {
  const line = table.children.find(({ name }) => name === 'TableDelimiter');
  if (!line) return [];
  return (text.slice(line.from, line.to).match(/:?-+:?/g) ?? []).map((dashes) => {
    if (dashes.endsWith(':')) return dashes.startsWith(':') ? 'center' : 'right';
    return dashes.startsWith(':') ? 'left' : null;
  });
}
