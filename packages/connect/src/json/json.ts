/** An object of JSON, of which nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text that is JSON, or a line of JSON after the other; undefined for another text. */
export function readJson(text: string): unknown {
  const words = text.replace(/^\ufeff/, '').trim();
  if (!/^[[{]/.test(words)) return undefined;
  const whole = parsed(words);
  if (whole !== undefined) return whole;
  const lines = words.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (lines.length < 2 || !lines.every((line) => line.trimStart().startsWith('{'))) return undefined;
  const values = lines.map(parsed);
  return values.includes(undefined) ? undefined : values;
}

function parsed(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch {
    // What is no JSON, or goes too deep for it, is read as lines.
    return undefined;
  }
}

/** The objects of a list: the value itself, the list that stands under one of these names, or the one object. */
export function objectsIn(value: unknown, names: readonly string[]): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isFields(value)) return [];
  const list = names.map((name) => own(value, name)).find(Array.isArray);
  return list ?? [value];
}

/** A field of an object, never one that every object inherits. */
export function own(fields: unknown, name: string): unknown {
  return isFields(fields) && Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** The words of a field, or of the field of a field; null where there are none. */
export function words(fields: unknown, ...names: readonly string[]): string | null {
  const value = names.reduce<unknown>((each, name) => own(each, name), fields);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** An object as one line, for people to look at. */
export function told(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return '[something that goes too deep to be shown]';
  }
}
