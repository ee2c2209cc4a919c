import type { Figure, FigureName, LeftOut, Spread } from '@debrief/library/statistics';
import { rows as onRows } from '../show/fields.js';
import { ascii, type Glyphs, unicode } from '../terminal/glyphs.js';
import { apart, indented } from '../terminal/indent.js';
import { blank, type Line, line, paint, span } from '../terminal/line.js';
import type { PageOptions } from '../terminal/terminal.js';
import { wrap } from '../terminal/wrap.js';
import { amount } from './amount.js';
import { bars, partBars } from './bars.js';
import { calendar, calendarWidth } from './calendar.js';
import { groupOf, groupTitles } from './named.js';
import { strip } from './strip.js';

interface StatisticsPage extends PageOptions {
  readonly explain: boolean;
  /** Of rows without an end, so many are shown. */
  readonly most: number;
  /** What is said above and below. */
  readonly lead: string;
  readonly hint: string;
}

/** Figures as a page, group by group. */
export function page(figures: readonly Figure<FigureName>[], options: StatisticsPage): string {
  const { width, colour, lead, hint } = options;
  const parts: Line[][] = [wrap(line(span(lead, 'faint')), width)];
  let group = '';
  for (const figure of figures) {
    const own = groupOf(figure.name) ?? '';
    const set = setFigure(figure, options);
    const title = own === '' ? '' : groupTitles[own];
    if (own !== group && figures.length > 1)
      parts.push([...wrap(line(span(title, 'strong')), width), blank, ...set]);
    else parts.push(set);
    group = own;
  }
  if (hint !== '') parts.push(wrap(line(span(hint, 'faint')), width));
  return paint(apart(parts), colour);
}

function setFigure(figure: Figure<FigureName>, options: StatisticsPage): Line[] {
  const { title, leftOut, explain } = figure;
  const { width } = options;
  const glyphs = options.ascii ? ascii : unicode;
  return [
    ...wrap(line(span(title, 'strong')), width),
    ...indented(2, width, (inner) => {
      const { lines, facts } = chart(figure, glyphs, options, inner);
      return [
        ...onRows(
          [told(figure), ...facts].map((words) => line(span(words, 'faint'))),
          ` ${glyphs.dot} `,
          inner,
        ),
        ...lines,
        ...(leftOut.length > 0 ? wrap(line(span(leftOutWords(leftOut), 'faint')), inner) : []),
        ...(options.explain ? [blank, ...explain.flatMap((words) => wrap(line(words), inner))] : []),
      ];
    }),
  ];
}

/** A figure drawn, and what is said of it above. */
function chart(
  { name, n, value }: Figure<FigureName>,
  glyphs: Glyphs,
  { ascii: plain, most }: StatisticsPage,
  width: number,
): { readonly lines: readonly Line[]; readonly facts: readonly string[] } {
  if (n === 0) return { lines: [], facts: [] };
  const options = { ascii: plain, width, most, inTime: inTime.has(name) };
  switch (value.kind) {
    case 'spread': {
      const { lines, notes } = strip(value, glyphs, width);
      return { lines, facts: [...middle(value), ...notes] };
    }
    case 'parts':
      return { lines: partBars(value, options), facts: [] };
    case 'counts': {
      const isCalendar = name === 'months' && width >= calendarWidth;
      return {
        lines: isCalendar ? calendar(value, glyphs) : bars(value, options),
        facts: value.overlap && value.rows.length > 0 ? ['one may be in several'] : [],
      };
    }
  }
}

/** Figures whose rows are in the order of time. */
const inTime: ReadonlySet<FigureName> = new Set(['months', 'quarters', 'years', 'actions-by-month']);

function told({ n, of }: Figure): string {
  return `${n} ${n === 1 ? of.replace(/s$/, '') : of}`;
}

/** The median with its interval; the certainty is never rounded up. */
function middle({ median, interval, unit }: Spread): readonly string[] {
  if (median === null) return [];
  const words = `middle ${amount(median, unit)}`;
  if (!interval) return [words, 'too few to say how sure that is'];
  const { low, high, coverage } = interval;
  const sure = Math.floor(coverage * 1000) / 10;
  return [words, `${amount(low, unit)} to ${amount(high, unit)} (at least ${sure} %)`];
}

function leftOutWords(all: readonly LeftOut[]): string {
  return `Left out: ${all.map(({ why, count }) => `${count} (${why})`).join(', ')}.`;
}
