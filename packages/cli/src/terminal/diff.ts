import { type Replaced, replacedLines } from '@debrief/document';
import { changedWithin, markedEnd, window } from './diffline.js';
import { type Line, line, paint, type Span, span } from './line.js';

export interface DiffOptions {
  readonly colour: boolean;
  /** The names above the two texts; null for a file that is not there. */
  readonly names?: readonly [before: string | null, after: string | null];
}

/**
 * What changed between two texts, as lines to read: those that went with a minus, those that came with a plus, and two
 * around them. Nothing where nothing changed.
 *
 *     diffLines('a\nb\n', 'a\nc\n', { colour: false }); // '@@ -1,2 +1,2 @@\n a\n-b\n+c\n'
 */
export function diffLines(before: string, after: string, { colour, names }: DiffOptions): string {
  if (before === after) return '';
  const sides: Sides = { before: linesOf(before), after: linesOf(after), ends: endsMixed(before, after) };
  const changes = replacedLines(sides.before, sides.after);
  const shown: Line[] = names ? heading(names) : [];
  let left = mostLines;
  let hidden = 0;
  for (const group of grouped(changes)) {
    const lines = hunk(group, sides, left);
    hidden += size(group) - lines.changed;
    left -= lines.changed;
    for (const each of lines.shown) shown.push(each);
  }
  if (hidden > 0) shown.push(line(span(`… and ${hidden.toLocaleString('en')} more changed lines`, 'note')));
  return paint(shown, colour);
}

/** More changed lines than this are counted instead of shown. */
const mostLines = 2_000;

/** Lines shown around a change. */
const context = 2;

interface Sides {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** True where the two texts end their lines in different ways, so that these count. */
  readonly ends: boolean;
}

/** The lines of a text, each with its end: one without an end is another line than one with. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function endsMixed(before: string, after: string): boolean {
  const windows = (text: string): boolean => text.includes('\r\n');
  const unix = (text: string): boolean => /(?:^|[^\r])\n/.test(text);
  return (windows(before) || windows(after)) && (unix(before) || unix(after));
}

function heading([before, after]: readonly [string | null, string | null]): Line[] {
  return [
    line(span(`--- ${before ?? '/dev/null'}`, 'strong')),
    line(span(`+++ ${after ?? '/dev/null'}`, 'strong')),
  ];
}

/** Changes whose surroundings meet are shown as one. */
function grouped(changes: readonly Replaced[]): Replaced[][] {
  const groups: Replaced[][] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    if (last && change.from - (last.at(-1)?.to ?? 0) <= 2 * context) last.push(change);
    else groups.push([change]);
  }
  return groups;
}

function size(group: readonly Replaced[]): number {
  return group.reduce((sum, { from, to, newFrom, newTo }) => sum + to - from + newTo - newFrom, 0);
}

/** A group of changes with the lines around them; no more changed lines than there is room for. */
function hunk(
  group: readonly Replaced[],
  sides: Sides,
  room: number,
): { readonly shown: readonly Line[]; readonly changed: number } {
  const [first, last] = [group[0], group.at(-1)];
  if (!first || !last || room <= 0) return { shown: [], changed: 0 };
  const from = Math.max(0, first.from - context);
  const to = Math.min(sides.before.length, last.to + context);
  const newFrom = first.newFrom - (first.from - from);
  const newTo = last.newTo + (to - last.to);
  const shown: Line[] = [line(span(`@@ -${place(from, to)} +${place(newFrom, newTo)} @@`, 'code'))];
  let changed = 0;
  let at = from;
  for (const change of group) {
    for (const each of sides.before.slice(at, change.from)) shown.push(...kept(each, sides));
    for (const each of replaced(change, sides)) {
      if (changed >= room) break;
      shown.push(...each);
      changed++;
    }
    at = change.to;
  }
  if (changed < room) for (const each of sides.before.slice(at, to)) shown.push(...kept(each, sides));
  return { shown, changed };
}

function place(from: number, to: number): string {
  const count = to - from;
  return `${count === 0 ? from : from + 1}${count === 1 ? '' : `,${count}`}`;
}

function kept(source: string, { ends }: Sides): Line[] {
  return [line(' ', window(words(source, ends), 0)), ...unended(source)];
}

function* replaced({ from, to, newFrom, newTo }: Replaced, sides: Sides): Generator<Line[]> {
  const old = sides.before.slice(from, to);
  const fresh = sides.after.slice(newFrom, newTo);
  // Lines that answer each other one by one show what changed within them.
  const paired = old.length === fresh.length;
  const within = (index: number) =>
    paired ? changedWithin(words(old[index] ?? '', sides.ends), words(fresh[index] ?? '', sides.ends)) : null;
  for (const [index, source] of old.entries())
    yield [changed('-', source, sides, within(index)?.[0] ?? null), ...unended(source)];
  for (const [index, source] of fresh.entries())
    yield [changed('+', source, sides, within(index)?.[1] ?? null), ...unended(source)];
}

function changed(
  sign: '-' | '+',
  source: string,
  { ends }: Sides,
  within: { readonly from: number; readonly to: number } | null,
): Line {
  const [tone, strong] =
    sign === '-' ? (['harm', 'harm-strong'] as const) : (['calm', 'calm-strong'] as const);
  const text = words(source, ends);
  if (!within) return [span(sign + markedEnd(window(text, 0)), tone)];
  const { from, to } = within;
  const parts: Span[] = [
    span(sign + window(text.slice(0, from), from), tone),
    span(window(text.slice(from, to), 0), strong),
    span(window(text.slice(to), 0), tone),
  ];
  const last = parts.findLastIndex((part) => part.text !== '');
  return parts.map((part, index) => (index === last ? { ...part, text: markedEnd(part.text) } : part));
}

/** A line without its end; a Windows end is shown where ends differ. */
function words(source: string, ends: boolean): string {
  const text = source.replace(/\r?\n$/, '');
  return ends && source.endsWith('\r\n') ? `${text}␍` : text;
}

function unended(source: string): Line[] {
  return source.endsWith('\n') ? [] : [line(span('\\ No line end at the end of the file', 'faint'))];
}
