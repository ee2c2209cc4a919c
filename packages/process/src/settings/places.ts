import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { lineAround, lineStart } from '../policy/lines.js';
import { endOf, wordsOf } from '../policy/tree.js';

export type MapNode = YAMLMap<Node, Node | null>;
export type ListNode = YAMLSeq<Node>;
export type PairNode = Pair<Node, Node | null>;

export function asMap(node: Node | null | undefined): MapNode | null {
  return isMap<Node, Node | null>(node) ? node : null;
}

export function asList(node: Node | null | undefined): ListNode | null {
  return isSeq<Node>(node) ? node : null;
}

/** The words of a node; null where it is a list or a map, or says nothing. */
export function wordsIn(node: Node | null | undefined): string | null {
  return isScalar(node) ? wordsOf(node) : null;
}

/** Whether something stands there at all. */
export function saysNothing(node: Node | null | undefined): boolean {
  return !node || (isScalar(node) && wordsOf(node) === null);
}

/** Where a node begins. */
export function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

/** Where a pair ends: behind its value, or behind its colon. */
export function pairEnd({ key, value }: PairNode, text: string): number {
  const colon = colonAfter(endOf(key, text), text);
  const end = value ? endOf(value, text) : 0;
  // Nothing has a place too: behind comments, or lines below.
  return value && end > startOf(value) ? Math.max(end, colon) : colon;
}

/** Behind the colon of a key that ends there. */
export function colonAfter(keyEnd: number, text: string): number {
  const [gap] = /^[ \t]*:/.exec(text.slice(keyEnd, keyEnd + 200)) ?? [];
  return keyEnd + (gap?.length ?? 0);
}

/** Where the line behind an offset begins. */
export function nextLine(text: string, at: number): number {
  if (at > 0 && text[at - 1] === '\n') return at;
  const feed = text.indexOf('\n', at);
  return feed < 0 ? text.length : feed + 1;
}

/** What stands in front of an offset on its line, where that is an indent and nothing else; else null. */
export function indentBefore(text: string, at: number): string | null {
  const indent = text.slice(lineStart(text, at), at).replace(/^\ufeff/, '');
  return /^[ \t]*$/.test(indent) ? indent : null;
}

/** Behind the comments on the lines below that stand further in than an indent. */
export function behindComments(text: string, from: number, indent: number): number {
  let at = from;
  while (at < text.length) {
    const line = lineAround(text, at);
    const blank = /^([ \t]*)#/.exec(text.slice(line.from, line.to))?.[1];
    if (blank === undefined || blank.length <= indent) break;
    at = nextLine(text, line.to);
  }
  return at;
}

/** How lines end in a text. */
export function lineEndIn(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** The text with another stretch in place of one of its own. */
export function replaced(text: string, from: number, to: number, insert: string): string {
  return text.slice(0, from) + insert + text.slice(to);
}
