import type { Step } from '@debrief/store';
import { shortOf } from '../folder/told.js';
import { type Line, line, lineWidth, span } from '../terminal/line.js';
import { visible } from '../terminal/visible.js';
import { widthOf } from '../terminal/width.js';
import { chopped } from '../terminal/wrap.js';

/** Longer names stand out of their column. */
const widestName = 24;

/** The column of the authors. */
export function nameWidth(steps: readonly Step[]): number {
  const widths = steps.map(({ author }) => widthOf(visible(author.name)));
  return Math.min(
    widestName,
    widths.reduce((most, each) => Math.max(most, each), 0),
  );
}

/** One step on one line: its commit, when, by whom, what was done; what does not fit is left out. */
export function stepLine(
  { revision, time, author, message, version }: Step,
  names: number,
  width: number,
): Line {
  const name = visible(author.name);
  const space = ' '.repeat(Math.max(0, names - widthOf(name)));
  const head = line(span(shortOf(revision), 'code'), `  ${dayOf(time)}  `, span(name + space, 'faint'), '  ');
  const gone = version === null ? ' (taken away)' : '';
  const words = visible(`${message.split('\n')[0] ?? ''}${gone}`);
  const room = Math.max(10, width - lineWidth(head));
  const shown = widthOf(words) > room ? `${chopped(words, room - 1)[0] ?? ''}…` : words;
  return [...head, span(shown)];
}

/** Under the messages of commits. */
export const indent = ' '.repeat(27);

/** Day and time where the reader is: `2026-11-20 12:04`. */
function dayOf(time: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}
