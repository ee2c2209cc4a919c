import type { Range } from '../range.js';
import { isRule, type Line, splitLines } from './lines.js';
import type { Times } from './times.js';

/** Something whole that a person adds: an item with what is nested in it, a row, a key, a section, a paragraph. */
export interface Unit extends Range {
  readonly kind: 'item' | 'row' | 'key' | 'section' | 'table' | 'entry' | 'prose';
  /** Its text, which ends with a line end. */
  readonly text: string;
  /** Its first line, or of a table the header and the rule. */
  readonly head: string;
  /** The blank lines in front of it. */
  readonly gap: string;
  /** What belongs further in has the higher rank, and comes first: its columns of indent; a section ranks below all. */
  readonly rank: number;
}

/** What one side inserted at a place. */
export interface Insertion extends Range {
  /** The whole text of that side; the insertion is a stretch of it. */
  readonly text: string;
  readonly inFrontMatter: boolean;
  readonly times: Times;
}

export interface Units {
  readonly units: readonly Unit[];
  /** The blank lines behind the last one. */
  readonly rest: string;
}

/** Sections rank below whatever stands in them. */
const outermost = 10;

/** The whole things in an insertion. A `lineEnd` closes the last one where the text ends without. */
export function unitsOf(insertion: Insertion, lineEnd: string): Units {
  const lines = splitLines(insertion.text, insertion);
  const units: Unit[] = [];
  let gap = '';
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (!line) break;
    if (line.kind === 'blank') {
      gap += insertion.text.slice(line.from, line.to);
      at++;
      continue;
    }
    const kind = kindOf(insertion, lines, at);
    const next = behindUnit(insertion, lines, at, kind);
    const to = lines[next - 1]?.to ?? line.to;
    const written = insertion.text.slice(line.from, to);
    const headTo = kind === 'table' ? (lines[at + 1]?.to ?? line.to) : line.to;
    units.push({
      kind,
      from: line.from,
      to,
      text: written.endsWith('\n') ? written : written + lineEnd,
      head: insertion.text.slice(line.from, headTo).trim(),
      gap,
      rank: kind === 'section' ? line.indent - outermost : line.indent,
    });
    gap = '';
    at = next;
  }
  return { units, rest: gap };
}

function kindOf(insertion: Insertion, lines: readonly Line[], at: number): Unit['kind'] {
  const line = lines[at];
  switch (line?.kind) {
    case 'heading':
      // In front matter it is a comment.
      return insertion.inFrontMatter ? 'key' : 'section';
    case 'item':
      return 'item';
    case 'row':
      return lines[at + 1]?.kind === 'row' && isRule(insertion.text, lines[at + 1]) ? 'table' : 'row';
    case 'key':
      if (insertion.inFrontMatter) return 'key';
      break;
  }
  return line && insertion.times.firstIn(line) !== null ? 'entry' : 'prose';
}

/** The index of the first line behind the unit that begins at a line. */
function behindUnit(insertion: Insertion, lines: readonly Line[], at: number, kind: Unit['kind']): number {
  const first = lines[at];
  let next = at + 1;
  if (!first || kind === 'row') return next;
  if (first.kind === 'fence') return behindFence(insertion.text, lines, at);
  for (let at = next; at < lines.length; ) {
    const line = lines[at];
    if (!line) break;
    if (line.kind === 'blank') {
      if (kind === 'prose' || kind === 'entry' || kind === 'table') break;
      at++;
      continue;
    }
    if (!belongs(insertion, first, kind, line, at > next)) break;
    at = line.kind === 'fence' ? behindFence(insertion.text, lines, at) : at + 1;
    next = at;
  }
  return next;
}

/** Whether a line continues a unit. `apart` tells that a blank line stands between. */
function belongs(insertion: Insertion, first: Line, kind: Unit['kind'], line: Line, apart: boolean): boolean {
  switch (kind) {
    case 'section':
      return line.kind !== 'heading' || line.indent > first.indent;
    case 'item':
      if (line.kind === 'heading') return false;
      return (
        line.indent > first.indent ||
        (!apart && line.kind === 'prose' && insertion.times.firstIn(line) === null)
      );
    case 'key':
      return line.indent > first.indent || (line.indent === first.indent && line.kind === 'item');
    case 'table':
      return line.kind === 'row';
    default:
      return (line.kind === 'prose' || line.kind === 'key') && insertion.times.firstIn(line) === null;
  }
}

function behindFence(text: string, lines: readonly Line[], at: number): number {
  const mark = (line: Line | undefined): string =>
    line ? text.slice(line.from, line.end).trim().slice(0, 3) : '';
  const open = mark(lines[at]);
  for (let next = at + 1; next < lines.length; next++)
    if (lines[next]?.kind === 'fence' && mark(lines[next]) === open) return next + 1;
  return lines.length;
}
