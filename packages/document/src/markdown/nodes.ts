import { Tree } from '@lezer/common';
import type { Range } from '../range.js';

/** A node of the tree, and where it begins in the text. */
export interface Node {
  readonly tree: Tree;
  readonly from: number;
}

export function rangeOf({ tree, from }: Node): Range {
  return { from, to: from + tree.length };
}

/** What stands directly in a document, a list, an item or a quote. Nodes without a name only keep the tree in balance. */
export function nodesIn(tree: Tree, from: number, nodes: Node[] = []): Node[] {
  for (let index = 0; index < tree.children.length; index++) {
    const child = tree.children[index];
    const at = from + (tree.positions[index] ?? 0);
    if (!(child instanceof Tree)) continue;
    if (child.type.isAnonymous) nodesIn(child, at, nodes);
    else nodes.push({ tree: child, from: at });
  }
  return nodes;
}

/** The parts of a heading, a table or another block without blocks in it, by their names. */
export function partsOf({ tree, from }: Node): (Range & { readonly name: string })[] {
  const cursor = tree.cursor();
  const parts: (Range & { readonly name: string })[] = [];
  for (let more = cursor.firstChild(); more; more = cursor.nextSibling())
    parts.push({ name: cursor.name, from: from + cursor.from, to: from + cursor.to });
  return parts;
}
