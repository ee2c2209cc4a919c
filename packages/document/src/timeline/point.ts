import { addDays, type Day, dayNumber, formatDay } from '../time/dates.js';
import type { Clock } from '../time/stamp.js';
import { zoneOffset } from '../time/zones.js';

/** The most that is known of a time, where it is. */
export function localOf(day: Day | null, minutes: number | null): string | null {
  const clock = minutes === null ? null : formatClock(minutes);
  if (!day || minutes === null) return day ? formatDay(day) : clock;
  return `${formatDay(minutes === 1440 ? addDays(day, 1) : day)}T${clock}`;
}

/** The instant of a time. Its local form and its zone tell it: an entry that keeps both keeps its instant. */
export function instantOf(day: Day | null, minutes: number | null, zone: string | null): string | null {
  const offset =
    day && minutes !== null && zone
      ? zoneOffset(zone, day.year, day.month, day.day, Math.floor(minutes / 60), minutes % 60)
      : null;
  if (!day || minutes === null || offset === null) return null;
  if (offset === 0 && day.year > 999 && minutes < 1440)
    return `${formatDay(day)}T${formatClock(minutes)}:00Z`;
  const at = new Date((dayNumber(day) * 1440 + minutes - offset) * 60_000)
    .toISOString()
    .replace('.000Z', 'Z');
  return /^\d{4}-/.test(at) ? at : null;
}

export function minutesOf({ hour, minute }: Clock): number {
  return hour * 60 + minute;
}

export function formatClock(minutes: number): string {
  const within = minutes % 1440;
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`;
}
