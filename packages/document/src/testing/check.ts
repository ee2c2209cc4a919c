import type { Facts, Saying } from './said.js';

/** What a value is to be, where one value will not do. `whole` is all that the document says. */
export type Check = (value: unknown, whole: Saying) => boolean;

/** Where something differs from what it is to be; null where it does not. Functions in `expected` are checks. */
export function mismatch(expected: unknown, actual: unknown, whole: Saying, path = ''): string | null {
  if (typeof expected === 'function') {
    return (expected as Check)(actual, whole) ? null : `${path} is ${shown(actual)}`;
  }
  if (Object.is(expected, actual)) return null;
  if (Array.isArray(expected) && Array.isArray(actual)) {
    if (expected.length !== actual.length)
      return `${path} has ${actual.length} in place of ${expected.length}: ${shown(actual)}`;
    return first(expected.map((each, index) => mismatch(each, actual[index], whole, `${path}[${index}]`)));
  }
  if (isRecord(expected) && isRecord(actual)) {
    const names = new Set([...Object.keys(expected), ...Object.keys(actual)]);
    return first([...names].map((name) => mismatch(expected[name], actual[name], whole, `${path}.${name}`)));
  }
  return `${path} is ${shown(actual)} in place of ${shown(expected)}`;
}

function first(found: readonly (string | null)[]): string | null {
  return found.find((each) => each !== null) ?? null;
}

function isRecord(value: unknown): value is Facts {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 400);
}

export const anything: Check = () => true;

export const oneOf =
  (...values: readonly unknown[]): Check =>
  (value, whole) =>
    values.some((each) => mismatch(each, value, whole) === null);

/** A list without the thing at an index. */
export function without<T>(list: readonly T[], index: number): T[] {
  return list.toSpliced(index, 1);
}

/** A list in which the thing at an index says other things. */
export function changed(list: readonly Facts[], index: number, facts: Facts): unknown[] {
  return list.with(index, { ...list[index], ...facts });
}

/** A list with one more thing: at an index, or anywhere; the others as they were, in their order. */
export function grown(list: readonly unknown[], thing: unknown, at: number | null): Check {
  return (value, whole) =>
    Array.isArray(value) &&
    value.length === list.length + 1 &&
    value.some(
      (each, index) =>
        (at === null || at === index) &&
        mismatch(thing, each, whole) === null &&
        mismatch(list, without(value, index), whole) === null,
    );
}

/** A list in which the thing at an index stands elsewhere: in front of another one, or at any later place. */
export function moved(list: readonly unknown[], from: number, before: number | null): Check {
  const thing = list[from];
  const rest = without(list, from);
  if (before === null) return (value, whole) => grown(rest, thing, null)(value, whole);
  const to = before > from ? before - 1 : before;
  return (value, whole) => mismatch(rest.toSpliced(to, 0, thing), value, whole) === null;
}

/** A list with any number of further things that pass, among those that were there. */
export function withMore(list: readonly unknown[], passes: (thing: Facts) => boolean): Check {
  return (value, whole) => {
    if (!Array.isArray(value)) return false;
    let at = 0;
    for (const each of value) {
      if (at < list.length && mismatch(list[at], each, whole) === null) at++;
      else if (!passes(each)) return false;
    }
    return at === list.length;
  };
}
