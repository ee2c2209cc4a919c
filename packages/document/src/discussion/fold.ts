import type { Range } from '../range.js';
import { firstIndex } from '../search.js';

/**
 * The words of a text without what may change around them while they stay the same words: line ends and wrapping,
 * list marks, emphasis, link addresses, typographic quotes and dashes.
 */
export interface Folded {
  readonly words: string;
  /** For each letter of `words`, where it begins in the text. */
  readonly starts: Int32Array;
  /** For each letter of `words`, where it ends in the text. */
  readonly ends: Int32Array;
}

export interface FoldOptions {
  /** False for a piece that begins within a line. */
  readonly lineBegins?: boolean;
  /** True to keep the addresses of links as words. */
  readonly addresses?: boolean;
}

/** `fold('the **pool\n  limit**').words` is `'the pool limit'`. */
export function fold(text: string, { lineBegins = true, addresses = false }: FoldOptions = {}): Folded {
  const letters = new Letters(text);
  let fresh = lineBegins;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code < 128 && plain[code] === 1) {
      letters.add(code, at++);
      fresh = false;
    } else if (isSpace(code)) {
      letters.addSpace(at++);
      if (code === lineFeed) fresh = true;
    } else {
      const mark = (fresh ? lengthOfLineMark(text, at, code) : 0) || lengthOfMark(text, at, code, addresses);
      if (mark > 0) at += mark;
      else {
        fresh = false;
        if (code === backslash && isPunctuation(text.charCodeAt(at + 1))) at++;
        letters.addSimply(text.charCodeAt(at), at);
        at++;
      }
    }
  }
  return letters.finish();
}

/** A stretch of folded words without the spaces at its ends. */
export function withoutSpaces(words: string, { from, to }: Range): Range {
  let start = from;
  let end = to;
  while (start < end && words[start] === ' ') start++;
  while (end > start && words[end - 1] === ' ') end--;
  return { from: start, to: end };
}

/** The index of the first letter of `words` at or behind an offset of the text. */
export function indexAt({ starts }: Folded, offset: number): number {
  return firstIndex(starts.length, (at) => (starts[at] ?? 0) >= offset);
}

class Letters {
  readonly #codes: Uint16Array;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  #length = 0;

  constructor(text: string) {
    // Folding makes nothing longer but an ellipsis, which becomes three dots.
    const most = text.length + 2 * (text.split('…').length - 1);
    this.#codes = new Uint16Array(most);
    this.#starts = new Int32Array(most);
    this.#ends = new Int32Array(most);
  }

  add(code: number, at: number): void {
    const length = this.#length++;
    this.#codes[length] = code;
    this.#starts[length] = at;
    this.#ends[length] = at + 1;
  }

  addSpace(at: number): void {
    const last = this.#length - 1;
    if (last < 0) return;
    if (this.#codes[last] === blank) this.#ends[last] = at + 1;
    else this.add(blank, at);
  }

  addSimply(code: number, at: number): void {
    const simple = simpler.get(code) ?? code;
    const last = this.#length - 1;
    if (simple === ellipsis) for (let dot = 0; dot < 3; dot++) this.add(fullStop, at);
    else if (simple === dash && this.#codes[last] === dash) this.#ends[last] = at + 1;
    else if (simple !== nothing) this.add(simple, at);
  }

  finish(): Folded {
    let words = '';
    for (let from = 0; from < this.#length; from += 8192) {
      const some = this.#codes.subarray(from, Math.min(this.#length, from + 8192));
      words += Reflect.apply(String.fromCharCode, null, some);
    }
    return {
      words,
      starts: this.#starts.subarray(0, this.#length),
      ends: this.#ends.subarray(0, this.#length),
    };
  }
}

/** The length of a mark that a line begins with, or 0. */
function lengthOfLineMark(text: string, at: number, code: number): number {
  const next = text.charCodeAt(at + 1);
  if (code === greater) return 1;
  if (code === dash || code === star || code === plus) return isSpace(next) ? 1 : 0;
  return code === hash && (next === hash || isSpace(next)) ? 1 : 0;
}

/** The length of what is a mark of Markdown and no word, or 0. */
function lengthOfMark(text: string, at: number, code: number, addresses: boolean): number {
  const next = text.charCodeAt(at + 1);
  switch (code) {
    case star:
    case tick:
      return 1;
    case tilde:
      return next === tilde ? 2 : 0;
    case underscore:
      return isLetter(text.charCodeAt(at - 1)) && isLetter(next) ? 0 : 1;
    case exclamation:
      return next === open ? 1 : 0;
    case open:
      return isTaskBox(text, at) ? 3 : 1;
    case close:
      return next === 40 && !addresses ? 1 + lengthOfAddress(text, at + 1) : 1;
    default:
      return 0;
  }
}

/** True for `[ ]` and `[x]` in front of a task. */
function isTaskBox(text: string, at: number): boolean {
  const inside = text.charCodeAt(at + 1);
  if (text.charCodeAt(at + 2) !== close || !isSpace(text.charCodeAt(at + 3))) return false;
  return isSpace(inside) || inside === 120 || inside === 88;
}

/** The length of `(address)`, with its brackets, or 0. */
function lengthOfAddress(text: string, at: number): number {
  for (let end = at + 1; end < text.length && end - at < 1000; end++) {
    const code = text.charCodeAt(end);
    if (code === 41) return end + 1 - at;
    if (code === 40 || isSpace(code)) return 0;
  }
  return 0;
}

const [blank, lineFeed, backslash, dash, plus, fullStop, hash, greater] = [32, 10, 92, 45, 43, 46, 35, 62];
const [star, tick, tilde, underscore, exclamation, open, close] = [42, 96, 126, 95, 33, 91, 93];
const [ellipsis, nothing] = [0x2026, -1];

/** What needs no second look: ASCII letters and digits, and the commonest punctuation. */
const plain = Uint8Array.from({ length: 128 }, (_, code) =>
  /[\w,.:;()|/'"%&=?@$^{}]/.test(String.fromCharCode(code)) && code !== underscore ? 1 : 0,
);

/** Letters that stand for a simpler one. */
const simpler: ReadonlyMap<number, number> = new Map([
  ...[...'‘’‚‛′'].map((letter) => [letter.charCodeAt(0), 39] as const),
  ...[...'“”„‟″«»'].map((letter) => [letter.charCodeAt(0), 34] as const),
  ...[...'‐‑‒–—―−'].map((letter) => [letter.charCodeAt(0), dash] as const),
  ...[0x00ad, 0x200b, 0x2060, 0xfeff].map((code) => [code, nothing] as const),
]);

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x202f;
}

function isLetter(code: number): boolean {
  return (
    (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code >= 128
  );
}

function isPunctuation(code: number): boolean {
  return (
    (code >= 33 && code <= 47) ||
    (code >= 58 && code <= 64) ||
    (code >= 91 && code <= 96) ||
    (code >= 123 && code <= 126)
  );
}
