import type { TimePoint } from '@debrief/document';

type Point = Pick<TimePoint, 'at' | 'local' | 'zone'>;

/** Which of two points in time is the earlier one, below zero for the first; null where that cannot be told. */
export function compareTimes(one: Point, other: Point): number | null {
  if (one.at && other.at) return Date.parse(one.at) - Date.parse(other.at);
  if (!one.local || !other.local || one.zone !== other.zone) return null;
  if (one.local.length === other.local.length)
    return one.local < other.local ? -1 : one.local > other.local ? 1 : 0;
  // A day and a day with its clock: only another day tells.
  const [day, otherDay] = [one.local.slice(0, 10), other.local.slice(0, 10)];
  return day.length < 10 || otherDay.length < 10 || day === otherDay ? null : day < otherDay ? -1 : 1;
}

/** True where a point is later than another one, as far as that can be told. */
export function isBehind(one: Point, other: Point): boolean {
  return (compareTimes(one, other) ?? 0) > 0;
}
