import type { Section } from '../sections/sections.js';
import { renderBlock } from './blocks.js';
import { attributes } from './escape.js';
import type { TreeNode } from './nodes.js';
import type { Page } from './page.js';
import { sectionValues } from './parts.js';

/** A section together with the blocks that stand wholly in it, and its own sub-sections among them. */
export interface Run {
  readonly section: Section;
  readonly blocks: readonly (TreeNode | Run)[];
}

/** The blocks of a body, sorted into their sections. */
export interface Plan {
  readonly blocks: readonly (TreeNode | Run)[];
  /** Sections in which no whole block stands: a labelled line amid a paragraph. */
  readonly loose: readonly Section[];
}

/** Sorts top-level blocks into sections. A section that is a list item is marked there and gets no run. */
export function planSections(nodes: readonly TreeNode[], sections: readonly Section[]): Plan {
  const loose: Section[] = [];
  let next = 0;
  const fill = (into: (TreeNode | Run)[], within: readonly Section[], end: number): void => {
    for (const section of within) {
      for (let node = nodes[next]; node && node.from < section.from && node.to <= end; node = nodes[++next])
        into.push(node);
      const first = nodes[next];
      const whole = first && first.from >= section.from && first.to <= section.to;
      if (section.via === 'item' || !whole) {
        if (section.via === 'label') loose.push(section);
        fill(into, section.sections, section.to);
        continue;
      }
      const blocks: (TreeNode | Run)[] = [];
      fill(blocks, section.sections, section.to);
      into.push({ section, blocks });
    }
    for (let node = nodes[next]; node && node.to <= end; node = nodes[++next]) into.push(node);
  };
  const blocks: (TreeNode | Run)[] = [];
  fill(blocks, sections, Number.POSITIVE_INFINITY);
  return { blocks, loose };
}

/** Blocks in order, each section as an element around its own. */
export function renderRun(page: Page, blocks: readonly (TreeNode | Run)[]): string {
  return blocks
    .map((block) => ('section' in block ? renderSection(page, block) : renderBlock(page, block, true)))
    .filter((html) => html !== '')
    .join('\n');
}

function renderSection(page: Page, { section, blocks }: Run): string {
  const { from, to } = section;
  // Only a heading makes the whole section an item of the model: an entry, a factor.
  const hooks = section.via === 'heading' ? page.parts.at(section) : '';
  const range = hooks === '' ? attributes({ 'data-from': from, 'data-to': to }) : hooks;
  return `<section${attributes(sectionValues(section))}${range}>\n${renderRun(page, blocks)}\n</section>`;
}
