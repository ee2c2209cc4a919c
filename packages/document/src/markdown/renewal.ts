import type { Tree } from '@lezer/common';
import { same } from '../data.js';
import type { Change } from '../moved.js';
import type { Range } from '../range.js';
import {
  type Block,
  isList,
  itemNodes,
  type List,
  type ListItem,
  listOf,
  readBlock,
  readItem,
} from './blocks.js';
import { movedBlock, movedItem } from './moved.js';
import { type Node, nodesIn, rangeOf } from './nodes.js';

/** The blocks of the previous text, the tree that they were read from, and how the text changed. */
export interface PreviousBlocks {
  readonly blocks: readonly Block[];
  readonly body: { readonly tree: Tree; readonly base: number };
  readonly change: Change;
}

/** How many blocks or items at the head are the previous ones, and how many at the tail have only moved. */
export interface Kept {
  readonly head: number;
  readonly tail: number;
}

/** A list in which items changed, came or went, before and now. */
export interface ChangedList {
  readonly before: List;
  readonly now: List;
}

export interface RenewedBlocks {
  readonly blocks: readonly Block[];
  readonly kept: Kept;
  /** The list, where nothing else changed. */
  readonly list: ChangedList | null;
  /** The stretch of the previous text outside of which all blocks, and all items of such a list, are what they were. */
  readonly touched: Change;
}

/**
 * Says what `readBlocks` says. What a change left alone the parser takes into its next tree, node by node, and what was
 * read from such nodes is not read again.
 */
export function renewBlocks(
  tree: Tree,
  text: string,
  base: number,
  { blocks: old, body, change }: PreviousBlocks,
): RenewedBlocks {
  const nodes = nodesIn(tree, base);
  const oldNodes = nodesIn(body.tree, body.base);
  const kept = keptOf(nodes, oldNodes, old, change, (...each) => isSameBlock(text, ...each));
  const [node, oldNode, block] = [only(nodes, kept), only(oldNodes, kept), only(old, kept)];
  const list =
    node && oldNode && block?.type === 'list' && isList(node)
      ? renewList(node, oldNode, block, text, change)
      : null;
  const fresh = list ? [list.now] : between(nodes, kept).flatMap((each) => readBlock(each, text) ?? []);
  const tail = old.slice(old.length - kept.tail).map((each) => movedBlock(each, change.by));
  const blocks = [...old.slice(0, kept.head), ...fresh, ...tail];
  const around = stretchOf(old, kept, { from: 0, to: Number.POSITIVE_INFINITY });
  const touched = list ? stretchOf(list.before.items, list.kept, around) : around;
  return { blocks, kept, list, touched: { ...touched, by: change.by } };
}

/** A list with changes in it. */
function renewList(
  node: Node,
  oldNode: Node,
  before: List,
  text: string,
  change: Change,
): ChangedList & { readonly kept: Kept } {
  const nodes = itemNodes(node);
  const kept = keptOf(nodes, itemNodes(oldNode), before.items, change, (...each) =>
    isSameItem(text, ...each),
  );
  const fresh = between(nodes, kept).map((each) => readItem(each, text));
  const tail = before.items.slice(before.items.length - kept.tail).map((each) => movedItem(each, change.by));
  const now = listOf(node, [...before.items.slice(0, kept.head), ...fresh, ...tail]);
  return { before, now, kept };
}

/** From the end of the last thing at the head to the first one at the tail. */
function stretchOf(things: readonly Range[], { head, tail }: Kept, within: Range): Range {
  return {
    from: things[head - 1]?.to ?? within.from,
    to: things[things.length - tail]?.from ?? within.to,
  };
}

/** What stands between head and tail. */
function between<T>(things: readonly T[], { head, tail }: Kept): readonly T[] {
  return things.slice(head, things.length - tail);
}

/** The one thing that stands between head and tail. */
function only<T>(things: readonly T[], { head, tail }: Kept): T | null {
  return (things.length === head + tail + 1 && things[head]) || null;
}

/** `things` is what was read from the old nodes, one from each. */
function keptOf<T>(
  nodes: readonly Node[],
  oldNodes: readonly Node[],
  things: readonly T[],
  { from, to, by }: Change,
  isSame: (now: Node, before: Node, thing: T) => boolean,
): Kept {
  if (oldNodes.length !== things.length) return { head: 0, tail: 0 };
  const isKept = (index: number, oldIndex: number, shift: number): boolean => {
    const [now, before, thing] = [nodes[index], oldNodes[oldIndex], things[oldIndex]];
    if (!now || !before || !thing || now.from !== before.from + shift) return false;
    // Other words of the same shape may have come to stand where these stood.
    const isElsewhere = (shift === 0 && rangeOf(before).to < from) || (shift === by && before.from >= to);
    return isElsewhere && isSame(now, before, thing);
  };
  const most = Math.min(oldNodes.length, nodes.length);
  let head = 0;
  while (head < most && isKept(head, head, 0)) head++;
  let tail = 0;
  while (tail < most - head && isKept(nodes.length - 1 - tail, oldNodes.length - 1 - tail, by)) tail++;
  return { head, tail };
}

/**
 * Most nodes are old ones. Some are new and say the same: a list above a change is read again by the parser, because it
 * could have gone on.
 */
function isSameBlock(text: string, now: Node, before: Node, block: Block): boolean {
  const by = now.from - before.from;
  if (now.tree === before.tree) return true;
  if (block.type !== 'list' || now.tree.type !== before.tree.type || now.tree.length !== before.tree.length)
    return same(readBlock(now, text), movedBlock(block, by));
  const [nodes, oldNodes] = [itemNodes(now), itemNodes(before)];
  return (
    nodes.length === oldNodes.length &&
    block.items.every((item, index) => {
      const [one, other] = [nodes[index], oldNodes[index]];
      return one && other && one.from === other.from + by && isSameItem(text, one, other, item);
    })
  );
}

function isSameItem(text: string, now: Node, before: Node, item: ListItem): boolean {
  return now.tree === before.tree || same(readItem(now, text), movedItem(item, now.from - before.from));
}
