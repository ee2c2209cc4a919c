import { firstIndex, type Model, type Range, type Why } from '@debrief/document';
import type { Role } from '../place.js';

/** A thing that the document lists, with the words that say it. */
export interface Thing {
  readonly whole: Range;
  readonly words: Range;
  readonly role: Role;
}

/** What the model read as entries, factors, whys and actions, found by its place. */
export class Listed {
  readonly #words: readonly Thing[];
  readonly #wholes: readonly Range[];
  readonly #chains: readonly (Range & { readonly role: Role })[];

  constructor({ timeline, factors, actions }: Model) {
    const things: Thing[] = [
      ...timeline.map((entry) => ({ whole: entry, words: entry.textRange, role: 'entry' as const })),
      ...factors.map((factor) => ({ whole: factor, words: factor.textRange, role: 'factor' as const })),
      ...actions.map((action) => ({ whole: action, words: action.textRange, role: 'action' as const })),
    ];
    this.#words = things.toSorted((a, b) => a.words.from - b.words.from);
    this.#wholes = things.map(({ whole }) => whole).sort((a, b) => a.from - b.from);
    this.#chains = factors
      .flatMap(({ chains }) => chains.flatMap(({ whys }) => whys.flatMap(rolesIn)))
      .sort((a, b) => a.from - b.from);
  }

  /** The things whose words lie in a stretch of the text, in order. */
  wordsIn({ from, to }: Range): Thing[] {
    const found: Thing[] = [];
    for (let index = lastBefore(this.#words, to, ({ words }) => words.from); index >= 0; index--) {
      const thing = this.#words[index];
      if (!thing || thing.words.to <= from) break;
      found.unshift(thing);
    }
    return found;
  }

  /** Whether a stretch belongs to one of the things. */
  holds({ from, to }: Range): boolean {
    return containing(this.#wholes, from, to) !== null;
  }

  /** Whether a stretch is a why or the answer to one. */
  chainRole({ from, to }: Range): Role | null {
    return containing(this.#chains, from, to)?.role ?? null;
  }
}

function rolesIn(why: Why): (Range & { readonly role: Role })[] {
  return [
    { from: why.from, to: why.to, role: 'why' },
    ...why.answers.flatMap((answer) => [
      { from: answer.from, to: answer.to, role: 'answer' as const },
      ...answer.whys.flatMap(rolesIn),
    ]),
  ];
}

/** Things inside of others begin behind them, so that the innermost one is found first; no list goes deeper than this. */
const deepest = 64;

function containing<T extends Range>(ranges: readonly T[], from: number, to: number): T | null {
  const last = lastBefore(ranges, from + 1, (range) => range.from);
  for (let index = last; index >= 0 && index > last - deepest; index--) {
    const range = ranges[index];
    if (range && range.to >= to) return range;
  }
  return null;
}

/** The index of the last one that begins in front of an offset. */
function lastBefore<T>(list: readonly T[], offset: number, start: (each: T) => number): number {
  const behind = firstIndex(list.length, (index) => {
    const each = list[index];
    return each === undefined || start(each) >= offset;
  });
  return behind - 1;
}
