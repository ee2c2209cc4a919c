import {
  type Block,
  type Entry,
  type List,
  plain,
  type Range,
  type Section,
  type Table,
} from '@debrief/document';
import { dayOf, saysOnlyTime } from './clock.js';
import type { Sheet } from './sheet.js';

/** What a timeline consists of, in the order of the text. */
export type Event =
  | Happening
  | { readonly type: 'blocks'; readonly blocks: Block[] }
  /** Words that stand over a day or a stretch of it. */
  | { readonly type: 'label'; readonly words: string }
  /** A part of its own inside of the timeline. */
  | { readonly type: 'section'; readonly section: Section };

/** An entry with everything up to the next that belongs to it. */
export interface Happening {
  readonly type: 'entry';
  readonly entry: Entry;
  readonly notes: Block[];
  /** The further cells of its row. */
  readonly cells: readonly { readonly head: string; readonly range: Range }[];
}

/** The events of a part, and of the stamped parts inside it. */
export function eventsOf(sheet: Sheet, section: Section): Event[] {
  return belonging([
    ...stampedEvents(sheet, section),
    ...section.sections.flatMap((each) => partEvents(sheet, each)),
  ]);
}

/** The events of blocks outside of a timeline proper, such as a dated list in the summary. */
export function eventsIn(sheet: Sheet, blocks: readonly Block[]): Event[] {
  return belonging(blocksEvents(sheet, blocks));
}

function partEvents(sheet: Sheet, section: Section): Event[] {
  if (section.kind !== 'timeline') return [{ type: 'section', section }];
  const own = stampedEvents(sheet, section);
  const nested = section.sections.flatMap((each) => partEvents(sheet, each));
  if (section.stamped) return [...own, ...nested];
  return [...labelOf(sheet, section), ...own, ...nested];
}

/** The words of a heading inside a timeline, unless they name a day that the page names itself. */
function labelOf(sheet: Sheet, section: Section): Event[] {
  const [first] = sheet.entries.between(section.from, section.to);
  const named = first !== undefined && dayOf(first) !== null && saysOnlyTime(section.title);
  return named ? [] : [{ type: 'label', words: section.title }];
}

/** What stands in one part; when its heading is a time, what stands in it belongs to that entry. */
function stampedEvents(sheet: Sheet, section: Section): Event[] {
  if (!section.stamped) return blocksEvents(sheet, section.blocks);
  const [entry] = sheet.entries.between(section.label.from, section.label.to);
  if (!entry) return [...labelOf(sheet, section), ...blocksEvents(sheet, section.blocks)];
  const rest = section.blocks.flatMap((block) => without(block, entry.textRange));
  return nestedUnder({ type: 'entry', entry, notes: [], cells: [] }, blocksEvents(sheet, rest));
}

/** A block without the words that already stand in the entry. */
function without(block: Block, words: Range): Block[] {
  if (words.from < block.from || words.from >= block.to) return [block];
  if (block.type !== 'list')
    return words.to >= block.to ? [] : [{ ...block, type: 'paragraph', from: words.to }];
  const [first, ...items] = block.items;
  return [...(first?.blocks.slice(1) ?? []), ...(items.length > 0 ? [{ ...block, items }] : [])];
}

function blocksEvents(sheet: Sheet, blocks: readonly Block[]): Event[] {
  return blocks.flatMap((block): Event[] => {
    if (sheet.entries.between(block.from, block.to).length === 0)
      return isDayAlone(sheet, block) ? [] : [{ type: 'blocks', blocks: [block] }];
    if (block.type === 'list') return listEvents(sheet, block);
    if (block.type === 'table') return tableEvents(sheet, block);
    return paragraphEvents(sheet, block);
  });
}

/** A line that names the day of what follows; the page says it in its own way. */
function isDayAlone({ text, entries }: Sheet, { type, from, to }: Block): boolean {
  if (type !== 'paragraph' || to - from > 60) return false;
  const next = entries.between(to, to + 500)[0];
  return next !== undefined && dayOf(next) !== null && saysOnlyTime(plain(text.slice(from, to)));
}

