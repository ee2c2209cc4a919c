import { isNothing } from '../actions/prose.js';
import type { Block, List, ListItem, Table, TableRow } from '../markdown/blocks.js';
import { endOf as endOfThing, itemBefore, itemBehind, type NewItem, writeItem } from '../markdown/list.js';
import { placeAt } from '../markdown/place.js';
import { isBarTable, rowBefore, rowBehind, rowOver } from '../markdown/rows.js';
import { endOfLine, lineEndBehind, lineStartAt } from '../markdown/write.js';
import type { Model } from '../model.js';
import type { Draft } from '../operations/draft.js';
import { factsOf, parts } from '../operations/facts.js';
import type { Expectation } from '../operations/guard.js';
import type { Edit, Range } from '../range.js';
import type { SectionKind } from './kinds.js';
import type { Section } from './sections.js';
import { standardRank, standardTitle } from './standard.js';

/** A place where one more thing can be put. */
export type Spot =
  | {
      readonly type: 'list';
      readonly list: List;
      readonly item: ListItem;
      readonly side: 'before' | 'behind';
    }
  | {
      readonly type: 'table';
      readonly table: Table;
      readonly row: TableRow | null;
      /** Over a row that a template left empty. */
      readonly side: 'before' | 'behind' | 'over';
      /** What the model says of that row, and is not to say any more. */
      readonly expects?: readonly Expectation[];
    }
  | FreshSpot;

/** A place where there is no list yet. */
export interface FreshSpot {
  readonly type: 'fresh';
  readonly at: number;
  /** The end of what the new lines replace: "N/A", an empty bullet. */
  readonly to?: number;
  /** What is to stand in front of the new lines, and behind them. */
  readonly lead: string;
  readonly tail: string;
  /** What the model says of a part that has to be made for them. */
  readonly expects: readonly Expectation[];
}

/**
 * Where one more thing of a kind can stand, best first: behind those that are there, or else at the end of their part,
 * or else in a part of its own.
 */
export function spotsFor(draft: Draft, kind: SectionKind, existing: readonly Range[]): Spot[] {
  const named = draft.model.outline.all.filter((section) => section.kind === kind && !section.stamped);
  // Of a meeting, the first part counts.
  const sections = kind === 'review' || kind === 'followup' ? named.slice(0, 1) : named;
  const inSections = existing.filter(({ from }) =>
    sections.some((each) => each.from <= from && from < each.to),
  );
  const blanks = sections.flatMap((section) => blankIn(draft, section) ?? []);
  const behind = spotsBehind(
    draft,
    inSections.filter(({ from }) => !blanks.some((blank) => isOver(blank, from))),
  );
  const ends = sections.map((section) => endOf(draft, section)).toReversed();
  const headed = sections.filter(({ via }) => via === 'heading');
  const others =
    headed.length > 0 ? headed.map((section) => below(draft, section)) : freshSections(draft, kind, null);
  return [...behind, ...(behind.length > 0 ? [] : blanks), ...ends, ...others].slice(0, mostTried);
}

/** True where what stands at an offset stands there for want of anything better. */
function isOver(blank: Spot, offset: number): boolean {
  if (blank.type === 'fresh') return blank.at <= offset && offset < (blank.to ?? blank.at);
  const { from, to } = blank.type === 'table' ? blank.table : blank.list;
  return from <= offset && offset < to;
}

/** More places are not tried: each costs a parse. */
const mostTried = 6;

/** Behind the last thing of each list and table that holds some, the last of them first. */
export function spotsBehind(draft: Draft, things: readonly Range[]): Spot[] {
  const spots = new Map<Block, Spot>();
  for (const { from } of things) {
    const spot = spotAt(draft, from, 'behind');
    if (spot) spots.set(spot.type === 'list' ? spot.list : spot.table, spot);
  }
  return [...spots.values()].toReversed();
}

/** The place beside the list item or row at an offset. */
export function spotAt(
  { text, model }: Draft,
  offset: number,
  side: 'before' | 'behind',
): Exclude<Spot, FreshSpot> | null {
  const place = placeAt(text, model.blocks, offset);
  if (place?.type === 'item') return { type: 'list', list: place.list, item: place.item, side };
  if (place?.type !== 'row' || !isBarTable(text, place.table)) return null;
  return { type: 'table', table: place.table, row: place.row, side };
}

