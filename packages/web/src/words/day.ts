const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

/**
 * A day, a month or a year as people write it; what is none of them stays as it is.
 *
 *     dayWords('2026-11-03'); // '3 Nov 2026'
 *     dayWords('2026-11');    // 'Nov 2026'
 */
export function dayWords(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)(?:-(\d\d))?/.exec(day) ?? [];
  const name = months[Number(month) - 1];
  if (year === undefined || name === undefined) return day;
  return date === undefined ? `${name} ${year}` : `${Number(date)} ${name} ${year}`;
}

/** The same without the year: `3 Nov`. */
export function shortDayWords(day: string): string {
  return dayWords(day).replace(/ \d{4}$/, '');
}

/**
 * A moment in UTC.
 *
 *     momentWords('2026-11-03T10:41:00Z'); // '3 Nov 2026, 10:41 UTC'
 */
export function momentWords(moment: string): string {
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return moment;
  const iso = at.toISOString();
  return `${dayWords(iso)}, ${iso.slice(11, 16)} UTC`;
}
