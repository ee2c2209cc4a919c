/** Longer than this between two keys, and the second begins anew. */
const patience = 1200;

/** Puts keys together to sequences such as `g h`. */
export function createSequence() {
  let before = '';
  let last = Number.NEGATIVE_INFINITY;
  return {
    /** The sequence among the known ones that a key completes; null where it completes none. */
    press(key: string, time: number, known: readonly string[]): string | null {
      const goesOn = before !== '' && time - last < patience;
      const both = `${before} ${key}`;
      const found = goesOn && known.includes(both) ? both : known.includes(key) ? key : null;
      const begins = found === null && known.some((each) => each.startsWith(`${key} `));
      before = begins ? key : '';
      last = time;
      return found;
    },
  };
}
