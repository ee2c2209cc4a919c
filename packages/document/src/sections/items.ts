import type { Block } from '../markdown/blocks.js';
import { plainAt } from '../markdown/plain.js';
import type { Item, Lessons } from '../model.js';
import type { SectionKind } from './kinds.js';
import type { Outline } from './sections.js';

/** The blocks that stand in the parts of one kind, in order. */
export function blocksOf(outline: Outline, kind: SectionKind): Block[] {
  return outline.all.flatMap((section) => (section.kind === kind ? section.blocks : []));
}

/** The bullets and paragraphs of blocks as words. Lines that lead in a list and empty items are left out. */
export function itemsIn(text: string, blocks: readonly Block[]): Item[] {
  return blocks.flatMap((block, index): Item[] => {
    if (block.type === 'list') {
      return block.items.flatMap((item) => {
        const first = item.blocks[0];
        const words = first?.type === 'paragraph' ? plainAt(text, first) : '';
        return words === '' ? [] : [{ from: item.from, to: item.to, text: words }];
      });
    }
    if (block.type !== 'paragraph') return [];
    const words = plainAt(text, block);
    const leads = blocks[index + 1]?.type === 'list' && words.endsWith(':');
    return words === '' || leads ? [] : [{ from: block.from, to: block.to, text: words }];
  });
}

export function readLessons(text: string, outline: Outline): Lessons {
  const of = (kind: SectionKind): Item[] => itemsIn(text, blocksOf(outline, kind));
  return { well: of('well'), wrong: of('wrong'), lucky: of('lucky'), learned: of('lessons') };
}
