import { remember } from '../remember.js';

/** A calendar day. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What a stamp says of its day: the readings that it allows, likeliest first. Parts that it leaves out are null. */
export interface DayWords {
  readonly readings: readonly DayReading[];
  /** True when the text names a day that no calendar has, such as a year of five digits. */
  readonly repaired: boolean;
}

export interface DayReading {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** 0 (Sunday) to 6, when only the day of the week is named. */
  readonly weekday: number | null;
  /** Which way a date with slashes was read. */
  readonly slash?: SlashOrder;
}

export type SlashOrder = 'month-day' | 'day-month';

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const weekdayNames = 'sun mon tue wed thu fri sat'.split(' ');

/** The name of a month, as its one captured group. */
export const monthPattern =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
/** The name of a day of the week, as its one captured group. */
export const weekdayPattern =
  '(sun(?:day)?|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?)\\b\\.?';

const isoDay = /(\d{4,5})([-/.])(\d{1,2})\2(\d{1,2})(?![\d])/y;
const numericDay = /(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d.:]|\/\d)/y;
const shortDay = /(\d{1,2})\/(\d{1,2})(?![\d/.:])/y;
const dashedShortDay = /(\d{2})-(\d{2})(?=[\s*_`\])|]*$|[T ]\d{1,2}:\d{2})/y;
const monthFirst = new RegExp(
  `${monthPattern}[\\s-]+(\\d{1,2})(?:st|nd|rd|th)?(?:\\s?[-–]\\s?\\d{1,2}(?:st|nd|rd|th)?(?=[\\s,:*]))?(?![\\d:])(?:[,-]?\\s*(\\d{4})(?![\\d:]))?`,
  'iy',
);
const dayFirst = new RegExp(
  `(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th|\\.)?(?:\\s?[-–]\\s?\\d{1,2}(?:st|nd|rd|th)?)?(?:\\s+(?:of\\s+)?|-)${monthPattern}(?:[,-]?\\s*(\\d{4})(?![\\d:]))?`,
  'iy',
);
const weekdayOnly = new RegExp(`${weekdayPattern},?`, 'iy');
const unknownDay =
  /(?:19|20)\d{2}-(?:0[1-9]|1[0-2])(?![-\d/.])|\d{4}(?:\/\d{2})?-(?:\?\?|xx|\d{2})-(?:\?\?|xx)|\?\?\?\?-\?\?-\?\?|yyyy-mm-dd|dd\/mm\/yyyy|mm\/dd\/yyyy/iy;

/** Reads the day that begins at an offset. A day of the week before it is skipped. */
export function readDay(text: string, at: number): { readonly words: DayWords; readonly to: number } | null {
  const named = matchAt(weekdayOnly, text, at);
  const start = named ? skipSpace(text, at + named[0].length) : at;
  const dated = readDated(text, start);
  if (dated) return dated;
  if (!named) return null;
  const index = weekdayNames.indexOf((named[1] ?? '').slice(0, 3).toLowerCase());
  const reading: DayReading = { year: null, month: null, day: null, weekday: index };
  return { words: { readings: [reading], repaired: false }, to: at + named[0].replace(/,$/, '').length };
}

function readDated(text: string, at: number): { readonly words: DayWords; readonly to: number } | null {
  const code = text.charCodeAt(at) | 32;
  const digit = code >= 48 && code <= 57;
  if (!digit && !(code >= 97 && code <= 122) && text[at] !== '?') return null;
  const unknown = matchAt(unknownDay, text, at);
  if (unknown) return { words: { readings: [], repaired: false }, to: at + unknown[0].length };
  const iso = digit ? matchAt(isoDay, text, at) : null;
  if (iso)
    return found(isoReadings(iso[1] ?? '', Number(iso[3]), Number(iso[4])), iso, at, iso[1]?.length === 5);
  const numeric = digit ? matchAt(numericDay, text, at) : null;
  if (numeric) return found(numericReadings(numeric), numeric, at);
  const first = digit ? null : matchAt(monthFirst, text, at);
  if (first) return found([written(first[3], first[1], first[2])], first, at);
  const second = matchAt(dayFirst, text, at);
  if (second) return found([written(second[3], second[2], second[1])], second, at);
  const dashed = digit ? matchAt(dashedShortDay, text, at) : null;
  if (dashed) return found([reading(null, Number(dashed[1]), Number(dashed[2]))], dashed, at);
  const short = digit ? matchAt(shortDay, text, at) : null;
  if (short) {
    const [a, b] = [Number(short[1]), Number(short[2])];
    return found([reading(null, a, b), reading(null, b, a)], short, at);
  }
  return null;
}

function found(
  readings: readonly DayReading[],
  match: RegExpExecArray,
  at: number,
  repaired = false,
): { readonly words: DayWords; readonly to: number } | null {
  const possible = readings.filter(isPossible);
  if (possible.length === 0) return null;
  return { words: { readings: possible, repaired }, to: at + match[0].trimEnd().length };
}

/** A year of five digits has one too many: every way to leave one out that gives a year of this century. */
function isoReadings(year: string, monthNumber: number, day: number): DayReading[] {
  if (year.length === 4) return [reading(Number(year), monthNumber, day)];
  const years = new Set<number>();
  for (let drop = year.length - 1; drop >= 0; drop--) {
    const candidate = Number(year.slice(0, drop) + year.slice(drop + 1));
    if (candidate >= 2000 && candidate < 2100) years.add(candidate);
  }
  return [...years].map((each) => reading(each, monthNumber, day));
}

function numericReadings([, first, separator, second, last]: RegExpExecArray): DayReading[] {
  const [a, b, c] = [Number(first), Number(second), Number(last)];
  const looksLikeVersion =
    separator !== '/' && last?.length === 2 && (first?.length === 1 || second?.length === 1);
  if (looksLikeVersion) return [];
  const monthDay: DayReading = { ...reading(century(c), a, b), slash: 'month-day' };
  const dayMonth: DayReading = { ...reading(century(c), b, a), slash: 'day-month' };
  const readings = separator === '/' ? [monthDay, dayMonth] : [dayMonth, monthDay];
  if (last?.length === 2) readings.push(reading(century(a), b, c));
  return readings;
}

function century(year: number): number {
  return year < 100 ? 2000 + year : year;
}

function written(year: string | undefined, name: string | undefined, day: string | undefined): DayReading {
  return reading(
    year ? Number(year) : null,
    monthNames.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1,
    Number(day),
  );
}

function reading(year: number | null, monthNumber: number, day: number): DayReading {
  return { year, month: monthNumber, day, weekday: null };
}

function isPossible({ year, month: monthNumber, day }: DayReading): boolean {
  if (monthNumber === null || day === null || monthNumber < 1 || monthNumber > 12 || day < 1) return false;
  if (year !== null && year < 1000) return false;
  return day <= new Date(Date.UTC(year ?? 2000, monthNumber, 0)).getUTCDate();
}

/**
 * The day that words mean, told from a day close to it: of several readings the nearest one. Where the document shows
 * elsewhere which way it writes its dates, `order` decides.
 */
export function resolveDay(words: DayWords, near: Day | null, order: SlashOrder | null = null): Day | null {
  let best: Day | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  const inOrder = words.readings.filter(({ slash }) => slash === order);
  for (const each of order !== null && inOrder.length > 0 ? inOrder : words.readings) {
    const day = complete(each, near);
    const distance = day && near ? Math.abs(dayNumber(day) - dayNumber(near)) : 0;
    if (day && (best === null || distance < bestDistance)) {
      best = day;
      bestDistance = distance;
    }
  }
  return best;
}

function complete(
  { year, month: monthNumber, day, weekday: wanted }: DayReading,
  near: Day | null,
): Day | null {
  if (wanted !== null) {
    if (!near) return null;
    const today = new Date(Date.UTC(near.year, near.month - 1, near.day)).getUTCDay();
    return addDays(near, (wanted - today + 7) % 7);
  }
  if (monthNumber === null || day === null) return null;
  if (year !== null) return { year, month: monthNumber, day };
  if (!near) return null;
  const candidates = [near.year, near.year + 1, near.year - 1].map((each) => ({
    year: each,
    month: monthNumber,
    day,
  }));
  return candidates.reduce((best, each) =>
    Math.abs(dayNumber(each) - dayNumber(near)) < Math.abs(dayNumber(best) - dayNumber(near)) ? each : best,
  );
}

/** Days since 1970, to measure distances. */
export function dayNumber({ year, month: monthNumber, day }: Day): number {
  return Math.round(Date.UTC(year, monthNumber - 1, day) / 86_400_000);
}

export function addDays(day: Day, days: number): Day {
  const date = new Date(Date.UTC(day.year, day.month - 1, day.day + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `2026-11-03`. */
export function formatDay({ year, month: monthNumber, day }: Day): string {
  return `${String(year).padStart(4, '0')}-${String(monthNumber).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const fullDay = new RegExp(
  `\\d{4,5}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}|${monthPattern}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}(?:st|nd|rd|th|\\.)?\\s+(?:of\\s+)?${monthPattern},?\\s+\\d{4}`,
  'gi',
);

/** Every full date (day, month and year) that a stretch of prose names, in order. */
export function daysIn(prose: string, near: Day | null = null): Day[] {
  return dayWordsIn(prose).flatMap((words) => resolveDay(words, near) ?? []);
}

const dayWordsIn = remember((prose: string): DayWords[] => {
  const found: DayWords[] = [];
  for (const match of prose.matchAll(fullDay)) {
    if (/[\w.-]/.test(prose[match.index - 1] ?? '')) continue;
    const day = readDay(prose, match.index);
    if (day) found.push(day.words);
  }
  return found;
}, 64);

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function skipSpace(text: string, at: number): number {
  let to = at;
  while (text[to] === ' ' || text[to] === '\t') to++;
  return to;
}
