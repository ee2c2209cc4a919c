import type { Range } from '../range.js';

/** Where the line of an offset begins. */
export function startOfLine(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

/** Where the line of an offset ends, before its line end. */
export function endOfLine(text: string, at: number): number {
  const feed = text.indexOf('\n', at);
  if (feed < 0) return text.length;
  return feed > at && text[feed - 1] === '\r' ? feed - 1 : feed;
}

/** The lines of a range with their line ends, so that taking them out leaves the lines around. */
export function wholeLines(text: string, { from, to }: Range): Range {
  const start = startOfLine(text, from);
  const feed = text.indexOf('\n', to);
  if (feed >= 0) return { from: start, to: feed + 1 };
  // The last line of a text has no line end of its own; the one before it goes.
  return { from: start === 0 ? 0 : endOfLine(text, startOfLine(text, start - 1)), to: text.length };
}

/** True where nothing but white space and a comment follows on the line. */
export function endsLine(text: string, at: number): boolean {
  return /^[ \t]*$|^[ \t]+#/.test(text.slice(at, endOfLine(text, at)));
}

/** What stands before an offset on its line. */
export function leadOf(text: string, at: number): string {
  return text.slice(startOfLine(text, at), at);
}

/** How far the line of an offset is indented. */
export function indentOf(text: string, at: number): number {
  return /^[ \t]*/.exec(leadOf(text, at))?.[0].length ?? 0;
}
