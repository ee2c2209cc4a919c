import { blank, type Line, lineWidth, type Span, span } from './line.js';
import { wrap } from './wrap.js';

/** No column of text is set narrower than this; what stands deeper keeps the indent of what holds it. */
const narrowest = 10;

/** Sets something `by` columns to the right, and narrower by as much. */
export function indented(by: number, width: number, set: (width: number) => readonly Line[]): Line[] {
  if (width - by < narrowest) return [...set(width)];
  return set(width - by).map((each) => shifted(span(' '.repeat(by)), each));
}

/** Sets something behind a mark, its further lines under its first; where that is too narrow, under the mark. */
export function hanging(mark: Line, width: number, set: (width: number) => readonly Line[]): Line[] {
  const by = lineWidth(mark);
  if (width - by < narrowest) return [...wrap(mark, width), ...set(width)];
  const [first = blank, ...rest] = set(width - by);
  const space = span(' '.repeat(by));
  return [[...mark, ...first], ...rest.map((each) => shifted(space, each))];
}

/** A mark in front of each line, such as the bar of a quotation; `rest` from the second line on. */
export function led(first: Span, rest: Span, width: number, set: (width: number) => readonly Line[]): Line[] {
  const by = lineWidth([first]);
  if (width - by < narrowest) return [...set(width)];
  return set(width - by).map((each, index) => [index === 0 ? first : rest, ...each]);
}

function shifted(space: Span, each: Line): Line {
  return each.length === 0 ? blank : [space, ...each];
}

/** Parts with an empty line between them; empty parts leave nothing behind. */
export function apart(parts: readonly (readonly Line[])[]): Line[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? [...part] : [blank, ...part]));
}