/** What stands in a section for want of anything better: "N/A", an empty bullet, an empty row, no row at all. */
export function blankIn(
  { text, model }: Draft,
  { blocks, via }: Section,
): Exclude<Spot, { type: 'list' }> | null {
  const [block, ...others] = blocks;
  if (!block || others.length > 0 || via !== 'heading') return null;
  if (block.type === 'table') {
    const [row] = block.rows;
    const cells = block.rows.flatMap((each) => each.cells);
    const empty = cells.every(({ from, to }) => from === to) && isBarTable(text, block);
    if (!empty) return null;
    return row
      ? { type: 'table', table: block, row, side: 'over', expects: goneIn(model, row) }
      : { type: 'table', table: block, row: null, side: 'behind' };
  }
  const [item, more] = block.type === 'list' && !block.ordered ? block.items : [];
  const words = block.type === 'paragraph' ? block : (item?.blocks[0] ?? item);
  if (!words || more || (item && item.blocks.length > 1)) return null;
  // As it is written: what somebody has set down with care (`\---`) is a word of theirs.
  const source = words === item ? '' : text.slice(words.from, words.to).replace(/^\[[ x]\]/, '');
  if (!isNothing(source.trim())) return null;
  const to = endOfThing(text, block);
  return { type: 'fresh', at: block.from, to, lead: '', tail: '', expects: goneIn(model, block) };
}

/** What the model says of a stretch of text that goes. */
function goneIn(model: Model, { from, to }: Range): Expectation[] {
  const facts = factsOf(model);
  return parts.flatMap((part) =>
    facts[part]
      .filter((fact) => from <= fact.from && fact.from < to)
      .map((item) => ({ part, item, says: null })),
  );
}

/** The end of what stands in a section directly. */
function endOf(draft: Draft, section: Section): Spot {
  const { text, model } = draft;
  const last = section.blocks.at(-1);
  if (last?.type === 'list' && section.via !== 'item') {
    const whole = placeAt(text, model.blocks, last.from);
    const item = last.items.at(-1);
    if (whole?.type === 'item' && item) return { type: 'list', list: whole.list, item, side: 'behind' };
  }
  if (last?.type === 'table' && isBarTable(text, last))
    return { type: 'table', table: last, row: last.rows.at(-1) ?? null, side: 'behind' };
  return below(draft, section);
}

/** Below what stands in a section directly, as something of its own. */
function below({ text, lineEnd }: Draft, { label, blocks }: Section): FreshSpot {
  const at = endOfLine(text, Math.max(label.to, blocks.at(-1)?.to ?? 0));
  const end = lineEndBehind(text, at, lineEnd);
  return { type: 'fresh', at, lead: end + end, tail: '', expects: [] };
}

/** Where a part of a kind can be made, best first: in its place among the parts, or at the end of the document. */
export function freshSections(draft: Draft, kind: SectionKind, named: string | null): FreshSpot[] {
  const { text, lineEnd, model } = draft;
  // "Follow-up" alone names the actions, too, unless a line says when the meeting was held.
  if (kind === 'followup' && named === null)
    return [standardTitle(kind), 'Follow-up meeting'].flatMap((each) => freshSections(draft, kind, each));
  const title = named ?? standardTitle(kind);
  const expects: Expectation[] = [{ part: 'sections', item: null, says: { kind, title } }];
  const heading = `${'#'.repeat(levelOf(draft))} ${title}`;
  const behind = (offset: number, words = heading): FreshSpot => {
    const at = endOfLine(text, offset);
    const end = lineEndBehind(text, at, lineEnd);
    return { type: 'fresh', at, lead: end + end + words + end + end, tail: '', expects };
  };
  const end = endOfText(draft, heading, expects);
  if (kind === 'other') return [end];
  const sister = named === null ? sisterOf(model, kind) : null;
  if (sister) return [behind(sister.to, `${'#'.repeat(sister.level)} ${title}`), end];
  const earlier = neighbour(draft, kind, -1);
  if (earlier) return earlier.to >= text.trimEnd().length ? [end] : [behind(earlier.to), end];
  const later = neighbour(draft, kind, 1);
  if (!later) return [end];
  const front = freshBefore(draft, kind, title, later);
  const { outline } = model;
  const before = outline.intro.at(-1) ?? outline.title;
  return before && before.to <= later.from ? [behind(before.to), end] : [front, end];
}

