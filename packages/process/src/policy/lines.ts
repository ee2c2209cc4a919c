import type { Range } from '@debrief/document';

/** Where the line of an offset begins. */
export function lineStart(text: string, at: number): number {
  // An offset below zero would be searched from as if it were zero.
  return at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

/** The line of an offset, without its end. */
export function lineAround(text: string, at: number): Range {
  const from = lineStart(text, at);
  const feed = text.indexOf('\n', at);
  const to = feed < 0 ? text.length : feed;
  return { from, to: to > from && text[to - 1] === '\r' ? to - 1 : to };
}

/** The lines of a range with their ends, when nothing else stands on them; else null. */
export function wholeLines(text: string, { from, to }: Range): Range | null {
  const start = lineStart(text, from);
  const feed = text.indexOf('\n', to);
  const end = feed < 0 ? text.length : feed + 1;
  return `${text.slice(start, from)}${text.slice(to, end)}`.trim() === '' ? { from: start, to: end } : null;
}
