import type { Counts } from '@debrief/library/statistics';
import type { Glyphs } from '../terminal/glyphs.js';
import { type Line, line, span } from '../terminal/line.js';

const letters = ['J', 'F', 'M', 'A', 'M', 'J', 'J', 'A', 'S', 'O', 'N', 'D'];
const column = 3;
const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** The least width that it needs. */
export const calendarWidth = 4 + 12 * column + 2 + column;

/** A year a line, a month a column; a dot for none, nothing for a month before the first or behind the last. */
export function calendar({ rows }: Counts, { dot }: Glyphs): Line[] {
  const years = [...new Set(rows.map(({ name }) => name.slice(0, 4)))];
  const cells = new Map(rows.map(({ name, count }) => [name, count]));
  return [
    line(
      span(
        `    ${letters.map((letter) => letter.padStart(column)).join('')}${'all'.padStart(column + 2)}`,
        'faint',
      ),
    ),
    ...years.map((year) => {
      const counts = months.map((month) => cells.get(`${year}-${month}`));
      const sum = counts.reduce<number>((all, count) => all + (count ?? 0), 0);
      return line(
        span(year, 'faint'),
        ...counts.map((count) => {
          const words = count === undefined ? '' : count === 0 ? dot : String(count);
          return span(words.padStart(column), count === 0 ? 'faint' : undefined);
        }),
        span(String(sum).padStart(column + 2), 'strong'),
      );
    }),
  ];
}
