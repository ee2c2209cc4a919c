import type { FrontMatterKey, FrontMatterValue } from '../frontmatter/frontmatter.js';
import type { Block } from '../markdown/blocks.js';
import type { Model } from '../model.js';
import type { Range } from '../range.js';

/** A stretch of text in which words belong together: a name may run over a line end in it, and never over its ends. */
export interface Leaf extends Range {
  readonly kind: 'paragraph' | 'heading' | 'cell' | 'item' | 'code' | 'html' | 'reference' | 'value' | 'key';
}

/** The leaves of a document, in order. What stands between them (marks, bars, comments in YAML) is in none. */
export function leavesOf(model: Model): Leaf[] {
  const leaves: Leaf[] = [];
  for (const key of model.frontMatter.keys) addKey(key, leaves);
  addBlocks(model.blocks, leaves, false);
  leaves.sort((a, b) => a.from - b.from || a.to - b.to);
  let end = 0;
  return leaves.filter((leaf) => {
    if (leaf.from < end || leaf.to <= leaf.from) return false;
    end = leaf.to;
    return true;
  });
}

function addKey({ key, value }: FrontMatterKey, leaves: Leaf[]): void {
  leaves.push({ from: key.from, to: key.to, kind: 'key' });
  addValue(value, leaves);
}

function addValue(value: FrontMatterValue | null, leaves: Leaf[]): void {
  if (value?.type === 'text') leaves.push({ from: value.from, to: value.to, kind: 'value' });
  if (value?.type === 'list')
    for (const { from, to } of value.items) leaves.push({ from, to, kind: 'value' });
  if (value?.type === 'map') for (const entry of value.entries) addKey(entry, leaves);
}

function addBlocks(blocks: readonly Block[], leaves: Leaf[], first: boolean): void {
  blocks.forEach((block, index) => {
    const { from, to } = block;
    switch (block.type) {
      case 'list':
        for (const item of block.items) addBlocks(item.blocks, leaves, true);
        return;
      case 'quote':
        addBlocks(block.blocks, leaves, false);
        return;
      case 'table':
        for (const row of [block.header, ...block.rows])
          for (const cell of row.cells) leaves.push({ from: cell.from, to: cell.to, kind: 'cell' });
        return;
      case 'heading':
        leaves.push({ from: block.content.from, to: block.content.to, kind: 'heading' });
        return;
      case 'paragraph':
        leaves.push({ from, to, kind: first && index === 0 ? 'item' : 'paragraph' });
        return;
      case 'code':
      case 'html':
      case 'reference':
        leaves.push({ from, to, kind: block.type });
    }
  });
}
