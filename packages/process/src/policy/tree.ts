import type { Range } from '@debrief/document';
import { isAlias, isMap, isPair, isScalar, isSeq, type Node, type Pair, parseDocument, Scalar } from 'yaml';
import type { Report } from './problems.js';
import { reportError, reportTabs } from './yamlproblems.js';

/** What the text says, without YAML's fine print: every word is a word, as its author wrote it. */
export type Tree =
  | (Range & { readonly is: 'words'; readonly words: string })
  | (Range & { readonly is: 'list'; readonly items: readonly Tree[] })
  | (Range & { readonly is: 'map'; readonly pairs: readonly TreePair[] });

export interface TreePair {
  readonly name: string;
  readonly key: Range;
  /** Null where nothing stands behind the colon. */
  readonly value: Tree | null;
}

/** So deep nobody nests a policy by hand. */
const deepest = 12;

/** Behind so many stumbles there is no YAML. */
const mostErrors = 300;

/** The text as YAML has it, every place where it is in the text. Throws where it nests too deeply. */
export function yamlOf(text: string) {
  // YAML allows no tabs as indent; with a space for each one the places stay.
  const source = text.replace(/^[ \t]+(?=\S)/gm, (indent) => ' '.repeat(indent.length));
  return parseDocument(source, {
    schema: 'failsafe',
    uniqueKeys: false,
    strict: false,
    logLevel: 'silent',
    prettyErrors: false,
  });
}

/** Reads the text as YAML; what is wrong with it is reported, and the rest is read all the same. */
export function treeOf(text: string, report: Report): Tree | null {
  reportTabs(text, report);
  try {
    const document = yamlOf(text);
    for (const error of [...document.errors, ...document.warnings].slice(0, mostErrors))
      reportError(error, text, report);
    return document.contents ? read(document.contents, 0, text, report) : null;
  } catch {
    report({
      rule: 'policy/yaml',
      severity: 'error',
      from: 0,
      to: text.length,
      message: 'This nests too deeply to be read, so nothing in it is used. Keep to keys, names and lists.',
    });
    return null;
  }
}

function read(node: Node, depth: number, text: string, report: Report): Tree | null {
  const place = { from: node.range?.[0] ?? 0, to: endOf(node, text) };
  if (isAlias(node)) {
    report({
      rule: 'policy/yaml',
      severity: 'warning',
      ...place,
      message: `${text.slice(place.from, place.to)} points to another place in the file. Such pointers are not followed; write the value out.`,
    });
    return null;
  }
  if (isScalar(node)) {
    const words = wordsOf(node);
    return words === null ? null : { is: 'words', ...place, words };
  }
  if (depth === deepest) return null;
  if (isSeq<Node>(node)) {
    const items = node.items.flatMap((item) => read(item, depth + 1, text, report) ?? []);
    return { is: 'list', ...place, items };
  }
  if (!isMap<Node, Node | null>(node)) return null;
  const pairs = node.items.flatMap((pair) => pairOf(pair, depth, text, report) ?? []);
  return { is: 'map', ...place, pairs };
}

function pairOf(
  { key, value }: Pair<Node, Node | null>,
  depth: number,
  text: string,
  report: Report,
): TreePair | null {
  const range = { from: key.range?.[0] ?? 0, to: endOf(key, text) };
  const name = isScalar(key) ? wordsOf(key) : null;
  if (name === null) {
    report({
      rule: 'policy/yaml',
      severity: 'warning',
      ...range,
      message: 'In front of a colon stands one word or name. This is none, so it is not used.',
    });
    return null;
  }
  return { name, key: range, value: value ? read(value, depth + 1, text, report) : null };
}

/** The words of a scalar as they were written: dates, numbers and `yes` stay words. Null when it says nothing. */
export function wordsOf(node: Scalar): string | null {
  const plain = node.type === Scalar.PLAIN;
  const words = (plain ? (node.source ?? '') : String(node.value ?? '')).trim();
  return words === '' || (plain && /^(?:~|null|Null|NULL)$/.test(words)) ? null : words;
}

/** Where a node ends, without the comments and empty lines that YAML counts to it. */
export function endOf(node: Node, text: string): number {
  const from = node.range?.[0] ?? 0;
  const last = (isSeq<Node>(node) || isMap<Node, Node | null>(node)) && !node.flow ? node.items.at(-1) : null;
  const inner = isPair<Node, Node | null>(last) ? (last.value ?? last.key) : last;
  const end = inner ? endOf(inner, text) : (node.range?.[1] ?? from);
  return Math.max(from, Math.min(end, text.length));
}
