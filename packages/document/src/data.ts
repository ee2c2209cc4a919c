/** True for equal data: words, numbers, lists and records of them. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) || Array.isArray(other)) return sameList(one, other);
  if (!isRecord(one) || !isRecord(other)) return false;
  let names = 0;
  for (const name in one) {
    const there = other[name];
    if (!same(one[name], there) || (there === undefined && !Object.hasOwn(other, name))) return false;
    names++;
  }
  return names === Object.keys(other).length;
}

function sameList(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
  for (let index = 0; index < one.length; index++) if (!same(one[index], other[index])) return false;
  return true;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
