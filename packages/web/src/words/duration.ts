const units = [
  ['day', 86_400],
  ['h', 3_600],
  ['min', 60],
] as const;

/**
 * A duration in its two largest units, to the minute.
 *
 *     durationWords(5040); // '1 h 24 min'
 */
export function durationWords(seconds: number): string {
  const whole = Math.round(Math.abs(seconds) / 60) * 60;
  if (whole === 0) return 'under 1 min';
  const first = units.findIndex(([, size]) => whole >= size);
  const said = units
    .slice(first, first + 2)
    .map(([unit, size], place) => [
      unit,
      Math.floor((place === 0 ? whole : whole % (units[first]?.[1] ?? 1)) / size),
    ])
    .filter(([, count]) => count !== 0)
    .map(([unit, count]) => (unit === 'day' && count !== 1 ? `${count} days` : `${count} ${unit}`));
  return `${seconds < 0 ? '−' : ''}${said.join(' ')}`;
}
