import type { Spread } from '@debrief/library/statistics';
import { duration } from '../show/clock.js';

/** `1 h 24 min` of seconds, `4.5 days` of days. */
export function amount(value: number, unit: Spread['unit']): string {
  if (unit === 'seconds') return value > 0 && value < 30 ? 'under 1 min' : duration(value / 60);
  return `${value} ${value === 1 ? 'day' : 'days'}`;
}

/** Shorter, for an axis: `10 d`. */
export function tick(value: number, unit: Spread['unit']): string {
  return unit === 'seconds' ? duration(value / 60) : `${value} d`;
}
