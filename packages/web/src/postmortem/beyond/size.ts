const units = ['bytes', 'kB', 'MB', 'GB'] as const;

/**
 * The size of a file.
 *
 *     sizeWords(18_240); // '18 kB'
 */
export function sizeWords(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (Math.round(size) >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit++;
  }
  const digits = unit > 0 && size < 9.95 ? size.toFixed(1) : String(Math.round(size));
  return `${digits} ${bytes === 1 ? 'byte' : units[unit]}`;
}
