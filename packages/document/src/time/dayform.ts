import {
  type Day,
  formatDay,
  monthPattern,
  readDay,
  resolveDay,
  type SlashOrder,
  weekdayPattern,
} from './dates.js';

/** What the document around a day says of its days. */
export interface DayContext {
  /** A day close by, which completes days without a year and days of the week. */
  readonly near: Day | null;
  /** Which way the document reads dates such as 6/18/20, where it settles that. */
  readonly order: SlashOrder | null;
}

/**
 * A day in the notation of another one, with the right weekday where that names one; null where its notation cannot
 * say this day so that it is read again. `dayLike('Tue, Nov 3rd', november5, context)` is `'Thu, Nov 5th'`.
 */
export function dayLike(source: string, day: Day, context: DayContext): string | null {
  const near = context.near ?? day;
  const reads = (words: string): boolean => {
    const read = readDay(words, 0);
    const told = read?.to === words.length ? resolveDay(read.words, near, context.order) : null;
    return told !== null && sameDay(told, day);
  };
  const before = readDay(source, 0);
  const was = before ? resolveDay(before.words, near, context.order) : null;
  const weekday = leadingWeekday.exec(source);
  const lead = weekday ? weekdayLike(weekday[1] ?? '', day) + (weekday[2] ?? '') : '';
  const dated = source.slice(weekday?.[0].length ?? 0);
  const forms = dated === '' ? [''] : datedForms(dated, day, was);
  return forms.map((form) => lead + form).find(reads) ?? null;
}

export function sameDay(one: Day, two: Day): boolean {
  return one.year === two.year && one.month === two.month && one.day === two.day;
}

const leadingWeekday = new RegExp(`^${weekdayPattern}(,?[ \\t]*)`, 'i');
const yearFirst = /^\d{4,5}([-/.])(\d{1,2})\1(\d{1,2})$/;
const numeric = /^(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/;
const ordinal = '(st|nd|rd|th|\\.)?';
const monthFirst = new RegExp(`^()${monthPattern}([\\s-]+)(\\d{1,2})${ordinal}([,-]?\\s*)(\\d{4})?$`, 'i');
const dayFirst = new RegExp(
  `^((?:the\\s+)?)(\\d{1,2})${ordinal}(\\s+(?:of\\s+)?|-)${monthPattern}([,-]?\\s*)(\\d{4})?$`,
  'i',
);

/** Ways to write a day like another one without its weekday, the closest first. */
function datedForms(source: string, day: Day, was: Day | null): string[] {
  const iso = yearFirst.exec(source);
  if (iso) return [yearFirstLike(iso, day)];
  const figures = numeric.exec(source);
  if (figures) return numericForms(figures, day, was);
  const named = monthFirst.exec(source);
  if (named) {
    const [, , name = '', gap = '', number = '', suffix, comma = '', year] = named;
    const short =
      monthLike(name, day.month) + stopBehind(name, source) + gap + ordinalNumber(number, suffix, day);
    return year ? [short + comma + day.year] : [short, `${short}, ${day.year}`];
  }
  const numbered = dayFirst.exec(source);
  if (numbered) {
    const [, the = '', number = '', suffix, gap = '', name = '', comma = '', year] = numbered;
    const month = monthLike(name, day.month) + stopBehind(name, source);
    const short = the + ordinalNumber(number, suffix, day) + gap + month;
    return year ? [short + comma + day.year] : [short, `${short}${gap === '-' ? '-' : ' '}${day.year}`];
  }
  // A span of days has a second day that nobody asked about; what names no day at all may give way.
  return was === null ? [formatDay(day)] : [];
}

function yearFirstLike([, separator = '-', month = '', number = '']: RegExpExecArray, day: Day): string {
  const padded = month.length === 2 && number.length === 2;
  return [String(day.year).padStart(4, '0'), figure(day.month, padded), figure(day.day, padded)].join(
    separator,
  );
}

type Part = 'day' | 'month' | 'year';
const layouts: readonly (readonly Part[])[] = [
  ['month', 'day', 'year'],
  ['day', 'month', 'year'],
  ['year', 'month', 'day'],
];

/** Figures in the order in which the old ones were read; both orders where they were the same (`3/3/2026`). */
function numericForms(source: RegExpExecArray, day: Day, was: Day | null): string[] {
  const [, first = '', separator = '/', second = '', third] = source;
  const old = third === undefined ? [first, second] : [first, second, third];
  const padded = (first.length === 2 && second.length === 2) || (separator !== '/' && third?.length === 2);
  const write = (part: Part): string => {
    if (part !== 'year') return figure(day[part], padded);
    return third?.length === 2 ? figure(day.year % 100, true) : String(day.year);
  };
  const saysOld = (layout: readonly Part[]): boolean =>
    was !== null && old.every((figures, index) => Number(figures) === shortened(was, layout[index], figures));
  return layouts
    .filter((layout) => (third?.length === 2 || layout[0] !== 'year') && saysOld(layout))
    .map((layout) => layout.slice(0, old.length).map(write).join(separator));
}

function shortened(day: Day, part: Part | undefined, figures: string): number {
  const value = day[part ?? 'year'];
  return part === 'year' && figures.length === 2 ? value % 100 : value;
}

function figure(value: number, padded: boolean): string {
  return padded ? String(value).padStart(2, '0') : String(value);
}

const monthNames =
  'January February March April May June July August September October November December'.split(' ');
const weekdayNames = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** The name of a month, as short or long and in the letters of another one. */
function monthLike(source: string, month: number): string {
  const name = monthNames[month - 1] ?? '';
  return inLettersOf(source, source.length > 4 || isWhole(source, monthNames) ? name : name.slice(0, 3));
}

/** The name of the weekday of a day, as short or long and in the letters of another one. */
export function weekdayLike(source: string, { year, month, day }: Day): string {
  const name = weekdayNames[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '';
  return inLettersOf(source, source.length > 5 ? name : name.slice(0, 3));
}

/** June and July are written out, as in `3 July`. May is as short as it is long. */
function isWhole(source: string, names: readonly string[]): boolean {
  return source.length === 4 && names.some((name) => name.toLowerCase() === source.toLowerCase());
}

function inLettersOf(source: string, name: string): string {
  if (source === source.toUpperCase()) return name.toUpperCase();
  return source === source.toLowerCase() ? name.toLowerCase() : name;
}

/** The full stop of an abbreviated name. */
function stopBehind(name: string, source: string): string {
  return source[source.indexOf(name) + name.length] === '.' ? '.' : '';
}

/** `3rd` for `1st`, `03` for `01`; a full stop stays one. */
function ordinalNumber(number: string, suffix: string | undefined, { day }: Day): string {
  const value = figure(day, number.startsWith('0'));
  if (suffix === undefined || suffix === '.') return value + (suffix ?? '');
  const teen = day >= 11 && day <= 13;
  return value + inLettersOf(suffix, (!teen && ['th', 'st', 'nd', 'rd'][day % 10]) || 'th');
}
