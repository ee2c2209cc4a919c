import type { Spread } from '@debrief/library/statistics';
import type { Glyphs } from '../terminal/glyphs.js';
import { type Line, line, type Span, span, widest } from '../terminal/line.js';
import { axisOf } from './axis.js';

/** Dots are stacked so high; where more fall together, a dot stands for several. */
const highest = 6;

/** A strip, and what has to be known to read it. */
interface Strip {
  readonly lines: readonly Line[];
  readonly notes: readonly string[];
}

/** Every value as a dot above an axis, on which the median and its interval are marked. */
export function strip({ values, unit, median, interval }: Spread, glyphs: Glyphs, width: number): Strip {
  if (values.length === 0) return { lines: [], notes: [] };
  const axis = axisOf(
    values.map(({ value }) => value),
    unit,
    width,
  );
  const stacks = Array.from({ length: width }, () => 0);
  for (const { value } of values) stacks[axis.at(value)] = (stacks[axis.at(value)] ?? 0) + 1;
  const each = Math.ceil(widest(stacks) / highest);
  const heights = stacks.map((count) => Math.ceil(count / each));
  const dots = Array.from({ length: widest(heights) }, (_, row) =>
    line(heights.map((height) => (height > row ? glyphs.between : ' ')).join('')),
  ).toReversed();
  const cells = Array.from({ length: width }, (): Span => span(glyphs.rule, 'faint'));
  for (const { column } of axis.ticks) cells[column] = span(glyphs.tick, 'faint');
  if (interval)
    for (let at = axis.at(interval.low); at <= axis.at(interval.high); at++)
      cells[at] = span(glyphs.harm, 'code');
  if (median !== null) cells[axis.at(median)] = span(glyphs.middle, 'strong');
  const labels = axis.ticks.reduce((words, { from, words: own }) => words.padEnd(from) + own, '');
  return {
    lines: [...dots, joined(cells), line(span(labels, 'faint'))],
    notes: [...(axis.log ? ['log scale'] : []), ...(each > 1 ? [`a dot is up to ${each}`] : [])],
  };
}

/** Neighbours of one tone as one. */
function joined(cells: readonly Span[]): Line {
  const spans: Span[] = [];
  for (const cell of cells) {
    const last = spans.at(-1);
    if (last && last.tone === cell.tone) spans[spans.length - 1] = span(last.text + cell.text, cell.tone);
    else spans.push(cell);
  }
  return spans;
}
