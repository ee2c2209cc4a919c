import { type ListItem, plain } from '@debrief/document';
import { hanging, indented } from '../terminal/indent.js';
import { type Line, line, lineWidth, type Span, span, widest } from '../terminal/line.js';
import { wrap } from '../terminal/wrap.js';

/** A name and how to set what belongs to it. */
export interface Pair {
  readonly name: Line;
  readonly value: (width: number) => readonly Line[];
}

const widestName = 22;
const narrowestValue = 24;

/** Names in one column and their values in another; where that is too narrow, values below their names. */
export function pairs(each: readonly Pair[], width: number): Line[] {
  const widths = each.map(({ name }) => lineWidth(name));
  const column = widest(widths.filter((own) => own <= widestName)) + 2;
  return each.flatMap(({ name, value }, index) => {
    const own = widths[index] ?? 0;
    if (own > widestName || width - column < narrowestValue)
      return [...wrap(name, width), ...indented(2, width, value)];
    return hanging([...name, span(' '.repeat(column - own))], width, value);
  });
}

export function pair(name: string, value: string | Line): Pair {
  return {
    name: line(span(name, 'faint')),
    value: (width) => wrap(typeof value === 'string' ? [span(value)] : value, width),
  };
}

/** True for what stands in a field or cell only to fill it: "-", "N/A", "TBD". */
export function isFiller(words: string): boolean {
  return /^(?:[-–—]+|n\/a|none|tbd)\.?$/i.test(words.trim());
}

/** The `Name: value` at the head of a list item, in Markdown; null for a sentence that happens to have a colon. */
export function named(
  text: string,
  { blocks: [first], task }: ListItem,
): { readonly name: string; readonly value: string } | null {
  if (first?.type !== 'paragraph' || task) return null;
  const match = /^(\*\*|__)?([^:*_`[\]\n]{1,40}?)(?::\s*\1|\1\s*:)(?=\s|$)\s*([\s\S]*)$/.exec(
    text.slice(first.from, first.to),
  );
  const name = plain(match?.[2] ?? '');
  if (name === '' || name.split(' ').length > 6) return null;
  return { name, value: match?.[3] ?? '' };
}

/** Parts on one line with a quiet mark between them. */
export function spaced(parts: readonly Line[], between: string): Span[] {
  return parts.flatMap((part, index) => (index === 0 ? [...part] : [span(between, 'faint'), ...part]));
}

/** The same on as few lines as hold every part whole; one that is longer than a line is wrapped. */
export function rows(parts: readonly Line[], between: string, width: number): Line[] {
  const lines: Line[][] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last && lineWidth(spaced([...last, part], between)) <= width) last.push(part);
    else lines.push([part]);
  }
  return lines.flatMap((each) => wrap(spaced(each, between), width));
}

export function wordsOf(spans: Line): string {
  return spans.map(({ text }) => text).join('');
}
