import type { TreeCursor } from '@lezer/common';
import type { Model } from '../model.js';
import type { Range } from '../range.js';

/** A node of the Markdown tree, with offsets in the whole text. */
export interface TreeNode extends Range {
  readonly name: string;
  readonly children: readonly TreeNode[];
}

/** The blocks of a body as nodes. One walk of the cursor is cheaper than asking each node for its neighbours. */
export function readNodes({ base, tree }: Model['body']): readonly TreeNode[] {
  return childrenOf(tree.cursor(), base);
}

const none: readonly TreeNode[] = [];

function childrenOf(cursor: TreeCursor, base: number): readonly TreeNode[] {
  if (!cursor.firstChild()) return none;
  const nodes: TreeNode[] = [];
  do {
    const { name, from, to } = cursor;
    nodes.push({ name, from: from + base, to: to + base, children: childrenOf(cursor, base) });
  } while (cursor.nextSibling());
  cursor.parent();
  return nodes;
}

/** The nodes that stand inside a range. */
export function nodesWithin(nodes: readonly TreeNode[], { from, to }: Range): readonly TreeNode[] {
  return nodes.filter((node) => node.from >= from && node.to <= to);
}

/** The text of a range, without the `>` of a quote that the nodes in it mark. */
export function sourceOf(text: string, { from, to }: Range, nodes: readonly TreeNode[]): string {
  let source = '';
  let at = from;
  for (const node of nodes) {
    if (node.name !== 'QuoteMark' || node.from < at || node.to > to) continue;
    source += text.slice(at, node.from);
    at = node.to;
  }
  return source + text.slice(at, to);
}