function listEvents(sheet: Sheet, list: List): Event[] {
  return list.items.flatMap((item): Event[] => {
    const [first, ...rest] = item.blocks;
    const here = first ? sheet.entries.between(first.from, first.to) : [];
    if (sheet.entries.between(item.from, item.to).length === 0)
      return [{ type: 'blocks', blocks: [{ ...list, items: [item] }] }];
    if (!first || here.length === 0) {
      const lead: Event[] = first && !isDayAlone(sheet, first) ? [{ type: 'blocks', blocks: [first] }] : [];
      return [...lead, ...blocksEvents(sheet, rest)];
    }
    const events = paragraphEvents(sheet, first);
    const last = events.pop();
    return last?.type === 'entry' ? [...events, ...nestedUnder(last, blocksEvents(sheet, rest))] : events;
  });
}

/** The entries of a paragraph, with the lines in front of and between them. */
function paragraphEvents(sheet: Sheet, paragraph: Range): Event[] {
  const { text } = sheet;
  const entries = sheet.entries.between(paragraph.from, paragraph.to);
  const events: Event[] = [];
  const before = piece(
    text,
    paragraph.from,
    Math.min(entries[0]?.from ?? paragraph.to, entries[0]?.stamp.from ?? 0),
  );
  if (before) events.push({ type: 'blocks', blocks: [before] });
  entries.forEach((entry, index) => {
    const end = entries[index + 1]?.from ?? paragraph.to;
    const rest = piece(text, Math.max(entry.stamp.to, entry.textRange.to), Math.min(end, paragraph.to));
    events.push({ type: 'entry', entry, notes: rest ? [rest] : [], cells: [] });
  });
  return events;
}

/** A stretch of text as a paragraph, when it says anything. */
function piece(text: string, from: number, to: number): Block | null {
  const words = to > from ? text.slice(from, to) : '';
  if (!/[\p{L}\p{N}]{2}/u.test(words)) return null;
  const start = from + words.search(/\S/);
  return { type: 'paragraph', from: start, to };
}

function tableEvents(sheet: Sheet, { header, rows }: Table): Event[] {
  const heads = header.cells.map((cell) => plain(sheet.text.slice(cell.from, cell.to)));
  return rows.flatMap((row): Event[] => {
    const filled = row.cells
      .map((range, column) => ({ range, head: heads[column] ?? '' }))
      .filter(({ range }) => range.to > range.from);
    const [entry] = sheet.entries.between(row.from, row.to);
    if (!entry) {
      const blocks = filled.map(({ range }): Block => ({ type: 'paragraph', ...range }));
      return blocks.length > 0 ? [{ type: 'blocks', blocks }] : [];
    }
    const cells = filled.filter(
      ({ range }) => !overlaps(range, entry.stamp) && !overlaps(range, entry.textRange),
    );
    return [{ type: 'entry', entry, notes: [], cells }];
  });
}

function overlaps(a: Range, b: Range): boolean {
  return a.from < b.to && b.from < a.to;
}

/** Blocks below an entry are its notes, up to the next entry. */
function nestedUnder(head: Happening, events: readonly Event[]): Event[] {
  const result: Event[] = [head];
  for (const event of events) {
    const last = result.at(-1);
    if (event.type === 'blocks' && last?.type === 'entry') append(last.notes, event.blocks);
    else result.push(event);
  }
  return result;
}

/** What stands between two entries belongs to the first; what follows the last stands on its own. */
function belonging(events: readonly Event[]): Event[] {
  const result: Event[] = [];
  const lastEntry = events.findLastIndex(({ type }) => type === 'entry');
  events.forEach((event, index) => {
    const last = result.at(-1);
    if (event.type !== 'blocks' || !last) result.push(event);
    else if (last.type === 'entry' && index < lastEntry) append(last.notes, event.blocks);
    else if (last.type === 'blocks') append(last.blocks, event.blocks);
    else result.push(event);
  });
  return result;
}

function append(blocks: Block[], more: readonly Block[]): void {
  for (const block of more) blocks.push(block);
}
