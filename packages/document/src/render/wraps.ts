import type { Range } from '../range.js';
import type { TreeNode } from './nodes.js';

/** An element of ours around a stretch of the author's words, such as the `<time>` around a stamp. */
export interface Wrap extends Range {
  readonly open: string;
  readonly close: string;
}

/** Wraps sorted out for one level of the tree: tags to write between its nodes, and wraps to hand down into them. */
export interface Settled {
  readonly tags: readonly { readonly at: number; readonly html: string }[];
  readonly inside: ReadonlyMap<TreeNode, readonly Wrap[]>;
}

const nothing: Settled = { tags: [], inside: new Map() };

/**
 * Fits wraps to the nodes of a level so that elements never cross. A wrap that ends amid a node grows over it where
 * only marks are in between, and is cut at its edge otherwise.
 */
export function settle(
  text: string,
  wraps: readonly Wrap[],
  nodes: readonly TreeNode[],
  range: Range,
  holds: (node: TreeNode) => boolean,
): Settled {
  if (wraps.length === 0) return nothing;
  const here: Wrap[] = [];
  const inside = new Map<TreeNode, Wrap[]>();
  const put = (node: TreeNode, wrap: Wrap): void => {
    const known = inside.get(node);
    if (known) known.push(wrap);
    else inside.set(node, [wrap]);
  };
  for (const wrap of wraps) {
    let from = Math.max(wrap.from, range.from);
    let to = Math.min(wrap.to, range.to);
    const first = nodeAt(nodes, from);
    if (first && to <= first.to && to > from && (from > first.from || to < first.to) && holds(first)) {
      put(first, { ...wrap, from, to });
      continue;
    }
    if (first && from > first.from) {
      if (!holds(first) || isMarks(text, first.from, from)) from = first.from;
      else {
        put(first, { ...wrap, from, to: first.to });
        continue;
      }
    }
    const last = nodeAt(nodes, to);
    if (last && to > last.from) to = !holds(last) || isMarks(text, to, last.to) ? last.to : last.from;
    const end = withoutSpace(text, from, to);
    const within = nodeAt(nodes, end);
    if (!within || within.from === end) to = end;
    if (to > from) here.push({ ...wrap, from, to });
  }
  return { tags: tagsOf(here), inside };
}

/** The node that begins at or before an offset and ends behind it. */
function nodeAt(nodes: readonly TreeNode[], at: number): TreeNode | null {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle]?.to ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  const node = nodes[low];
  return node && node.from <= at ? node : null;
}

function withoutSpace(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && /\s/.test(text[end - 1] ?? '')) end--;
  return end;
}

function isMarks(text: string, from: number, to: number): boolean {
  return to - from < 16 && /^[*_~`[\]()\s]*$/.test(text.slice(from, to));
}

/** Opening and closing tags in the order in which they are written; a wrap that would cross another is cut short. */
function tagsOf(wraps: readonly Wrap[]): Settled['tags'] {
  const tags: { readonly at: number; readonly html: string }[] = [];
  const open: Wrap[] = [];
  const closeUntil = (at: number): void => {
    for (let top = open.at(-1); top && top.to <= at; top = open.at(-1)) {
      tags.push({ at: top.to, html: top.close });
      open.pop();
    }
  };
  for (const wrap of [...wraps].sort((a, b) => a.from - b.from || b.to - a.to)) {
    closeUntil(wrap.from);
    const to = Math.min(wrap.to, open.at(-1)?.to ?? wrap.to);
    tags.push({ at: wrap.from, html: wrap.open });
    open.push({ ...wrap, to });
  }
  closeUntil(Number.POSITIVE_INFINITY);
  return tags;
}
