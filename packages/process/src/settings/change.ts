/** What can stand behind a key: nothing, words, a list of words, or keys with such values. */
export type PolicyValue = null | string | readonly string[] | { readonly [name: string]: PolicyValue };

/** The names of the keys that lead to a place: `['systems', 'payments', 'criticality']`. */
export type PolicyPath = readonly string[];

/** What can be done to a `debrief.yaml`. */
export type PolicyChange =
  /** Says what stands behind a key, which is made where there is none. Null is a name with nothing more. */
  | { readonly do: 'set'; readonly path: PolicyPath; readonly value: PolicyValue }
  /** Takes a key away, so that its default counts. */
  | { readonly do: 'remove'; readonly path: PolicyPath }
  /** Gives a name another one, wherever in the file it is named. */
  | { readonly do: 'rename'; readonly path: PolicyPath; readonly to: string }
  /** Adds words to a list, or takes them out. */
  | { readonly do: 'add' | 'take'; readonly path: PolicyPath; readonly words: string }
  /** Puts a name in front of another one of its map, or at the end. */
  | { readonly do: 'move'; readonly path: PolicyPath; readonly before: string | null };

const deepest = 8;
const longest = 4000;
const most = 2000;

/** A change from outside; null where it is none. */
export function readPolicyChange(said: unknown): PolicyChange | null {
  if (!isRecord(said)) return null;
  const path = pathIn(said['path']);
  if (path === null) return null;
  switch (said['do']) {
    case 'set': {
      const value = valueIn(said['value'], deepest);
      return value === undefined ? null : { do: 'set', path, value };
    }
    case 'remove':
      return { do: 'remove', path };
    case 'rename':
      return isWords(said['to']) ? { do: 'rename', path, to: said['to'].trim() } : null;
    case 'add':
    case 'take':
      return isWords(said['words']) ? { do: said['do'], path, words: said['words'].trim() } : null;
    case 'move': {
      const before = said['before'];
      return before === null || isWords(before) ? { do: 'move', path, before } : null;
    }
    default:
      return null;
  }
}

function pathIn(said: unknown): PolicyPath | null {
  if (!Array.isArray(said) || said.length === 0 || said.length > deepest) return null;
  return said.every(isWords) ? said : null;
}

function valueIn(said: unknown, depth: number): PolicyValue | undefined {
  if (said === null) return null;
  if (typeof said === 'string') return isLine(said) ? said.trim() || null : undefined;
  if (Array.isArray(said))
    return said.length <= most && said.every(isWords) ? said.map((words) => words.trim()) : undefined;
  if (!isRecord(said) || depth === 0) return undefined;
  const values = Object.entries(said).map(([name, value]) => [name, valueIn(value, depth - 1)] as const);
  if (values.length > most || values.some(([name, value]) => !isWords(name) || value === undefined))
    return undefined;
  return Object.fromEntries(values) as Readonly<Record<string, PolicyValue>>;
}

function isRecord(said: unknown): said is Readonly<Record<string, unknown>> {
  return typeof said === 'object' && said !== null && !Array.isArray(said);
}

/** Words on one line, of which a file can keep every letter. */
function isLine(said: string): boolean {
  return said.length <= longest && !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(said);
}

function isWords(said: unknown): said is string {
  return typeof said === 'string' && said.trim() !== '' && isLine(said);
}
