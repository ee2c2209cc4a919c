import type { Range } from '../range.js';
import { decodeEntities } from '../render/entities.js';
import { foldLetter } from './folding.js';
import type { Leaf } from './leaves.js';

/** The end of what belongs together. */
const hard = 10;
export const space = 32;

/**
 * A text as names are looked for in it: letter by letter, folded, each with its place. Marks, tags and link targets are
 * left out, so that `**Dana** Reyes` reads as `dana reyes`; targets and tags follow behind the text. Four lists of
 * numbers hold a long text in little room.
 */
export class Stream {
  codes: Uint16Array;
  from: Uint32Array;
  to: Uint32Array;
  /** 1 where marks were left out in front of a letter. */
  cut: Uint8Array;
  length = 0;
  readonly #text: string;
  readonly #leaves: readonly Leaf[];
  readonly #asides: Range[] = [];
  #cut = false;

  constructor(text: string, leaves: readonly Leaf[]) {
    this.#text = text;
    this.#leaves = leaves;
    const room = text.length + 1024;
    this.codes = new Uint16Array(room);
    this.from = new Uint32Array(room);
    this.to = new Uint32Array(room);
    this.cut = new Uint8Array(room);
    this.#read(0, text.length, true);
    // What was left out is read for itself; it leaves out nothing more.
    for (const { from, to } of this.#asides) {
      this.#push(hard, from, from);
      this.#read(from, to, false);
    }
    this.#push(hard, text.length, text.length);
  }

