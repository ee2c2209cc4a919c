import type { Block, Table } from '../markdown/blocks.js';
import { plainAt } from '../markdown/plain.js';
import type { ImpactRow } from '../model.js';
import { blocksOf } from '../sections/items.js';
import type { Outline } from '../sections/sections.js';

const who =
  /\b(?:who|whom|stakeholders?|users?|customers?|groups?|affected|audience|services?|systems?|team|component)\b/i;
const howMany =
  /\b(?:how many|how much|count|number|quantity|amount|total|figures?|%|percent(?:age)?|size|scale|value)\b/i;
const what = /\b(?:what|impact|effect|saw|symptoms?|descriptions?|details?|consequences?)\b/i;

/** Who was hurt and how: the rows, bullets and paragraphs of the parts on impact. */
export function readImpact(text: string, outline: Outline): ImpactRow[] {
  return blocksOf(outline, 'impact').flatMap((block) => fromBlock(text, block));
}

function fromBlock(text: string, block: Block): ImpactRow[] {
  if (block.type === 'table') return fromTable(text, block);
  if (block.type === 'list') {
    return block.items.map((item) => ({
      from: item.from,
      to: item.to,
      who: null,
      what: item.blocks.flatMap((each) => (each.type === 'paragraph' ? plainAt(text, each) : [])).join(' '),
      howMany: null,
    }));
  }
  return block.type === 'paragraph'
    ? [{ from: block.from, to: block.to, who: null, what: plainAt(text, block), howMany: null }]
    : [];
}

function fromTable(text: string, table: Table): ImpactRow[] {
  const heads = table.header.cells.map((cell) => plainAt(text, cell));
  const manyColumn = heads.findIndex((head) => howMany.test(head));
  const whoColumn = heads.findIndex((head, index) => index !== manyColumn && who.test(head));
  const named = heads.findIndex(
    (head, index) => index !== manyColumn && index !== whoColumn && what.test(head),
  );
  const whatColumn =
    named >= 0 ? named : heads.findIndex((_, index) => index !== manyColumn && index !== whoColumn);
  return table.rows.map((row) => {
    const cell = (column: number): string | null => {
      const range = row.cells[column];
      return (range && plainAt(text, range)) || null;
    };
    return {
      from: row.from,
      to: row.to,
      who: cell(whoColumn),
      what: cell(whatColumn) ?? '',
      howMany: cell(manyColumn),
    };
  });
}
