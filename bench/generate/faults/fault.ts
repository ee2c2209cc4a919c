/** One telling of a fault, as one team would put it. `{c}` stands for what suffered, `{s}` for the system. */
export interface Telling {
  readonly title: string;
  readonly summary: string;
  readonly factors: readonly [string, string];
  readonly detection: string;
}

/** A class of faults that comes back under other words. */
export interface Fault {
  readonly name: string;
  /** What the trade calls it; some who tell of it use one of these somewhere, as others would. */
  readonly terms: readonly string[];
  readonly tellings: readonly Telling[];
}

/** A telling from its five sentences: title, summary, two factors, detection. */
export function told(
  title: string,
  summary: string,
  first: string,
  second: string,
  detection: string,
): Telling {
  return { title, summary, factors: [first, second], detection };
}
