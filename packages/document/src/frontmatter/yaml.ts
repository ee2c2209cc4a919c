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
import type { Range, Said } from '../range.js';
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

const keyLine = /^([ \t]*(?:- )?[A-Za-z_][\w .-]*?)(:[ \t]+)(\S.*?)[ \t]*(?:\r?$|[ \t]#.*$)/gm;

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
    const source = this.#mend(this.#text.slice(this.#range.from, this.#range.to));
    try {
      const document = parseDocument(source, {
        uniqueKeys: false,
        strict: false,
        logLevel: 'silent',
        prettyErrors: false,
      });
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

  /**
   * The source with the same length in which everything that people write and YAML refuses is plain words:
   * tabs as indent, values that begin with `@` or a backtick, values with a colon in them.
   */
  #mend(source: string): string {
    const spaced = source.replace(/^[ \t]+(?=\S)/gm, (indent: string, offset: number) => {
      if (!indent.includes('\t')) return indent;
      const range = { from: this.#at(offset), to: this.#at(offset + indent.length) };
      const insert = indent.replace(/\t/g, '  ');
      this.#report('syntax/yaml-tab', 'error', range, 'YAML does not allow tabs as indent.', {
        title: 'Use spaces',
        edits: [{ ...range, insert }],
      });
      return ' '.repeat(indent.length);
    });
    /** The indent of the key whose words stand below it, line by line (`summary: |`). */
    let literal: number | null = null;
    return spaced.replace(
      keyLine,
      (line: string, key: string, colon: string, value: string, offset: number) => {
        const indent = key.search(/[A-Za-z_]/);
        if (literal !== null && indent > literal) return line;
        literal = /^[|>][-+\d]*$/.test(value) ? indent : null;
        const why = needsQuotes(value);
        if (!why) return line;
        const from = offset + key.length + colon.length;
        const range = { from: this.#at(from), to: this.#at(from + value.length) };
        this.#meant.set(range.from, { ...range, words: value });
        this.#report(
          'syntax/yaml-quote',
          'error',
          range,
          `${why} needs quotes in YAML.`,
          quoteFix(range, value),
        );
        return `${key}${colon}${'x'.repeat(value.length)}${line.slice(key.length + colon.length + value.length)}`;
      },
    );
  }

  #keys(map: YAMLMap, depth: number): FrontMatterKey[] {
    const keys: FrontMatterKey[] = [];
    for (const pair of map.items) {
      const key = isPair(pair) ? this.#key(pair as Pair<Node, Node | null>, depth) : null;
      if (!key) continue;
      if (keys.some(({ name }) => name === key.name)) this.#duplicate(key);
      else keys.push(key);
    }
    return keys;
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
    const span = this.#span(node.range);
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
    const lineStart = this.#text.lastIndexOf('\n', key.from - 1) + 1;
    const feed = this.#text.indexOf('\n', key.to);
    const line = { from: lineStart, to: feed < 0 ? key.to : feed + 1 };
    this.#report(
      'syntax/duplicate-key',
      'error',
      key.key,
      `The key \`${key.name}\` stands here a second time; the first one counts.`,
      {
        title: 'Remove this one',
        edits: [{ ...line, insert: '' }],
      },
    );
  }

  #at(offset: number): number {
    return this.#range.from + offset;
  }

  #span(range: readonly [number, number, number]): Range {
    return { from: this.#at(range[0]), to: this.#at(range[1]) };
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

/** Why YAML does not take a value for the words that it is; null where it does. */
function needsQuotes(value: string): string | null {
  if (/^[@`%]/.test(value)) return `A value that begins with ${value[0]}`;
  return /^[^"'[{|>&*!#]/.test(value) && /:(?:\s|$)/.test(value) ? 'A value with a colon in it' : null;
}

/** Words as a YAML string on one line. */
export function quoted(words: string): string {
  return `"${words.replace(/[\\"]/g, '\\$&')}"`;
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
