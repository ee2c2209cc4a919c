import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  Scalar,
  type YAMLMap,
} from 'yaml';
import type { Finding, Fix } from '../finding.js';
import { type Range, type Said, trimmed } from '../range.js';
import type { FrontMatterKey, FrontMatterValue } from './frontmatter.js';

/** Reads the YAML of a range: words, lists of words and maps of those. What it cannot read it reports. */
export function readYaml(
  text: string,
  range: Range,
): { readonly keys: FrontMatterKey[]; readonly findings: Finding[] } {
  return new YamlReader(text, range).read();
}

/** A value that YAML refuses or reads as something else, though its author meant plain words. */
interface Meant extends Range {
  readonly words: string;
}

/** What stands in front of a value that runs to the end of its line. */
const beforeValue = /^[ \t]*(?:(?:- +)+|(?:- +)*[A-Za-z_][\w .-]*:[ \t]+)$/;

/** Front matter with more values that need quotes is none that a person wrote. */
const mostMended = 20;

class YamlReader {
  readonly #text: string;
  readonly #range: Range;
  readonly #findings: Finding[] = [];
  /** What is meant where the source says otherwise, by the place where it begins. */
  readonly #meant = new Map<number, Meant>();

  constructor(text: string, range: Range) {
    this.#text = text;
    this.#range = range;
  }

  read(): { readonly keys: FrontMatterKey[]; readonly findings: Finding[] } {
    const source = this.#withoutTabs(this.#text.slice(this.#range.from, this.#range.to));
    try {
      const document = this.#parse(source);
      for (const error of [...document.errors, ...document.warnings]) {
        const at = this.#at(Math.min(error.pos[0], source.length));
        this.#report(
          'syntax/yaml',
          'error',
          { from: at, to: Math.max(at, this.#at(Math.min(error.pos[1], source.length))) },
          yamlMessage(error.code),
        );
      }
      const keys = isMap(document.contents) ? this.#keys(document.contents, 0) : [];
      if (document.contents && !isMap(document.contents)) {
        this.#report(
          'syntax/yaml',
          'error',
          this.#range,
          'The front matter is not a list of `key: value` lines.',
        );
      }
      return { keys, findings: this.#findings };
    } catch {
      this.#report(
        'syntax/yaml',
        'error',
        this.#range,
        'The front matter nests too deeply to be read. Keep it to keys, lists and one level of names.',
      );
      return { keys: [], findings: this.#findings };
    }
  }

  /** The source with the same length and spaces for tabs as indent. */
  #withoutTabs(source: string): string {
    const tabs = [...source.matchAll(/^[ \t]*\t[ \t]*(?=\S)/gm)].map((match) => {
      const from = this.#at(match.index);
      return { from, to: from + match[0].length, insert: match[0].replace(/\t/g, '  ') };
    });
    for (const { from, to } of tabs) {
      this.#report('syntax/yaml-tab', 'error', { from, to }, 'YAML does not allow tabs as indent.', {
        title: 'Use spaces in every line',
        edits: tabs,
      });
    }
    return source.replace(/^[ \t]+(?=\S)/gm, (indent) => ' '.repeat(indent.length));
  }

  /** Parses the source; a value over which YAML stumbles is taken for plain words, where that settles it. */
  #parse(source: string): ReturnType<typeof parseDocument> {
    let document = parseYaml(source);
    let mended = source;
    for (const { code, pos } of document.errors.slice(0, mostMended)) {
      const [from] = pos;
      if (code !== 'BLOCK_AS_IMPLICIT_KEY' && code !== 'BAD_SCALAR_START') continue;
      const words = valueAt(mended, from);
      if (words === '') continue;
      const without = mended.slice(0, from) + 'x'.repeat(words.length) + mended.slice(from + words.length);
      const read = parseYaml(without);
      if (read.errors.length >= document.errors.length) continue;
      document = read;
      mended = without;
      this.#mean(from, words);
    }
    return document;
  }

  #mean(offset: number, words: string): void {
    const from = this.#at(offset);
    const range = { from, to: from + words.length };
    const why = /^[@`%]/.test(words) ? `A value that begins with ${words[0]}` : 'A value with a colon in it';
    this.#meant.set(from, { ...range, words });
    const message = `${why} needs quotes in YAML.`;
    this.#report('syntax/yaml-quote', 'error', range, message, quoteFix(range, words));
  }

  #keys(map: YAMLMap, depth: number): FrontMatterKey[] {
    const keys = new Map<string, FrontMatterKey>();
    for (const pair of map.items) {
      const key = isPair(pair) ? this.#key(pair as Pair<Node, Node | null>, depth) : null;
      if (!key) continue;
      if (keys.has(key.name)) this.#duplicate(key);
      else keys.set(key.name, key);
    }
    return [...keys.values()];
  }

  #key({ key, value }: Pair<Node, Node | null>, depth: number): FrontMatterKey | null {
    if (!isScalar(key) || !key.range) return null;
    const keyRange = this.#span(key.range);
    const name = scalarWords(key) ?? '';
    const read = value ? this.#value(value, depth) : null;
    return {
      name,
      key: keyRange,
      value: read,
      from: keyRange.from,
      to: Math.max(keyRange.to, read?.to ?? 0),
    };
  }

  #value(node: Node, depth: number): FrontMatterValue | null {
    if (!node.range) return null;
    const span = this.#span([node.range[0], endOf(node), node.range[2]]);
    if (isAlias(node)) {
      this.#report('syntax/yaml-alias', 'warning', span, 'Aliases are not followed. Write the value out.');
      return null;
    }
    if (isScalar(node)) {
      const said = this.#scalar(node, span);
      return said ? { type: 'text', ...said } : null;
    }
    if (isSeq(node)) {
      const items = node.items.flatMap((item) =>
        isScalar(item) && item.range ? (this.#scalar(item, this.#span(item.range)) ?? []) : [],
      );
      return { type: 'list', ...span, items };
    }
    return isMap(node) && depth === 0 ? { type: 'map', ...span, entries: this.#keys(node, depth + 1) } : null;
  }

  #scalar(node: Scalar, span: Range): Said<string> | null {
    const meant = this.#meant.get(span.from);
    if (meant) return { from: meant.from, to: meant.to, value: meant.words };
    const words = scalarWords(node);
    if (words === null) return null;
    if (node.type === Scalar.PLAIN && /^(?:Null|NULL)$/.test(words)) {
      this.#report(
        'syntax/yaml-quote',
        'warning',
        span,
        `Unquoted, ${words} means "nothing" to YAML.`,
        quoteFix(span, words),
      );
    }
    return { ...span, value: words };
  }

  #duplicate(key: FrontMatterKey): void {
    const message = `The key \`${key.name}\` stands here a second time; the first one counts.`;
    const lines = this.#wholeLines(key);
    const fixes = lines ? [{ title: 'Remove this one', edits: [{ ...lines, insert: '' }] }] : [];
    this.#report('syntax/duplicate-key', 'error', key.key, message, ...fixes);
  }

  /** The lines of a pair, when nothing else stands on them. */
  #wholeLines({ from, to }: Range): Range | null {
    const lineStart = this.#text.lastIndexOf('\n', from - 1) + 1;
    const feed = this.#text.indexOf('\n', to);
    const lineEnd = feed < 0 ? this.#text.length : feed + 1;
    const alone = `${this.#text.slice(lineStart, from)}${this.#text.slice(to, lineEnd)}`.trim() === '';
    return alone ? { from: lineStart, to: lineEnd } : null;
  }

  #at(offset: number): number {
    return this.#range.from + offset;
  }

  #span(range: readonly [number, number, number]): Range {
    return trimmed(this.#text, this.#at(range[0]), this.#at(range[1]));
  }

  #report(
    rule: string,
    severity: Finding['severity'],
    { from, to }: Range,
    message: string,
    ...fixes: Fix[]
  ): void {
    this.#findings.push({ rule, severity, from, to, message, fixes });
  }
}

