/** A time of the day, from 0:00 to 23:59, or 24:00. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
}

/**
 * A clock in the notation of another one. Seconds become `:00`, and a half of the day follows the hour:
 * `clockLike('9.05 AM', { hour: 21, minute: 20 })` is `'9.20 PM'`. A blank (`--:--`) is filled in as `21:20`.
 */
export function clockLike(source: string, clock: ClockTime): string {
  const twelve = twelveHours.exec(source);
  if (twelve) return likeTwelveHours(twelve, clock);
  if (isBare(source)) return two(clock.hour) + two(clock.minute) + source.slice(4);
  const whole = twentyFourHours.exec(source);
  if (!whole) return plainClock(clock);
  const [, hour = '', separator = ':', , seconds = '', end = ''] = whole;
  const hours = hour.length === 1 ? String(clock.hour) : two(clock.hour);
  return hours + separator + two(clock.minute) + seconds.replace(/\d/g, '0') + end;
}

/** True for the same hour and minute. */
export function sameClock(one: ClockTime, two: ClockTime): boolean {
  return one.hour === two.hour && one.minute === two.minute;
}

/** True for `0915` and `0915 hrs`. */
export function isBare(source: string): boolean {
  return /^\d{4}(?!\d)/.test(source);
}

/** `9:05` as we write it where there is nothing to follow: `09:05`. */
export function plainClock({ hour, minute }: ClockTime): string {
  return `${two(hour)}:${two(minute)}`;
}

const seconds = '((?::\\d{2}(?:[.,]\\d+)?)?)';
const twelveHours = new RegExp(
  `^(\\d{1,2})(?:([:.h])(\\d{2})${seconds})?((?:ish)?\\s?)([ap])(\\.?\\s?m\\.?)$`,
  'i',
);
const twentyFourHours = new RegExp(`^(\\d{1,2})([:.h])(\\d{2})${seconds}((?:ish)?)$`, 'i');

function likeTwelveHours(source: RegExpExecArray, { hour, minute }: ClockTime): string {
  const [, hours = '', separator = ':', minutes, secondsWords = '', gap = '', letter = '', end = ''] = source;
  const half = hour % 24 < 12 ? 'a' : 'p';
  // Some write `17:14pm`, and may go on doing so.
  const told = Number(hours) > 12 && hour > 12 ? hour : hour % 12 || 12;
  const padded = hours.startsWith('0') ? two(told) : String(told);
  const rest = minutes === undefined && minute === 0 ? '' : separator + two(minute);
  const zeros = secondsWords.replace(/\d/g, '0');
  return padded + rest + zeros + gap + (letter === letter.toUpperCase() ? half.toUpperCase() : half) + end;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
