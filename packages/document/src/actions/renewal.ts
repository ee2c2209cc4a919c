import type { Again } from '../body.js';
import type { Block } from '../markdown/blocks.js';
import type { Listed } from '../markdown/renewal.js';
import type { Action } from '../model.js';
import { renewed } from '../moved.js';
import type { SectionKind } from '../sections/kinds.js';
import type { Outline, Section } from '../sections/sections.js';
import { readActions } from './actions.js';

/**
 * The previous actions, with those anew that one item of a list says. What the others say depends on what leads in
 * their list, and not on their neighbours. Null where more has changed than an item.
 */
export function renewActions(
  text: string,
  references: ReadonlyMap<string, string>,
  { model, change, fresh, gone, item }: Again,
): Action[] | null {
  const before = item && partOf(gone.sections, item.before);
  const now = item && partOf(fresh.sections, item.now);
  if (!before || !now || before.kind !== now.kind || !isInOrder(model.outline)) return null;
  const { from, to } = item.now.item;
  const part: Outline = { title: null, intro: [], sections: [now.top], all: [] };
  const actions = readActions(text, part, references).filter((each) => each.from >= from && each.from < to);
  return renewed(model.actions, { ...item.before.item, by: change.by }, actions);
}

interface Part {
  readonly kind: SectionKind;
  /** The part in the parts that hold it. */
  readonly top: Section;
}

/** The part that holds a list, with nothing in its lists but one item. */
function partOf(sections: readonly Section[], listed: Listed): Part | null {
  for (const section of sections) {
    const at = section.blocks.indexOf(listed.list);
    if (at >= 0) {
      const blocks = section.blocks.slice(0, at).map(withoutItems);
      const list = { ...listed.list, items: [listed.item] };
      return { kind: section.kind, top: { ...section, blocks: [...blocks, list], sections: [] } };
    }
    const inner = partOf(section.sections, listed);
    if (inner) return { ...inner, top: { ...section, blocks: [], sections: [inner.top] } };
  }
  return null;
}

function withoutItems(block: Block): Block {
  if (block.type === 'list') return { ...block, items: [] };
  return block.type === 'table' ? { ...block, rows: [] } : block;
}

/** The introduction is read first, wherever it stands. */
function isInOrder({ intro, sections }: Outline): boolean {
  return (intro.at(-1)?.from ?? 0) <= (sections[0]?.from ?? Number.POSITIVE_INFINITY);
}
