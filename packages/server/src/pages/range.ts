/** The part of a file that a Range header asks for; null for all of it, `none` where it lies outside. */
export function rangeIn(
  header: string | undefined,
  size: number,
): { readonly from: number; readonly to: number } | 'none' | null {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? [];
  // Several parts in one answer are answered with all.
  if (first === undefined || last === undefined || (first === '' && last === '')) return null;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size : Math.min(size, Number(last) + 1);
  if (first !== '' && last !== '' && Number(last) < from) return null;
  return from >= size || to <= from ? 'none' : { from, to };
}
