import type { Block, List, ListItem, Table, TableRow } from '../markdown/blocks.js';
import { lineEndAt } from '../markdown/label.js';
import { endOf } from '../markdown/list.js';
import { placeAt } from '../markdown/place.js';
import type { Factor } from '../model.js';
import type { Draft } from '../operations/draft.js';
import { lastFrom, type Range } from '../range.js';
import type { Section } from '../sections/sections.js';

/** How a factor is written. */
export type Form =
  | { readonly type: 'heading'; readonly section: Section }
  | { readonly type: 'item'; readonly list: List; readonly item: ListItem }
  | { readonly type: 'row'; readonly table: Table; readonly row: TableRow }
  /** An answer to a bare "Why?": a list item, or a paragraph. It has words, and nothing below them. */
  | { readonly type: 'step'; readonly list: List; readonly item: ListItem }
  | { readonly type: 'prose' };

export function formOf({ text, model }: Draft, factor: Range): Form {
  const { from } = factor;
  const last = lastFrom(model.outline.all, from);
  const section = last?.from === from && last.via === 'heading' ? last : undefined;
  if (section && !section.stamped) return { type: 'heading', section };
  const place = placeAt(text, model.blocks, from);
  if (place?.type === 'item') return { type: 'item', list: place.list, item: place.item };
  if (place?.type === 'row') return { type: 'row', table: place.table, row: place.row };
  const around = itemLedBy(model.blocks, from);
  return around ? { type: 'step', ...around } : { type: 'prose' };
}

/** The list item whose words begin at an offset. */
function itemLedBy(
  blocks: readonly Block[],
  offset: number,
): { readonly list: List; readonly item: ListItem } | null {
  const list = blocks.find((block) => block.from <= offset && offset < block.to);
  if (list?.type !== 'list') return null;
  const item = list.items.find(({ from, to }) => from <= offset && offset < to);
  if (!item) return null;
  return item.blocks[0]?.from === offset ? { list, item } : itemLedBy(item.blocks, offset);
}

/** Everything that stands below the heading of a factor, in order. */
function blocksBelow({ blocks, sections }: Section): Block[] {
  return [...blocks, ...sections.flatMap(blocksBelow)];
}

/**
 * A factor that is a heading, with all below it but what only ends the part: rules, comments, addresses of links, and
 * the end of a fold that began further up.
 */
export function wholeSection(draft: Draft, section: Section): Range {
  const { text } = draft;
  const blocks = blocksBelow(section);
  let { to } = section;
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index];
    if (!block || block.to < to || !onlyEnds(text, block, section.from)) break;
    const before = blocks[index - 1];
    to = Math.max(headingEnd(draft, section), before?.to ?? 0, labelsEnd(section, block.from));
  }
  return { from: section.from, to: endOf(text, { from: section.from, to }) };
}

/** The end of the last label in front of an offset. */
function labelsEnd(section: Section, offset: number): number {
  return Math.max(
    0,
    ...section.sections.map((each) =>
      each.from < offset ? Math.max(each.label.to, labelsEnd(each, offset)) : 0,
    ),
  );
}

function onlyEnds(text: string, block: Block, start: number): boolean {
  if (block.type === 'rule' || block.type === 'reference') return true;
  if (block.type !== 'html') return false;
  const words = text.slice(block.from, block.to).trim();
  if (words.startsWith('<!--')) return true;
  const tag = /^<\/(\w+)>$/.exec(words)?.[1];
  if (!tag) return false;
  const count = (pattern: string): number =>
    text.slice(start, block.to).match(new RegExp(pattern, 'gi'))?.length ?? 0;
  return count(`</${tag}\\b`) > count(`<${tag}\\b`);
}

/** The end of the line of a heading; of the line below it, where that makes it one. */
export function headingEnd({ text, model }: Draft, section: Section): number {
  const heading = model.blocks.find(({ from }) => from === section.from);
  return lineEndAt(text, endOf(text, heading ?? section.label), text.length);
}

/** The lists of a factor that may hold its fields. */
export function fieldLists(form: Form, factor: Factor): List[] {
  const blocks =
    form.type === 'heading' ? blocksBelow(form.section) : form.type === 'item' ? form.item.blocks : [];
  return blocks.filter(
    (block): block is List =>
      block.type === 'list' && !block.ordered && !factor.chains.some(({ to }) => to === block.to),
  );
}

/** The beginning of a factor: the place by which it is known in the text. */
export function headOf({ from }: Range): Range {
  return { from, to: from + 1 };
}
