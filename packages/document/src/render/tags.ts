import type { TreeNode } from './nodes.js';

/** An HTML tag of the author's that we may emit: one of a few names, without attributes. */
export interface Tag {
  readonly name: string;
  readonly closes: boolean;
}

const plainTag = /^<(\/?)(b|i|em|strong|u|s|sub|sup|kbd|mark|small|code)\s*>$/i;

/** More than this inside one another is no writing. */
const deepest = 32;

/** The tag, when it is one of those that may stand; else null. */
export function readTag(source: string): Tag | null {
  const match = plainTag.exec(source);
  return match ? { name: (match[2] ?? '').toLowerCase(), closes: match[1] === '/' } : null;
}

/** True for a line break in any spelling: `<br>`, `<BR/>`, `</br>`, `<br clear="all">`. */
export function isBreak(source: string): boolean {
  return /^<\/?br(?=[\s/>])[^<>]*>$/i.test(source);
}

/** Which tag closes which, by index: each opening tag that is closed at its own level, with the tag that closes it. */
export function pairTags(tags: readonly (Tag | null)[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: { readonly index: number; readonly name: string }[] = [];
  tags.forEach((tag, index) => {
    if (!tag) return;
    if (!tag.closes) {
      if (open.length < deepest) open.push({ index, name: tag.name });
      return;
    }
    const opener = open.findLastIndex(({ name }) => name === tag.name);
    const opened = open[opener];
    if (!opened) return;
    pairs.set(opened.index, index);
    open.length = opener;
  });
  return pairs;
}

/** Siblings with each pair of tags made into one node, named by its tag (`<b>`), that holds what stands between. */
export function nestTags(text: string, nodes: readonly TreeNode[]): readonly TreeNode[] {
  if (!nodes.some(({ name }) => name === 'HTMLTag')) return nodes;
  const tags = nodes.map((node) =>
    node.name === 'HTMLTag' ? readTag(text.slice(node.from, node.to)) : null,
  );
  const pairs = pairTags(tags);
  const nest = (start: number, end: number): TreeNode[] => {
    const siblings: TreeNode[] = [];
    for (let index = start; index < end; index++) {
      const node = nodes[index];
      if (!node) continue;
      const closer = pairs.get(index);
      const closing = closer === undefined ? undefined : nodes[closer];
      if (closer === undefined || !closing) {
        siblings.push(node);
        continue;
      }
      const children = [node, ...nest(index + 1, closer), closing];
      siblings.push({ name: `<${tags[index]?.name ?? ''}>`, from: node.from, to: closing.to, children });
      index = closer;
    }
    return siblings;
  };
  return nest(0, nodes.length);
}
