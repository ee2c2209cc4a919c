import type { Tree } from '@lezer/common';
import { same } from '../data.js';
import type { Change } from '../moved.js';
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

/** An item and the list that holds it. */
export interface Listed {
  readonly list: List;
  readonly item: ListItem;
}

/** An item that changed, before and now. */
export interface ChangedItem {
  readonly before: Listed;
  readonly now: Listed;
}

export interface RenewedBlocks {
  readonly blocks: readonly Block[];
  readonly kept: Kept;
  /** The item of a list, where nothing else changed. */
  readonly item: ChangedItem | null;
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
  return { blocks: [...old.slice(0, kept.head), ...fresh, ...tail], kept, item: list?.item ?? null };
}

/** A list with a change in it. */
function renewList(
  node: Node,
  oldNode: Node,
  before: List,
  text: string,
  change: Change,
): { readonly now: List; readonly item: ChangedItem | null } {
  const nodes = itemNodes(node);
  const kept = keptOf(nodes, itemNodes(oldNode), before.items, change, (...each) =>
    isSameItem(text, ...each),
  );
  const fresh = between(nodes, kept).map((each) => readItem(each, text));
  const tail = before.items.slice(before.items.length - kept.tail).map((each) => movedItem(each, change.by));
  const now = listOf(node, [...before.items.slice(0, kept.head), ...fresh, ...tail]);
  const [old, item] = [only(before.items, kept), only(now.items, kept)];
  return { now, item: old && item && { before: { list: before, item: old }, now: { list: now, item } } };
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
    return (rangeOf(before).to < from || before.from >= to) && isSame(now, before, thing);
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
