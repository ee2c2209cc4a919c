const units = [
  ['day', 86_400],
  ['h', 3_600],
  ['min', 60],
  ['s', 1],
] as const;

/**
 * A duration in its two largest units.
 *
 *     durationWords(5040); // '1 h 24 min'
 */
export function durationWords(seconds: number): string {
  const sign = seconds < 0 ? '−' : '';
  const whole = Math.round(Math.abs(seconds));
  const first = units.findIndex(([, size]) => whole >= size);
  const [unit, size] = units[first] ?? ['s', 1];
  const smaller = units[first + 1];
  if (first < 0 || !smaller) return `${sign}${whole} s`;
  const rest = Math.round((whole % size) / smaller[1]);
  // What rounds up to a whole one is one more of the larger unit.
  const carries = rest * smaller[1] >= size;
  const count = Math.floor(whole / size) + (carries ? 1 : 0);
  if (carries && smaller && first > 0 && count * size >= (units[first - 1]?.[1] ?? Infinity)) {
    return `${sign}${named(1, units[first - 1]?.[0] ?? unit)}`;
  }
  const tail = rest > 0 && !carries && count < 100 ? ` ${named(rest, smaller[0])}` : '';
  return `${sign}${named(count, unit)}${tail}`;
}

/** The same in its largest unit alone, for where there is little room: `8 h`. */
export function roughDuration(seconds: number): string {
  const whole = Math.abs(seconds);
  const [unit, size] = units.find(([, each]) => whole >= each * 0.95) ?? ['s', 1];
  return named(Math.round(whole / size), unit);
}

function named(count: number, unit: string): string {
  return unit === 'day' ? `${count} ${count === 1 ? 'day' : 'days'}` : `${count} ${unit}`;
}