  #read(start: number, end: number, asides: boolean): void {
    const text = this.#text;
    let next = asides ? 0 : this.#leaves.length;
    let inLeaf = !asides;
    let boundary = asides ? (this.#leaves[0]?.from ?? end + 1) : end + 1;
    for (let at = start; at < end; ) {
      while (at >= boundary) {
        this.#push(hard, at, at);
        const leaf = this.#leaves[next];
        if (!inLeaf && leaf) {
          inLeaf = true;
          boundary = leaf.to;
        } else {
          inLeaf = false;
          next++;
          boundary = this.#leaves[next]?.from ?? end + 1;
        }
      }
      const code = text.charCodeAt(at);
      if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) this.#push(code, at, ++at);
      else if (code >= 65 && code <= 90) this.#push(code + 32, at, ++at);
      else at = this.#sign(code, at, asides ? Math.min(end, boundary) : end, inLeaf, asides);
    }
  }

  /** Reads what is no plain letter; tells where to go on. */
  #sign(code: number, at: number, end: number, inLeaf: boolean, asides: boolean): number {
    const text = this.#text;
    switch (code) {
      case 32:
      case 9:
      case 13:
        return this.#space(at, at + 1);
      case 10:
        return this.#lineEnd(at, end, inLeaf);
      case 42: // *
      case 96: // `
      case 126: // ~
      case 91: // [
      case 92: // \
        this.#cut = true;
        return at + 1;
      case 93: // ]
        this.#cut = true;
        return asides ? this.#aside(target, at, end, 1) : at + 1;
      case 60: // <
        return this.#tag(at, end, asides);
      case 38: // &
        return this.#entity(at);
      case 37: // %
        return this.#percent(at);
      case 64: // @
      case 46: // .
      case 95: // _
      case 45: // -
      case 39: // '
      case 43: // +
      case 44: // ,
        this.#push(code, at, at + 1);
        return at + 1;
    }
    if (code < 128) {
      this.#push(0, at, at + 1);
      return at + 1;
    }
    const length = jamo(text, at) || ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
    this.#characters(text.slice(at, at + length), at, at + length);
    return at + length;
  }

  /** True where a backslash stands right in front of a letter, as in `\\n`. */
  isEscaped(index: number): boolean {
    return index >= 0 && this.#text.charCodeAt((this.from[index] ?? 0) - 1) === 92;
  }

  #space(from: number, to: number): number {
    const last = this.length - 1;
    if (this.codes[last] === space && this.to[last] === from) this.to[last] = to;
    else this.#push(space, from, to);
    return to;
  }

  /** A line end inside a leaf is a space, with the marks of quotes behind it. An empty line ends what belongs together. */
  #lineEnd(at: number, end: number, inLeaf: boolean): number {
    let next = at + 1;
    while (next < end && /[ \t>]/.test(this.#text[next] ?? '')) next++;
    const blank = /[\r\n]/.test(this.#text[next] ?? '\n');
    if (inLeaf && !blank) return this.#space(at, next);
    this.#push(hard, at, at + 1);
    return at + 1;
  }

  #aside(pattern: RegExp, at: number, end: number, lead: number): number {
    pattern.lastIndex = at;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    if (found === '' || at + found.length > end) return at + lead;
    this.#asides.push({ from: at + lead, to: at + found.length });
    this.#cut = true;
    return at + found.length;
  }

  #tag(at: number, end: number, asides: boolean): number {
    lineBreak.lastIndex = at;
    const found = lineBreak.exec(this.#text)?.[0];
    if (found) return this.#space(at, at + found.length);
    const next = asides ? this.#aside(tag, at, end, 1) : at + 1;
    if (next === at + 1) this.#push(0, at, next);
    return next;
  }

  #entity(at: number): number {
    entity.lastIndex = at;
    const found = entity.exec(this.#text)?.[0] ?? '&';
    const decoded = decodeEntities(found);
    if (decoded === found) this.#push(0, at, at + 1);
    else this.#characters(decoded, at, at + found.length);
    return at + (decoded === found ? 1 : found.length);
  }

  #percent(at: number): number {
    const [, lead = ''] = percent.exec(this.#text.slice(at, at + 3)) ?? [];
    const first = Number.parseInt(lead, 16);
    const bytes =
      first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    const source = this.#text.slice(at, at + 3 * bytes);
    const decoded = lead === '' || bytes === 0 ? null : decode(source);
    if (decoded === null) {
      this.#push(0, at, at + 1);
      return at + 1;
    }
    this.#characters(decoded, at, at + source.length);
    return at + source.length;
  }

  /** Characters that stand for one place in the text. What folds to nothing belongs to the letter before it. */
  #characters(characters: string, from: number, to: number): void {
    for (const character of characters) {
      const folded = foldLetter(character);
      if (folded === ' ') this.#space(from, to);
      else if (folded === '') {
        const last = this.length - 1;
        if (this.to[last] === from) this.to[last] = to;
      } else
        for (let index = 0; index < folded.length; index++) this.#push(folded.charCodeAt(index), from, to);
    }
  }

  #push(code: number, from: number, to: number): void {
    if (this.length === this.codes.length) this.#grow();
    const at = this.length++;
    this.codes[at] = code;
    this.from[at] = from;
    this.to[at] = to;
    this.cut[at] = this.#cut ? 1 : 0;
    this.#cut = false;
  }

  #grow(): void {
    const room = this.length * 2;
    const [codes, from, to, cut] = [this.codes, this.from, this.to, this.cut];
    this.codes = new Uint16Array(room);
    this.codes.set(codes);
    this.from = new Uint32Array(room);
    this.from.set(from);
    this.to = new Uint32Array(room);
    this.to.set(to);
    this.cut = new Uint8Array(room);
    this.cut.set(cut);
  }
}

const target = /\](?:\((?:[^()\n\\]|\\.|\([^()\n]{0,500}\)){0,2000}\)|\[[^[\]\n]{0,200}\])/y;
const tag = /<\/?[a-zA-Z][a-zA-Z0-9-]{0,40}(?:\s[^<>]{0,2000})?\/?>/y;
const lineBreak = /<br\s{0,9}\/?>/iy;
const entity = /&(?:#\d{1,9}|#[xX][\da-fA-F]{1,8}|[A-Za-z][A-Za-z\d]{1,31});/y;
const percent = /^%([\da-fA-F]{2})$/;

/** How many of the letters at an offset make one Korean syllable that is written in pieces. */
function jamo(text: string, at: number): number {
  const lead = text.charCodeAt(at);
  const vowel = text.charCodeAt(at + 1);
  if (lead < 0x1100 || lead > 0x1112 || !(vowel >= 0x1161 && vowel <= 0x1175)) return 0;
  const tail = text.charCodeAt(at + 2);
  return tail >= 0x11a8 && tail <= 0x11c2 ? 3 : 2;
}

function decode(source: string): string | null {
  try {
    return decodeURIComponent(source);
  } catch {
    return null;
  }
}
