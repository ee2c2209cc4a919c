import type { Block, Heading } from '../markdown/blocks.js';
import { movedBlock } from '../markdown/moved.js';
import type { Kept } from '../markdown/renewal.js';
import { type Change, movedRange } from '../moved.js';
import type { Range } from '../range.js';
import { OutlineBuilder, stampedHeadings } from './outline.js';
import type { Outline, Section } from './sections.js';
import { titleOf } from './title.js';

/** The outline of the previous text, the blocks that it was sorted from, and what became of them. */
export interface PreviousOutline {
  readonly outline: Outline;
  readonly blocks: readonly Block[];
  readonly kept: Kept;
  readonly change: Change;
}

/** The top parts that were sorted anew, as an outline of their own, and those in whose place they stand. */
export interface Renewal {
  readonly fresh: Outline;
  readonly gone: Outline;
  /** Where in the previous text the latter stood. */
  readonly place: Change;
}

const nothing: Outline = { title: null, intro: [], sections: [], all: [] };
const end = Number.POSITIVE_INFINITY;

/**
 * Says what `readOutline` says. Only those top parts are sorted anew that a change reaches: from the heading above it to
 * an old one behind it that stands on top as before. Null where what changed counts for the whole document.
 */
export function renewOutline(
  text: string,
  blocks: readonly Block[],
  { outline: old, blocks: oldBlocks, kept: { head, tail }, change: { by } }: PreviousOutline,
): (Renewal & { readonly outline: Outline }) | null {
  // A change in front of the body, or between its blocks.
  if (by === 0 && head === blocks.length && head === oldBlocks.length)
    return { outline: old, fresh: nothing, gone: nothing, place: { from: end, to: end, by } };
  const stamped = stampedHeadings(text, blocks);
  const builder = new OutlineBuilder(text, titleOf(text, blocks), stamped);
  const tops = old.sections.filter(({ via }) => via === 'heading');
  // The last block in front of the change looks ahead at it, so its part is among them.
  const above = oldBlocks[head - 1]?.from ?? -1;
  const from = tops.findLast((top) => top.from <= above)?.from ?? 0;
  const seams = new Map(tops.map((top) => [top.from + by, top]));
  let seam: Section | null = null;
  for (const [index, block] of blocks.entries()) {
    if (block.from < from) continue;
    seam = (index >= blocks.length - tail && builder.isSeam(block) && seams.get(block.from)) || null;
    if (seam) break;
    builder.add(block, blocks[index + 1]);
  }
  const fresh = builder.finish();
  const place = { from, to: seam?.from ?? Number.POSITIVE_INFINITY, by };
  if (!isWithin(place, old, fresh, stamped)) return null;
  const isBefore = (each: Range): boolean => each.from < place.from;
  const isGone = (each: Range): boolean => each.from >= place.from && each.from < place.to;
  const moves = new Map<Block, Block>();
  for (let last = tail; last > 0; last--) {
    const [before, now] = [oldBlocks.at(-last), blocks.at(-last)];
    if (before && now) moves.set(before, now);
  }
  const all = [...old.all.filter(isBefore), ...fresh.all];
  const behind = old.sections
    .filter((each) => each.from >= place.to)
    .map((each) => movedSection(each, by, moves, all));
  return {
    outline: {
      title: fresh.title,
      intro: [...old.intro.filter(isBefore), ...fresh.intro],
      sections: [...old.sections.filter(isBefore), ...fresh.sections, ...behind],
      all,
    },
    fresh,
    gone: {
      title: old.title,
      intro: old.intro.filter(isGone),
      sections: old.sections.filter(isGone),
      all: old.all.filter(isGone),
    },
    place,
  };
}

/** True unless a change in one place counts in another: for what is the title, and which headings are times. */
function isWithin(place: Change, old: Outline, fresh: Outline, stamped: ReadonlySet<Heading>): boolean {
  const { from, to, by } = place;
  const isAhead = (title: Heading | null, end: number): boolean => title === null || title.from < end;
  if (!isAhead(old.title, to) || !isAhead(fresh.title, to + by)) return false;
  const before = old.all.filter((each) => each.stamped && (each.from < from || each.from >= to));
  const now = [...stamped].filter(
    (each) => each !== fresh.title && (each.from < from || each.from >= to + by),
  );
  if (before.length !== now.length) return false;
  if (from === 0) return true;
  const first = old.sections.find((each) => each.from === from);
  const isFirstSame = fresh.sections[0]?.stamped === first?.stamped;
  return isFirstSame && fresh.title === old.title && fresh.intro.length === 0;
}

/** A part that stands elsewhere, with the blocks as they are now. It is added to `all`, with those in it. */
function movedSection(
  section: Section,
  by: number,
  moves: ReadonlyMap<Block, Block>,
  all: Section[],
): Section {
  const { kind, also, title, via, level, stamped } = section;
  const sections: Section[] = [];
  const now: Section = {
    from: section.from + by,
    to: section.to + by,
    label: movedRange(section.label, by),
    title,
    via,
    level,
    stamped,
    kind,
    also,
    blocks: section.blocks.map((block) => moves.get(block) ?? movedBlock(block, by)),
    sections,
  };
  all.push(now);
  for (const each of section.sections) sections.push(movedSection(each, by, moves, all));
  return now;
}
