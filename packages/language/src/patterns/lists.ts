/** Lists of numbers by key, as plain data: the keys with spaces between them, how many numbers each has, and these. */
export interface Lists {
  readonly keys: string;
  readonly counts: readonly number[];
  readonly numbers: readonly number[];
}

/** The numbers of a key. */
export type Lookup = (key: string) => readonly number[];

/** Looks up keys in lists. There are tens of thousands of numbers when a check begins: only those asked for are cut out. */
export function lookupIn({ keys, counts, numbers }: Lists): Lookup {
  const places = new Map<string, number>();
  const starts = new Int32Array(counts.length + 1);
  const names = keys.split(' ');
  for (let at = 0; at < counts.length; at++) {
    places.set(names[at] ?? '', at);
    starts[at + 1] = (starts[at] ?? 0) + (counts[at] ?? 0);
  }
  return (key) => {
    const at = places.get(key);
    return at === undefined ? none : numbers.slice(starts[at], starts[at + 1]);
  };
}

const none: readonly number[] = [];

/** Gathers numbers by key, in the order in which they come. */
export class Gathering {
  readonly #byKey = new Map<string, number[]>();

  add(keys: readonly string[], number: number): void {
    for (const key of keys) {
      const numbers = this.#byKey.get(key);
      if (numbers) numbers.push(number);
      else this.#byKey.set(key, [number]);
    }
  }

  lists(): Lists {
    const all = [...this.#byKey.values()];
    return {
      keys: [...this.#byKey.keys()].join(' '),
      counts: all.map(({ length }) => length),
      numbers: all.flat(),
    };
  }
}
