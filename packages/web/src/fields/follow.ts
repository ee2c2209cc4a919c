/** Somebody else's words in a field that a person has changed too. */
export interface Overtaken {
  readonly theirs: unknown;
}

/**
 * What a form shows: where the person has changed something it is theirs, everywhere else it is what there is now, also
 * when others have changed that since the form was opened.
 */
export function followed<Facts extends object>(own: Facts, was: Facts, now: Facts): Facts {
  return merged(own, was, now) as Facts;
}

/** What the person begins with: what there was where they have changed something, elsewhere what there is now. */
export function begunWith<Facts extends object>(own: Facts, was: Facts, now: Facts): Facts {
  return based(own, was, now) as Facts;
}

/** Where the person and somebody else have both changed something, each in another way. */
export function overtaken(own: unknown, was: unknown, now: unknown): readonly Overtaken[] {
  if (same(own, was) || same(now, was) || same(own, now)) return [];
  if (!isRecord(own) || !isRecord(was) || !isRecord(now)) return [{ theirs: now }];
  return Object.keys(own).flatMap((key) => overtaken(own[key], was[key], now[key]));
}

function merged(own: unknown, was: unknown, now: unknown): unknown {
  if (same(own, was)) return now;
  if (!isRecord(own) || !isRecord(was) || !isRecord(now)) return own;
  const all = [...new Set([...Object.keys(now), ...Object.keys(own)])].flatMap((key): [string, unknown][] => {
    if (!(key in own)) return key in was ? [] : [[key, now[key]]];
    if (!(key in now)) return same(own[key], was[key]) ? [] : [[key, own[key]]];
    return [[key, merged(own[key], was[key], now[key])]];
  });
  return Object.fromEntries(all);
}

function based(own: unknown, was: unknown, now: unknown): unknown {
  if (same(own, was)) return now;
  if (!isRecord(own) || !isRecord(was) || !isRecord(now)) return was;
  const all = [...new Set([...Object.keys(now), ...Object.keys(was)])].flatMap((key): [string, unknown][] => {
    if (!(key in own)) return key in was ? [[key, was[key]]] : [[key, now[key]]];
    if (!(key in was)) return [];
    return key in now ? [[key, based(own[key], was[key], now[key])]] : [[key, was[key]]];
  });
  return Object.fromEntries(all);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
