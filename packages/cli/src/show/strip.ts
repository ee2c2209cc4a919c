import { type Moment, moments, type Times } from '@debrief/document';
import type { Glyphs } from '../terminal/glyphs.js';
import { type Line, type Span, span, type Tone } from '../terminal/line.js';
import { clockOf, dayOf, minutesBetween, shortDate } from './clock.js';
import { momentTones } from './timeline.js';

interface Mark {
  readonly column: number;
  readonly words: string;
  readonly tone: Tone;
}

interface Cell {
  readonly text: string;
  readonly tone?: Tone;
}

/** The moments on one line to scale, each with its name and clock below; nothing where fewer than two are known. */
export function strip(times: Times, glyphs: Glyphs, width: number): Line[] {
  const known = knownMoments(times);
  const total = known.at(-1)?.minutes ?? 0;
  if (known.length < 2 || total <= 0) return [];
  const columnAt = (minutes: number): number => Math.round((minutes / total) * (width - 1));
  const marks = marksOf(known, columnAt);
  if (marks.some(({ words }) => words.length > width - 2)) return [];
  const began = known.find(({ moment }) => moment === 'began');
  const ended =
    known.find(({ moment }) => moment === 'mitigated') ?? known.find(({ moment }) => moment === 'resolved');
  const harm = began && ended && { from: columnAt(began.minutes), to: columnAt(ended.minutes) };
  const bar: Cell[] = Array.from({ length: width }, (_, at) =>
    harm && at > harm.from && at < harm.to
      ? { text: glyphs.harm, tone: 'harm' }
      : { text: glyphs.rule, tone: 'faint' },
  );
  for (const { column, tone } of marks) bar[column] = { text: glyphs.moment, tone };
  return [asLine(bar), ...labels(marks, glyphs, width)];
}

interface Known {
  readonly moment: Moment;
  readonly minutes: number;
  readonly day: string | null;
  readonly clock: string;
}

/** The moments whose clock is known, with the minutes since the first; none where they contradict their order. */
function knownMoments(times: Times): Known[] {
  const points = moments.flatMap((moment) => {
    const point = times[moment];
    const clock = point && clockOf(point);
    return clock ? [{ moment, point, clock }] : [];
  });
  const [first] = points;
  if (!first) return [];
  const known = points.flatMap(({ moment, point, clock }) => {
    const minutes = minutesBetween(first.point, point);
    return minutes === null ? [] : [{ moment, minutes, clock, day: dayOf(point) }];
  });
  return known.some(({ minutes }, index) => minutes < (known[index - 1]?.minutes ?? 0)) ? [] : known;
}

/** One mark a column; moments that fall together share it, and their clock where it is the same. */
function marksOf(known: readonly Known[], columnAt: (minutes: number) => number): Mark[] {
  const groups: { readonly column: number; readonly moments: Known[] }[] = [];
  for (const each of known) {
    const column = columnAt(each.minutes);
    const last = groups.at(-1);
    if (last?.column === column) last.moments.push(each);
    else groups.push({ column, moments: [each] });
  }
  let day = known[0]?.day ?? null;
  return groups.map(({ column, moments: together }) => {
    const words = together.map(({ moment, minutes, clock, day: own }, index) => {
      if (together[index + 1]?.minutes === minutes) return moment;
      const date = own && own !== day ? `${shortDate(own)} ` : '';
      day = own;
      return `${moment} ${date}${clock}`;
    });
    return { column, words: words.join(', '), tone: momentTones[together.at(-1)?.moment ?? 'began'] };
  });
}

/** Each label at its mark, to the right of it where it fits; crowded ones lower, on a leader. */
function labels(marks: readonly Mark[], { strip: leader }: Glyphs, width: number): Line[] {
  const rows: (Cell | undefined)[][] = [];
  const isFree = (row: number, from: number, to: number): boolean =>
    !rows[row]?.slice(Math.max(0, from), to).some((cell) => cell !== undefined);
  const fits = ({ column, words }: Mark): boolean => column + words.length <= width;
  const atTheEdge = marks.filter((mark) => !fits(mark));
  for (const mark of [...atTheEdge, ...marks.filter(fits).toReversed()]) {
    const { column, words } = mark;
    const start = fits(mark) ? column : Math.max(0, column + 1 - words.length);
    let row = 0;
    while (!isFree(row, start - 2, start + words.length + 2)) row++;
    for (const cells of rows.slice(0, row)) cells[column] ??= { text: leader, tone: 'faint' };
    const cells = rows[row] ?? [];
    rows[row] = cells;
    [...words].forEach((text, at) => {
      cells[start + at] = { text };
    });
  }
  return rows.map(asLine);
}

/** Cells as spans, neighbours of one tone together. */
function asLine(cells: readonly (Cell | undefined)[]): Line {
  const spans: Span[] = [];
  // Array.from: the rows are filled here and there, and a gap is a space.
  for (const cell of Array.from(cells)) {
    const { text, tone } = cell ?? { text: ' ' };
    const last = spans.at(-1);
    if (last && last.tone === tone) spans[spans.length - 1] = span(last.text + text, tone);
    else spans.push(span(text, tone));
  }
  return spans;
}
