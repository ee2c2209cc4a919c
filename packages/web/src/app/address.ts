/** What stands behind the `?` of an address: words, several where a name is said several times. */
export type Search = Readonly<Record<string, string | readonly string[] | undefined>>;

/** `?system=app&system=web` → `{ system: ['app', 'web'] }`; everything stays words. */
export function readSearch(words: string): Record<string, string | string[]> {
  const found: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(words)) {
    const before = found[name];
    found[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
  }
  return found;
}

/** The other way round; what is empty is left out. */
export function writeSearch(search: Record<string, unknown>): string {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(search))
    for (const each of Array.isArray(value) ? value : [value])
      if (each !== undefined && each !== null && each !== '') words.append(name, String(each));
  const said = words.toString();
  return said === '' ? '' : `?${said}`;
}

/** The values of one name, however often it is said. */
export function wordsOf(search: Search, name: string): readonly string[] {
  const value = search[name];
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

/** The first value of one name. */
export function wordOf(search: Search, name: string): string | undefined {
  return wordsOf(search, name)[0];
}
