import type { Finding } from '../finding.js';
import type { Range, Said } from '../range.js';
import { readPlainYaml } from './plainyaml.js';
import { readToml } from './toml.js';
import { readYaml } from './yaml.js';

/** A value of the front matter: words, or a list of words, or words by name. Deeper nesting is left alone. */
export type FrontMatterValue =
  | (Said<string> & { readonly type: 'text' })
  | (Range & { readonly type: 'list'; readonly items: readonly Said<string>[] })
  | (Range & { readonly type: 'map'; readonly entries: readonly FrontMatterKey[] });

/** A key with its value; `from` to `to` is the whole pair. */
export interface FrontMatterKey extends Range {
  readonly name: string;
  readonly key: Range;
  /** Null where nothing is said (`owner:`). */
  readonly value: FrontMatterValue | null;
}

/** The block between `---` lines at the head of a document, read as far as it goes. */
export class FrontMatter implements Range {
  readonly from: number;
  /** The end of the closing line; equal to `from` when there is no front matter. */
  readonly to: number;
  readonly keys: readonly FrontMatterKey[];
  readonly findings: readonly Finding[];
  /** True when a closing line ends it, so that nothing below can change it. */
  readonly closed: boolean;

  constructor(range: Range, keys: readonly FrontMatterKey[], findings: readonly Finding[], closed: boolean) {
    this.from = range.from;
    this.to = range.to;
    this.keys = keys;
    this.findings = findings;
    this.closed = closed;
  }

  get(name: string): FrontMatterKey | null {
    return this.keys.find((key) => key.name === name) ?? null;
  }

  /** The words of a key; of a list, the first. */
  string(name: string): Said<string> | null {
    const value = this.get(name)?.value;
    if (value?.type === 'text') return value;
    return value?.type === 'list' ? (value.items[0] ?? null) : null;
  }

  /** The words of a key as a list: `systems: payments` and `systems: [payments]` say the same. */
  list(name: string): readonly Said<string>[] {
    return listOf(this.get(name)?.value ?? null);
  }

  /** Words by name: `times:` or `people:`. Of a list, the first. */
  map(name: string): ReadonlyMap<string, Said<string>> {
    const found = new Map<string, Said<string>>();
    for (const [key, [first]] of this.lists(name)) if (first) found.set(key, first);
    return found;
  }

  /** Lists of words by name: `people: { scribe: Mei Chen, responders: [Dana, Arjun] }`. */
  lists(name: string): ReadonlyMap<string, readonly Said<string>[]> {
    const value = this.get(name)?.value;
    const entries = value?.type === 'map' ? value.entries : [];
    return new Map(entries.map((entry) => [entry.name, listOf(entry.value)]));
  }
}

/** The words of a value as a list. */
export function listOf(value: FrontMatterValue | null): readonly Said<string>[] {
  if (value?.type === 'list') return value.items;
  if (value?.type !== 'text') return [];
  return value.value.includes(',') ? partsOf(value) : [value];
}

/** The words between commas, each with its own place where the words stand in the text as they are. */
function partsOf({ from, to, value }: Said<string>): Said<string>[] {
  const quote = (to - from - value.length) / 2;
  const asWritten = quote === 0 || quote === 1;
  return [...value.matchAll(/[^,]+/g)].flatMap((match) => {
    const words = match[0].trim();
    const start = from + quote + match.index + match[0].indexOf(words);
    const place = asWritten ? { from: start, to: start + words.length } : { from, to };
    return words === '' ? [] : [{ ...place, value: words }];
  });
}

/** Longer blocks are not front matter that a person wrote. */
const longest = 64 * 1024;

/** Reads the front matter at the head of a text, if there is any. */
export function readFrontMatter(text: string): FrontMatter {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const fence = /(---|\+\+\+)[ \t]*\r?\n/y;
  fence.lastIndex = start;
  const mark = fence.exec(text)?.[1];
  const none = new FrontMatter({ from: start, to: start }, [], [], false);
  if (!mark) return none;
  const open = fence.lastIndex;
  const close = closingLine(text, open, mark);
  if (!close) return mark === '---' ? (readUnclosed(text, start, open) ?? none) : none;
  return readBetween(text, { from: start, to: close.to }, { from: open, to: close.from }, mark);
}

function readBetween(text: string, whole: Range, inner: Range, mark: string): FrontMatter {
  if (inner.to - inner.from > longest) {
    const message =
      'This front matter is too long to read. Keep it to a few dozen keys and move the rest into the text.';
    return new FrontMatter(
      whole,
      [],
      [{ ...whole, rule: 'syntax/front-matter-size', severity: 'error', message, fixes: [] }],
      true,
    );
  }
  const plain = mark === '---' ? readPlainYaml(text, inner) : null;
  if (plain) return new FrontMatter(whole, plain, [], true);
  const { keys, findings } = mark === '+++' ? readToml(text, inner) : readYaml(text, inner);
  return new FrontMatter(whole, keys, findings, true);
}

function closingLine(text: string, from: number, mark: string): Range | null {
  const close = mark === '+++' ? /^\+\+\+[ \t]*(?:\r?\n|$)/gm : /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/gm;
  close.lastIndex = from;
  const match = close.exec(text);
  return match ? { from: match.index, to: match.index + match[0].length } : null;
}

/** A block that is opened and never closed ends at the first line that is not `key: value`, a list item or a comment. */
function readUnclosed(text: string, start: number, open: number): FrontMatter | null {
  const pair = /(?:[A-Za-z_][\w-]*:(?:[ \t].*)?|[ \t]+\S.*|- .*|#(?!#* ).*)?\r?\n?/y;
  let to = open;
  for (let at = open; at < text.length && at - open < longest; ) {
    pair.lastIndex = at;
    const line = pair.exec(text)?.[0] ?? '';
    if (line.trim() === '') break;
    at += line.length;
    to = at;
  }
  if (!/^[A-Za-z_][\w-]*:/.test(text.slice(open, open + 80))) return null;
  const read = readBetween(text, { from: start, to }, { from: open, to }, '---');
  const lineEnd = text[open - 2] === '\r' ? '\r\n' : '\n';
  const finding: Finding = {
    from: start,
    to: open,
    rule: 'syntax/front-matter-open',
    severity: 'error',
    message: 'The front matter has no closing --- line.',
    fixes: [
      {
        title: 'Close it after the last key',
        edits: [{ from: to, to, insert: `${text[to - 1] === '\n' ? '' : lineEnd}---${lineEnd}` }],
      },
    ],
  };
  return new FrontMatter(read, read.keys, [finding, ...read.findings], false);
}