/** Parts that stand together, also below a heading of their own. */
const sisters: readonly SectionKind[] = ['well', 'wrong', 'lucky'];

/** The last of the parts behind which a part of a kind stands as one of them. */
function sisterOf({ outline }: Model, kind: SectionKind): Section | null {
  const earlier = sisters.slice(0, Math.max(0, sisters.indexOf(kind)));
  const inner = outline.all.filter((section) => !outline.sections.includes(section));
  return inner.findLast((section) => section.via === 'heading' && earlier.includes(section.kind)) ?? null;
}

/** A place for a new part in front of another one. */
export function freshBefore(draft: Draft, kind: SectionKind, title: string, next: Section): FreshSpot {
  const { lineEnd } = draft;
  return {
    type: 'fresh',
    at: lineStartAt(draft.text, next.from),
    lead: `${'#'.repeat(levelOf(draft))} ${title}${lineEnd}${lineEnd}`,
    tail: lineEnd + lineEnd,
    expects: [{ part: 'sections', item: null, says: { kind, title } }],
  };
}

function endOfText({ text, lineEnd }: Draft, heading: string, expects: readonly Expectation[]): FreshSpot {
  const blank = text.trim() === '';
  const at = blank ? text.length : endOfLine(text, text.trimEnd().length);
  const end = lineEndBehind(text, at, lineEnd);
  return {
    type: 'fresh',
    at,
    lead: `${blank ? '' : end + end}${heading}${end}${end}`,
    // A text without a last line end does not get one.
    tail: blank ? lineEnd : '',
    expects,
  };
}

/** The part that stands nearest to a kind in the canonical order: the last of the earlier ones, the first of the later. */
function neighbour({ model }: Draft, kind: SectionKind, direction: 1 | -1): Section | null {
  const own = standardRank(kind);
  let best: Section | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const section of partsIn(model.outline.sections)) {
    const rank = standardRank(section.kind);
    const distance = (rank - own) * direction;
    if (rank < 0 || distance <= 0 || distance > bestDistance) continue;
    if (distance === bestDistance && direction > 0) continue;
    best = section;
    bestDistance = distance;
  }
  return best;
}

/** The parts of a document, also those below headings that name none: `# Postmortem` over all. */
function partsIn(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) =>
    section.kind === 'other' && section.sections.length > 0 ? partsIn(section.sections) : [section],
  );
}

/** The level of the headings over the parts of a document. */
function levelOf({ model: { outline } }: Draft): number {
  const levels = partsIn(outline.sections).filter(({ via, stamped }) => via === 'heading' && !stamped);
  const first = levels.find(({ kind }) => kind !== 'other') ?? levels[0];
  if (first) return first.level;
  return Math.min(6, (outline.title?.level ?? 1) + 1);
}

/** The edit that puts a list item at a place; null in a table. */
export function putItem({ text, lineEnd }: Draft, spot: Spot, item: NewItem): Edit | null {
  switch (spot.type) {
    case 'list':
      return spot.side === 'behind'
        ? itemBehind(text, spot.list, spot.item, item, lineEnd)
        : itemBefore(text, spot.list, spot.item, item, lineEnd);
    case 'fresh':
      return putText(spot, writeItem(item, undefined, lineEnd));
    default:
      return null;
  }
}

/** The edit that puts lines at a place where there is no list yet. */
export function putText(spot: FreshSpot, lines: string): Edit {
  return { from: spot.at, to: spot.to ?? spot.at, insert: spot.lead + lines + spot.tail };
}

/** The edit that puts a row at a place in a table. */
export function putRow(
  { text, lineEnd }: Draft,
  { table, row, side }: Extract<Spot, { type: 'table' }>,
  cells: readonly string[],
): Edit {
  if (side === 'over' && row) return rowOver(text, row, cells);
  return side === 'before' && row
    ? rowBefore(text, row, cells, lineEnd)
    : rowBehind(text, table, row, cells, lineEnd);
}
