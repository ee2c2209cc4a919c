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

/** `10:41` of milliseconds in UTC, with the seconds where they are asked for. */
export function clockWords(time: number, withSeconds = false): string {
  return new Date(time).toISOString().slice(11, withSeconds ? 19 : 16);
}

/** `10 March`, with the year where it is asked for. */
export function dayWords(time: number, withYear = false): string {
  const day = new Date(time);
  const words = `${day.getUTCDate()} ${months[day.getUTCMonth()] ?? ''}`;
  return withYear ? `${words} ${day.getUTCFullYear()}` : words;
}

/** `Mar 2026`. */
export function monthWords(time: number): string {
  const day = new Date(time);
  return `${(months[day.getUTCMonth()] ?? '').slice(0, 3)} ${day.getUTCFullYear()}`;
}
