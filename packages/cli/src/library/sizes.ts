const units = ['B', 'KB', 'MB', 'GB', 'TB'];

/** `bytes(1_234_567)` is `1.2 MB`. */
export function bytes(size: number): string {
  let value = size;
  let unit = 0;
  for (; value >= 1000 && unit < units.length - 1; unit++) value /= 1000;
  return `${unit === 0 || value >= 10 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}
