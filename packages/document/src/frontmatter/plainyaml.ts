import type { Range, Said } from '../range.js';
import type { FrontMatterKey, FrontMatterValue } from './frontmatter.js';

/**
 * Reads YAML as people write it by hand: `key: words`, `key: [a, b]`, and below a key a list or names with words.
 * It says what the YAML library says, many times faster; null where a single line is anything else.
 */
export function readPlainYaml(text: string, { from, to }: Range): FrontMatterKey[] | null {
  const reader = new PlainReader(text, from, to);
  const keys = reader.pairs(0, 0);
  return reader.done ? keys : null;
}

const word = String.raw`[\wÀ-ɏ./()'+-]`;
const words = `[A-Za-z0-9À-ɏ]${word}*(?: +${word}+)*`;
/** Outside of brackets, commas say nothing, nor does a colon in the middle of a word. */
const inLine = `(?:${word}|,|:(?=${word}))`;
const line = `[A-Za-z0-9À-ɏ]${inLine}*(?: +${inLine}+)*`;
const end = String.raw` *(?: #.*)?(?:\n|$)`;

const pairLine = new RegExp(
  String.raw`( *)([A-Za-z][\w-]*):(?: +(?:(${line})|(\[ *(?:${words}(?: *, *${words})*)? *\])))?${end}`,
  'y',
);
const itemLine = new RegExp(`( *- +)(${line})${end}`, 'y');
const emptyLine = /(?: *|#.*)\n/y;
const listed = new RegExp(words, 'g');

class PlainReader {
  readonly #text: string;
  readonly #to: number;
  #at: number;

  constructor(text: string, from: number, to: number) {
    this.#text = text;
    this.#at = from;
    this.#to = to;
  }

  /** Whether all of it was read. */
  get done(): boolean {
    return this.#at === this.#to;
  }

  /** The `key: value` lines with one indent. */
  pairs(indent: number, depth: number): FrontMatterKey[] | null {
    const keys = new Map<string, FrontMatterKey>();
    for (;;) {
      if (depth === 0 && this.#line(emptyLine)) continue;
      const start = this.#at;
      const match = this.#indentHere() === indent ? this.#line(pairLine) : null;
      if (!match) return [...keys.values()];
      const [, , name = '', said, list] = match;
      if (keys.has(name) || isNothing(name) || isNothing(said)) return this.#unread();
      const from = start + indent;
      const key = { from, to: from + name.length };
      const value = this.#valueOf(said, list, key.to, indent, depth);
      if (value === undefined) return this.#unread();
      keys.set(name, { name, key, value, from, to: value?.to ?? key.to });
    }
  }

  /** What stands behind the colon or below it; undefined where that is not for us to say. */
  #valueOf(
    said: string | undefined,
    list: string | undefined,
    colon: number,
    indent: number,
    depth: number,
  ): FrontMatterValue | null | undefined {
    if (said !== undefined) return { type: 'text', ...this.#place(said, colon + 1) };
    if (list !== undefined) {
      const from = this.#text.indexOf('[', colon);
      const items = [...list.matchAll(listed)].map(({ 0: value, index }) => ({
        from: from + index,
        to: from + index + value.length,
        value,
      }));
      return items.some(({ value }) => isNothing(value))
        ? undefined
        : { type: 'list', from, to: from + list.length, items };
    }
    const below = this.#indentHere();
    if (below <= indent) return depth === 0 ? null : undefined;
    const from = this.#at + below;
    if (this.#text[from] === '-') return this.#items(below);
    const entries = depth === 0 ? this.pairs(below, depth + 1) : null;
    const last = entries?.at(-1);
    return entries && last ? { type: 'map', from, to: last.to, entries } : undefined;
  }

  /** The `- value` lines with one indent. */
  #items(indent: number): FrontMatterValue | undefined {
    const from = this.#at + indent;
    const items: Said<string>[] = [];
    for (;;) {
      const start = this.#at;
      const match = this.#indentHere() === indent ? this.#line(itemLine) : null;
      const to = items.at(-1)?.to;
      if (!match) return to === undefined ? undefined : { type: 'list', from, to, items };
      const [, before = '', said = ''] = match;
      if (isNothing(said)) return undefined;
      items.push(this.#place(said, start + before.length));
    }
  }

  /** Words that stand at an offset or behind blanks from there. */
  #place(value: string, from: number): Said<string> {
    const start = this.#text.indexOf(value, from);
    return { from: start, to: start + value.length, value };
  }

  #indentHere(): number {
    let at = this.#at;
    while (at < this.#to && this.#text[at] === ' ') at++;
    return at - this.#at;
  }

  /** Reads one line, if it is one of this kind. */
  #line(kind: RegExp): RegExpExecArray | null {
    kind.lastIndex = this.#at;
    const match = kind.exec(this.#text);
    if (!match || kind.lastIndex > this.#to) return null;
    this.#at = kind.lastIndex;
    return match;
  }

  #unread(): null {
    this.#at = -1;
    return null;
  }
}

/** What YAML takes for no value at all, or has something to say about. */
function isNothing(said: string | undefined): boolean {
  return said !== undefined && /^null$/i.test(said);
}