/** Where a node ends, without the comments that YAML counts to a list or a map above them. */
function endOf(node: Node): number {
  const end = node.range?.[1] ?? 0;
  if (!(isSeq(node) || isMap(node)) || node.flow) return end;
  const last: unknown = node.items.at(-1);
  const inner = isPair<Node, Node | null>(last) ? (last.value ?? last.key) : (last as Node | undefined);
  return inner?.range ? Math.min(end, Math.max(endOf(inner), node.range?.[0] ?? 0)) : end;
}

/** The words of a scalar as its author wrote them: dates, numbers and `yes` stay words. Null when it says nothing. */
function scalarWords(node: Scalar): string | null {
  if (node.type === Scalar.PLAIN) {
    const source = (node.source ?? '').trim();
    return source === '' || source === '~' || source === 'null' ? null : source;
  }
  return typeof node.value === 'string'
    ? node.value.trim()
    : node.value === null
      ? null
      : String(node.source ?? '');
}

/** The words from an offset to the end of its line or a comment, where a value begins there; else none. */
function valueAt(source: string, from: number): string {
  const lineStart = source.lastIndexOf('\n', from - 1) + 1;
  if (!beforeValue.test(source.slice(lineStart, from))) return '';
  const [line = ''] = /[^\r\n]*/.exec(source.slice(from)) ?? [];
  return line.replace(/[ \t]#.*/, '').trimEnd();
}

function parseYaml(source: string): ReturnType<typeof parseDocument> {
  return parseDocument(source, { uniqueKeys: false, strict: false, logLevel: 'silent', prettyErrors: false });
}

/** Letters that do not stand in quotes as they are: controls, line ends of all kinds, halves of pairs. */
const unprintable = /[^\x20-\x7e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/gu;
const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Words as a string of YAML, and of TOML, on one line. */
export function quoted(words: string): string {
  const escaped = words
    .replace(/[\\"]/g, '\\$&')
    .replace(
      unprintable,
      (letter) => short[letter] ?? `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  return `"${escaped}"`;
}

function quoteFix(range: Range, words: string): Fix {
  return {
    title: 'Put it in quotes',
    edits: [{ from: range.from, to: range.to, insert: quoted(words) }],
  };
}

function yamlMessage(code: string): string {
  const messages: Readonly<Record<string, string>> = {
    BAD_INDENT: 'The indent does not fit the lines around it.',
    BLOCK_IN_FLOW: 'Close the bracket before the next key.',
    MISSING_CHAR: 'A colon, a comma or a closing quote or bracket is missing.',
    TAB_AS_INDENT: 'YAML does not allow tabs as indent.',
    UNEXPECTED_TOKEN: 'YAML cannot read this. Put the value in quotes, or write `key: value`.',
    BAD_ALIAS: 'This alias refers to nothing. Put the value in quotes if you meant the words.',
    MULTILINE_IMPLICIT_KEY: 'A `key: value` line is missing its colon, or a value needs quotes.',
    BAD_SCALAR_START: 'This value needs quotes.',
  };
  return messages[code] ?? 'YAML cannot read this. Put the value in quotes, or write `key: value`.';
}
