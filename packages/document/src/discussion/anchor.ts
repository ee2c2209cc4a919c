import { findClose } from './close.js';
import { type Folded, fold } from './fold.js';
import { type FoundPlace, type Hints, type Located, pick } from './hints.js';
import { occurrences } from './likeness.js';
import { findPoint } from './point.js';
import { around, readQuoted } from './quoted.js';
import { findAlone, findSame } from './same.js';

// An anchor is looked for from the surest sign to the weakest: all that was quoted, letter by letter; then, in folded
// words (`fold`), the same words beside what stood there (`same`); words of which a few have changed between their
// neighbours (`close`); and last, words that stand alone in the text. `quote` makes anchors, `quoted` reads them, and
// `hints` chooses among places that fit as well.

/**
 * What a thread hangs on: words of the document with what stands around them. An empty `exact` is a place between
 * `prefix` and `suffix`.
 */
export interface Anchor {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** The title of the section that the words stood in. */
  readonly section?: string;
  /** Given where the same words stood elsewhere too. */
  readonly apart?: Apart;
}

/** How many letters in front of a quote, and how many behind it, tell it from every other place with its words. */
export interface Apart {
  readonly before: number | null;
  readonly behind: number | null;
}

/** A text that anchors are looked for in. What many of them need is made once, when the first needs it. */
export class Page {
  #folded: Folded | null = null;
  #withAddresses: Folded | null = null;

  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  get folded(): Folded {
    this.#folded ??= fold(this.text);
    return this.#folded;
  }

  /** The same with the addresses of links, for quotes that reach into one. */
  get withAddresses(): Folded {
    this.#withAddresses ??= this.text.includes('](') ? fold(this.text, { addresses: true }) : this.folded;
    return this.#withAddresses;
  }
}

/**
 * Where the words of an anchor stand now, or null where they are gone: `exact` when they are the same words (wrapped,
 * marked or punctuated anew at most), `close` when a few of them have changed and what surrounds them shows the place.
 *
 *     const anchor = quote('We raised the pool limit.', { from: 14, to: 24 });
 *     findAnchor('At 11:02 we raised the **pool limit**.', anchor); // { from: 25, to: 35, how: 'exact' }
 */
export function findAnchor(text: string, anchor: Anchor, hints: Hints = {}): FoundPlace | null {
  return locate(new Page(text), anchor, hints)?.place ?? null;
}

/** As `findAnchor`, in a page that many anchors are looked for in. */
export function locate(page: Page, given: Anchor, hints: Hints): Located | null {
  if (given.exact + given.prefix + given.suffix === '') return null;
  const anchor = withLineEndsOf(page.text, given);
  const { exact } = anchor;
  const unchanged = findUnchanged(page.text, given, hints) ?? findUnchanged(page.text, anchor, hints);
  if (unchanged) return unchanged;
  const plain = readQuoted(anchor);
  if (exact === '') return findPoint(page, anchor, plain, hints);
  const full = readQuoted(anchor, true);
  const [folded, quoted] =
    plain.words === full.words ? ([page.folded, plain] as const) : ([page.withAddresses, full] as const);
  if (quoted.words === '') return findMarks(page.text, anchor);
  return (
    findSame(folded, quoted, anchor, hints) ??
    findSame(page.withAddresses, full, anchor, hints) ??
    findClose(folded, quoted, anchor, hints) ??
    findAlone(folded, quoted, anchor, hints)
  );
}

/** The quote with all that was kept around it, letter by letter. */
function findUnchanged(text: string, anchor: Anchor, hints: Hints): Located | null {
  const { exact, prefix, suffix } = anchor;
  const found = occurrences(text, prefix + exact + suffix).map((at) => {
    const from = at + prefix.length;
    return { from, to: from + exact.length, how: 'exact' as const, likeness: 1 };
  });
  return pick(found, anchor, hints);
}

/** A quote of nothing but marks or white space: where one side of it still stands, and nowhere else. */
function findMarks(text: string, { exact, prefix, suffix }: Anchor): Located | null {
  for (const length of [around, around / 2]) {
    for (const [before, behind] of [
      [prefix.slice(-length), ''] as const,
      ['', suffix.slice(0, length)] as const,
    ]) {
      if (before.length + behind.length < length) continue;
      const [at, second] = occurrences(text, before + exact + behind, 2);
      if (at === undefined || second !== undefined) continue;
      const from = at + before.length;
      return { place: { from, to: from + exact.length, how: 'exact' }, tied: false };
    }
  }
  return null;
}

function withLineEndsOf(text: string, anchor: Anchor): Anchor {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const adapt = (words: string): string => words.replace(/\r?\n/g, lineEnd);
  return {
    ...anchor,
    exact: adapt(anchor.exact),
    prefix: adapt(anchor.prefix),
    suffix: adapt(anchor.suffix),
  };
}
