import { clockWords, dayWords } from '../words/clock.js';
import { counted } from '../words/count.js';
import type { Points } from './points.js';
import type { StripSpan } from './spans.js';

/** What the strip shows, for those who don't see it. */
export function stripName({ points, hasDays, zone }: Points, spans: readonly StripSpan[]): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return 'The incident in time: no entry has a time yet.';
  const when = ({ time }: { readonly time: number }): string =>
    `${hasDays ? `${dayWords(time, true)}, ` : ''}${clockWords(time)}`;
  const from = points.length === 1 ? `at ${when(first)}` : `from ${when(first)} to ${when(last)}`;
  const steps = spans.map(({ label }) => `${label.charAt(0).toUpperCase()}${label.slice(1)}.`);
  const count = counted(points.length, 'entry', 'entries');
  return [`The incident in time: ${count}, ${from}${zone ? ` ${zone}` : ''}.`, ...steps].join(' ');
}

/** What stands at its foot. */
export function stripNote({ points, untimed, zone }: Points): string {
  const unsure = points.filter(({ entry }) => !entry.certain).length;
  return [
    counted(points.length, 'entry', 'entries'),
    ...(unsure > 0 ? [`${unsure} not certain (hollow)`] : []),
    ...(untimed.length > 0 ? [`${counted(untimed.length, 'entry', 'entries')} without a time`] : []),
    ...(points.length > 0 && zone ? [`times in ${zone}`] : []),
  ].join(' · ');
}
