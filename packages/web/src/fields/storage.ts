const prefix = 'debrief.typed ';
const prefixBefore = 'debrief.before ';

/** What was typed and not saved, by its key; null where there is nothing, or the browser keeps nothing for us. */
export function keptWords<Facts>(key: string): Facts | null {
  try {
    const said = localStorage.getItem(prefix + key);
    return said === null ? null : (JSON.parse(said) as Facts);
  } catch {
    return null;
  }
}

/** What there was when somebody began to type it. */
export function wordsBefore<Facts>(key: string): Facts | null {
  try {
    return JSON.parse(localStorage.getItem(prefixBefore + key) ?? 'null') as Facts | null;
  } catch {
    return null;
  }
}

/** Keeps what was typed. A browser that is full, or keeps nothing, costs the memory, never the form. */
export function keepWords(key: string, facts: object, before?: object): void {
  try {
    localStorage.setItem(prefix + key, JSON.stringify(facts));
    if (before) localStorage.setItem(prefixBefore + key, JSON.stringify(before));
  } catch {
    // What is on the page is still there.
  }
}

export function dropWords(key: string): void {
  try {
    localStorage.removeItem(prefix + key);
    localStorage.removeItem(prefixBefore + key);
  } catch {
    // There was nothing then.
  }
}

/** The keys that begin so, of everything that was typed and not saved. */
export function keysKept(beginning: string): readonly string[] {
  try {
    return Object.keys(localStorage)
      .filter((each) => each.startsWith(prefix + beginning))
      .map((each) => each.slice(prefix.length));
  } catch {
    return [];
  }
}
