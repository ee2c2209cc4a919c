import { readFrontMatter } from '../frontmatter/frontmatter.js';
import type { Block } from '../markdown/blocks.js';
import type { Range } from '../range.js';
import { firstIndex } from '../search.js';
import type { Cluster } from './clusters.js';
import type { Piece } from './conflict.js';
import type { Change } from './kept.js';
import type { SideText } from './side.js';
import { union } from './union.js';
import type { Insertion } from './units.js';

/** To put items together takes several readings of the whole text. No postmortem is as long. */
const longest = 256 * 1024;

/** Both insertions, put together, and where each stands in the text of its side. */
export interface Together {
  readonly pieces: readonly Piece[];
  readonly ours: Range;
  readonly theirs: Range;
}

/** Puts together what both sides inserted at one place; null where only a person can tell how. */
export class BothInserted {
  readonly #base: string;
  readonly #ours: SideText;
  readonly #theirs: SideText;
  readonly #lineEnd: string;
  readonly #frontMatter: Range;

  constructor(base: string, ours: SideText, theirs: SideText) {
    this.#base = base;
    this.#ours = ours;
    this.#theirs = theirs;
    this.#lineEnd =
      lineEndOf(base) ??
      (lineEndOf(ours.text) === lineEndOf(theirs.text) ? lineEndOf(ours.text) : null) ??
      '\n';
    this.#frontMatter = readFrontMatter(base);
  }

  together({ from, to, ours, theirs }: Cluster): Together | null {
    const [one, two] = [ours[0], theirs[0]];
    if (from !== to || !one || !two || ours.length + theirs.length > 2) return null;
    const places = { ours: placeOf(one), theirs: placeOf(two) };
    const ends = from === this.#base.length;
    const startsLine = from === 0 || this.#base[from - 1] === '\n';
    if (startsLine) {
      const [lines, others] = [one, two].map(({ insert }) => ends || insert.endsWith('\n'));
      if (lines && others) {
        const pieces = this.#union(places.ours, places.theirs, from);
        return pieces && { pieces: ends ? endedAs(pieces, one.insert, two.insert) : pieces, ...places };
      }
      // Whole lines stand in front of what was put at the beginning of the next one.
      if (lines) return { pieces: [one.insert, two.insert], ...places };
      return others ? { pieces: [two.insert, one.insert], ...places } : null;
    }
    if (!ends) return null;
    return this.#behindLastLine(one, two);
  }

  /** Behind a last line without a line end, what begins with one is an insertion of lines. */
  #behindLastLine(one: Change, two: Change): Together | null {
    const places = { ours: placeOf(one), theirs: placeOf(two) };
    const [lineEnd, other] = [one, two].map(({ insert }) => /^\r?\n/.exec(insert)?.[0]);
    if (lineEnd !== undefined && lineEnd === other) {
      const behind = ({ from, to }: Range): Range => ({ from: from + lineEnd.length, to });
      const pieces = this.#union(behind(places.ours), behind(places.theirs), this.#base.length);
      return pieces && { pieces: [lineEnd, ...endedAs(pieces, one.insert, two.insert)], ...places };
    }
    if (lineEnd !== undefined && other === undefined) return { pieces: [two.insert, one.insert], ...places };
    if (lineEnd === undefined && other !== undefined) return { pieces: [one.insert, two.insert], ...places };
    return null;
  }

  #union(ours: Range, theirs: Range, at: number): Piece[] | null {
    if (Math.max(this.#ours.text.length, this.#theirs.text.length) > longest) return null;
    // Two whole documents are not one.
    if (this.#base.trim() === '') return null;
    if (isCodeAt(this.#ours.model.blocks, ours.from) || isCodeAt(this.#theirs.model.blocks, theirs.from))
      return null;
    const inFrontMatter = this.#frontMatter.from < at && at < this.#frontMatter.to;
    const insertion = (side: SideText, range: Range): Insertion => ({
      ...range,
      text: side.text,
      inFrontMatter,
      times: side.times,
    });
    return union(insertion(this.#ours, ours), insertion(this.#theirs, theirs), this.#lineEnd);
  }
}

function lineEndOf(text: string): string | null {
  return /\r?\n/.exec(text)?.[0] ?? null;
}

function placeOf({ at, insert }: Change): Range {
  return { from: at, to: at + insert.length };
}

/** Where neither side ended the last line of the document, neither does what they say together. */
function endedAs(pieces: readonly Piece[], one: string, two: string): Piece[] {
  const last = pieces.at(-1);
  if (one.endsWith('\n') || two.endsWith('\n') || typeof last !== 'string') return [...pieces];
  return [...pieces.slice(0, -1), last.replace(/\r?\n$/, '')];
}

/** True within code or HTML, whose lines have no order but their own. */
function isCodeAt(blocks: readonly Block[], at: number): boolean {
  const block = around(blocks, at);
  switch (block?.type) {
    case 'code':
    case 'html':
      return true;
    case 'quote':
      return isCodeAt(block.blocks, at);
    case 'list':
      return isCodeAt(around(block.items, at)?.blocks ?? [], at);
    default:
      return false;
  }
}

/** The one of some ranges, which are in order, that holds an offset. */
function around<T extends Range>(ranges: readonly T[], at: number): T | null {
  const range = ranges[firstIndex(ranges.length, (index) => (ranges[index]?.to ?? 0) > at)];
  return range && range.from < at ? range : null;
}
