import type { TimePoint } from '@debrief/document';

type Point = Pick<TimePoint, 'local' | 'zone' | 'at'>;

const minute = 60_000;

/** The minutes from one point to another, where the document says enough of both; else null. */
export function minutesBetween(from: Point, to: Point): number | null {
  if (from.at && to.at) return (Date.parse(to.at) - Date.parse(from.at)) / minute;
  const [a, b] = [from.local, to.local];
  if (!a || !b || from.zone !== to.zone) return null;
  if (a.includes('T') && b.includes('T')) return (Date.parse(`${b}Z`) - Date.parse(`${a}Z`)) / minute;
  const [clockA, clockB] = [clockMinutes(a), clockMinutes(b)];
  return clockA === null || clockB === null ? null : clockB - clockA;
}

function clockMinutes(local: string): number | null {
  const match = /^(\d\d):(\d\d)$/.exec(local);
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}

/** `YYYY-MM-DD` of a point, where its day is known. */
export function dayOf({ local }: Point): string | null {
  return local && /^\d{4}-/.test(local) ? local.slice(0, 10) : null;
}

/** `HH:MM` of a point, where its clock is known. */
export function clockOf({ local }: Point): string | null {
  return (local && /(?:^|T)(\d\d:\d\d)$/.exec(local)?.[1]) || null;
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / (24 * 60 * minute));
}

/** `duration(84)` is `'1 h 24 min'`: the two largest units. */
export function duration(minutes: number): string {
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const rest = Math.round(minutes % 60);
  if (days > 0) return hours > 0 ? `${days} d ${hours} h` : `${days} d`;
  if (hours > 0) return rest > 0 ? `${hours} h ${rest} min` : `${hours} h`;
  return `${rest} min`;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** True for `YYYY-MM-DD`. */
export function isDay(words: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(words);
}

/** `10 March 2026`. */
export function longDate(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${months[(month ?? 1) - 1]} ${year}`;
}

/** `10 Mar`, with the year when asked. */
export function shortDate(day: string, withYear = false): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${months[(month ?? 1) - 1]?.slice(0, 3)}${withYear ? ` ${year}` : ''}`;
}

/** `Tuesday 10 March 2026`, without the year where it is that of the day before. */
export function dayHeading(day: string, before: string | null): string {
  const weekday = weekdays[new Date(`${day}T00:00Z`).getUTCDay()];
  const date = before?.slice(0, 4) === day.slice(0, 4) ? longDate(day).replace(/ \d+$/, '') : longDate(day);
  return weekday ? `${weekday} ${date}` : date;
}

/** True for words that only name a day or a time, such as "### Tuesday, 3 March 2026". */
export function saysOnlyTime(words: string): boolean {
  return !/\p{L}/u.test(
    words
      .toLowerCase()
      .replace(
        /\b(?:\d+(?:st|nd|rd|th)|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|utc|gmt|bst|cet|cest|[pmce][ds]?t|am|pm|t|z|date|day|of)\b/g,
        ' ',
      ),
  );
}
