import { type Range, trimmed } from '../range.js';
import type { Table } from './blocks.js';
import { plainAt } from './plain.js';

const rule = /^\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?)?$/;

/** True for the line between the header of a table and its rows: `|---|:--:|`. */
export function isRule(line: string): boolean {
  return rule.test(line.trim());
}

/** Where the bars of a row stand. A bar behind a backslash belongs to its cell. */
export function barsIn(text: string, { from, to }: Range): number[] {
  const bars: number[] = [];
  for (let at = from; at < to; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '|') bars.push(at);
  }
  return bars;
}

/** The cells of a row, empty ones too. Bars at its two ends hold no cell behind them. */
export function cellsIn(text: string, range: Range): Range[] {
  const { from, to } = trimmed(text, range.from, range.to);
  const bars = barsIn(text, { from, to });
  const starts = bars.map((bar) => bar + 1);
  const ends = [...bars, to];
  if (text[from] === '|') ends.shift();
  else starts.unshift(from);
  const cells = starts.map((start, index) => trimmed(text, start, ends[index] ?? to));
  return bars.at(-1) === to - 1 ? cells.slice(0, -1) : cells;
}

/** The names of the columns of a table. */
export function headsOf(text: string, table: Table): string[] {
  return table.header.cells.map((cell) => plainAt(text, cell));
}
