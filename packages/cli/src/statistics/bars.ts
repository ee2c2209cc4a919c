import type { Counts, Parts } from '@debrief/library/statistics';
import { cut } from '../terminal/columns.js';
import { ascii, type Glyphs, unicode } from '../terminal/glyphs.js';
import { type Line, line, type Span, span, type Tone, widest } from '../terminal/line.js';
import { visible } from '../terminal/visible.js';
import { widthOf } from '../terminal/width.js';
import { wrap } from '../terminal/wrap.js';

const widestName = 44;
/** A unit is drawn so wide where there is room, so that small numbers can be seen. */
const widestUnit = 3;

export interface BarOptions {
  readonly ascii: boolean;
  readonly width: number;
  /** So many rows at most: the first ones, or of those in the order of time the last ones. */
  readonly most: number;
  readonly inTime: boolean;
}

/** A bar for each row. */
export function bars({ rows: all }: Counts, options: BarOptions): Line[] {
  const { ascii: plain, width } = options;
  const glyphs = plain ? ascii : unicode;
  const shown = some(all, options);
  const setName = namesIn(
    shown.map(({ name }) => name),
    width,
    plain,
  );
  const largest = widest(shown.map(({ count }) => count));
  const room = width - setName.width - 2 - String(largest).length - 1;
  return whole(
    shown.map(({ name, count }) => {
      const bar = glyphs.bars[0].repeat(scaled(count, largest, room));
      return count === 0
        ? line(setName.of(name), '  ', span('0', 'faint'))
        : line(setName.of(name), '  ', span(bar, 'code'), ` ${count}`);
    }),
    all.length - shown.length,
    options,
  );
}

function some<T>(all: readonly T[], { most, inTime }: BarOptions): readonly T[] {
  return inTime ? all.slice(-most) : all.slice(0, most);
}

/** Rows, with a line for those that are not shown. */
function whole(rows: readonly Line[], left: number, { inTime, width }: BarOptions): Line[] {
  if (left === 0) return [...rows];
  const words = wrap(line(span(inTime ? `${left} before these` : `and ${left} more`, 'faint')), width);
  return inTime ? [...words, ...rows] : [...rows, ...words];
}

/** Where there is less room for bars, the numbers alone say more. */
const narrowestBar = 4;

const tones: readonly Tone[] = ['calm', 'faint', 'note'];

/** A bar for each whole, in its parts, under a line that says what they are. */
export function partBars({ parts, rows: all }: Parts, options: BarOptions): Line[] {
  const { ascii: plain, width } = options;
  const glyphs = plain ? ascii : unicode;
  const rows = some(all, options);
  const sums = rows.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0));
  const setName = namesIn(
    rows.map(({ name }) => name),
    width,
    plain,
  );
  const ends = rows.map(({ counts }) => counts.join(` ${glyphs.dot} `));
  const room = width - setName.width - 2 - widest(ends.map(widthOf)) - 2;
  const largest = widest(sums);
  const legend = parts.flatMap((part, index): Span[] => [
    ...(index > 0 ? [span('   ')] : []),
    span(`${barOf(glyphs, index)}\u00a0`, tones[index]),
    span(part.replaceAll(' ', '\u00a0')),
  ]);
  return [
    ...wrap(legend, width).map((each) =>
      each.map((one) => ({ ...one, text: one.text.replaceAll('\u00a0', ' ') })),
    ),
    ...whole(
      rows.flatMap(({ name, counts }, row) => {
        const [label, end] = [setName.of(name), ends[row] ?? ''];
        if (room < narrowestBar) return wrap(line(label, '  ', end), width);
        const widths = partWidths(counts, scaled(sums[row] ?? 0, largest, room));
        const bar = widths.map((own, index) => span(barOf(glyphs, index).repeat(own), tones[index]));
        return [line(label, '  ', ...bar, `  ${end}`)];
      }),
      all.length - rows.length,
      options,
    ),
  ];
}

function barOf({ bars: all }: Glyphs, index: number): string {
  return all[index] ?? all[0];
}

/** The columns of each part, together so many; none that there is any of is without one, where that can be. */
function partWidths(counts: readonly number[], columns: number): readonly number[] {
  const sum = counts.reduce((all, count) => all + count, 0);
  if (sum === 0) return counts.map(() => 0);
  const widths = counts.map((count) => (count === 0 ? 0 : Math.max(1, Math.floor((count / sum) * columns))));
  for (;;) {
    const left = columns - widths.reduce((all, own) => all + own, 0);
    if (left === 0) return widths;
    const largest = widths.indexOf(Math.max(...widths));
    if ((widths[largest] ?? 0) <= 1 && left < 0) return widths;
    widths[largest] = (widths[largest] ?? 0) + Math.sign(left);
  }
}

/** So many columns for a count: a whole number each where there is room, else in proportion, one at the least. */
function scaled(count: number, largest: number, room: number): number {
  if (count === 0 || largest === 0) return 0;
  const unit = Math.min(widestUnit, Math.floor(room / largest));
  return unit >= 1 ? count * unit : Math.max(1, Math.round((count / largest) * Math.max(1, room)));
}

function namesIn(names: readonly string[], width: number, plain: boolean) {
  const all = Math.min(
    widest(names.map((name) => widthOf(visible(name)))),
    widestName,
    Math.floor(width / 2),
  );
  return {
    width: all,
    of: (name: string): string => {
      const words = cut(visible(name), all, plain);
      return words + ' '.repeat(Math.max(0, all - widthOf(words)));
    },
  };
}
