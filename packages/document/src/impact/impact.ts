import type { Block, Table } from '../markdown/blocks.js';
import { plainAt } from '../markdown/plain.js';
import { headsOf } from '../markdown/row.js';
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
  const heads = headsOf(text, table);
  const columns = impactColumns(heads);
  return table.rows.map((row) => {
    const cell = (column: number): string | null => {
      const range = row.cells[column];
      return (range && plainAt(text, range)) || null;
    };
    return {
      from: row.from,
      to: row.to,
      who: cell(columns.who),
      what: cell(columns.what) ?? '',
      howMany: cell(columns.howMany),
    };
  });
}

/** Which column of a table says what; -1 for none. */
export function impactColumns(
  heads: readonly string[],
): Readonly<Record<'who' | 'what' | 'howMany', number>> {
  const many = heads.findIndex((head) => howMany.test(head));
  const whom = heads.findIndex((head, index) => index !== many && who.test(head));
  const named = heads.findIndex((head, index) => index !== many && index !== whom && what.test(head));
  const free = named >= 0 ? named : heads.findIndex((_, index) => index !== many && index !== whom);
  return { who: whom, what: free, howMany: many };
}
