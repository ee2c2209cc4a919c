/** A text in Unicode: half of a character, as YAML can write it with an escape, becomes `\ufffd`. */
export function wellFormedText(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** Data all texts of which are Unicode. The driver of the database would end the whole process over half a character. */
export function wellFormed<T>(data: T): T;
export function wellFormed(data: unknown): unknown {
  if (typeof data === 'string') return wellFormedText(data);
  if (Array.isArray(data)) return data.map((each) => wellFormed<unknown>(each));
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, wellFormed<unknown>(value)]));
}
