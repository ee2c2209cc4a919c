import {
  apply,
  applyEdits,
  type Edit,
  type Finding,
  isRefusal,
  type Operation,
  type Parsed,
  parse,
  type Range,
} from '@debrief/document';
import { Checker, type CheckOptions } from '@debrief/language';
import { probe } from './probe.js';

/** How words come into the document: an operation, or edits of its text. */
export type Putting = Operation | { readonly do: 'edit'; readonly edits: readonly Edit[] };

/** Words of a field, and the document that they are to stand in. */
export interface Heard {
  readonly document: string;
  readonly words: string;
  readonly put: Putting;
  /** The same with `probe` for words, which tells where they come to stand. */
  readonly putProbe: Putting;
}

/** Reads what somebody writes in a field as it would stand in the whole document. */
export class Ear {
  readonly #checker: Checker;
  #base: Parsed | null = null;
  #after: Parsed | null = null;
  #probed: { readonly key: string; readonly at: number } | null = null;

  constructor(options: CheckOptions = {}) {
    this.#checker = new Checker(options);
  }

  /** The findings about the language of the words, with places in the words. */
  hear({ document, words, put, putProbe }: Heard): readonly Finding[] {
    const wanted = words.trim();
    if (wanted === '') return [];
    const base = this.#read(document);
    const after = this.#put(base, put);
    if (after === null) return [];
    const from = nearest(after.text, wanted, this.#placeOf(base, putProbe));
    if (from === null) return [];
    const shift = words.indexOf(wanted) - from;
    const range = { from, to: from + wanted.length };
    return this.#checker
      .check(after.model)
      .filter((finding) => finding.bias !== undefined && isWithin(finding, range))
      .map((finding) => moved(finding, range, shift));
  }

  #read(document: string): Parsed {
    if (this.#base?.text !== document) {
      this.#base = parse(document, this.#base ?? undefined);
      this.#probed = null;
    }
    return this.#base;
  }

  #put(base: Parsed, put: Putting): Parsed | null {
    if (put.do === 'edit') {
      this.#after = parse(applyEdits(base.text, put.edits), this.#after ?? base);
      return this.#after;
    }
    const done = apply(base, put);
    return isRefusal(done) ? null : done.parsed;
  }

  /** Where the words of a field come to stand. */
  #placeOf(base: Parsed, putProbe: Putting): number {
    const key = JSON.stringify(putProbe);
    if (this.#probed?.key === key) return this.#probed.at;
    const at = Math.max(0, this.#put(base, putProbe)?.text.indexOf(probe) ?? 0);
    this.#probed = { key, at };
    return at;
  }
}

/** Where words stand nearest to a place; null where they stand nowhere. */
function nearest(text: string, words: string, place: number): number | null {
  if (text.startsWith(words, place)) return place;
  const before = text.lastIndexOf(words, place);
  const behind = text.indexOf(words, place);
  if (before < 0 || behind < 0) return before < 0 && behind < 0 ? null : Math.max(before, behind);
  return place - before <= behind - place ? before : behind;
}

function isWithin({ from, to }: Range, { from: start, to: end }: Range): boolean {
  return start <= from && to <= end;
}

/** A finding as the field counts, with the fixes that stay within it. */
function moved(finding: Finding, field: Range, shift: number): Finding {
  const move = <R extends Range>(range: R): R => ({
    ...range,
    from: range.from + shift,
    to: range.to + shift,
  });
  return {
    ...move(finding),
    fixes: finding.fixes
      .filter(({ edits }) => edits.every((edit) => isWithin(edit, field)))
      .map((fix) => ({ ...fix, edits: fix.edits.map(move) })),
  };
}
