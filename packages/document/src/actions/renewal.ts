import type { Again } from '../body.js';
import type { Block, List } from '../markdown/blocks.js';
import type { Action } from '../model.js';
import { renewed } from '../moved.js';
import type { Range } from '../range.js';
import type { SectionKind } from '../sections/kinds.js';
import type { Outline, Section } from '../sections/sections.js';
import { readActions } from './actions.js';

/**
 * The previous actions, with those anew that the changed items of one list say. What the others say depends on what
 * leads in their list, and not on their neighbours. Null where more has changed than items.
 */
export function renewActions(
  text: string,
  references: ReadonlyMap<string, string>,
  { model, fresh, gone, list, touched }: Again,
): Action[] | null {
  const { from, to, by } = touched;
  const before = list && partOf(gone.sections, list.before, touched);
  const now = list && partOf(fresh.sections, list.now, { from, to: to + by });
  if (!before || !now || before.kind !== now.kind || !isInOrder(model.outline)) return null;
  const part: Outline = { title: null, intro: [], sections: [now.top], all: [] };
  const actions = readActions(text, part, references).filter(
    (each) => each.from >= from && each.from < to + by,
  );
  return renewed(model.actions, touched, actions);
}

interface Part {
  readonly kind: SectionKind;
  /** The part in the parts that hold it. */
  readonly top: Section;
}

/** The part that holds a list, with nothing in its lists but the items in one place. */
function partOf(sections: readonly Section[], list: List, place: Range): Part | null {
  for (const section of sections) {
    const at = section.blocks.indexOf(list);
    if (at >= 0) {
      const items = list.items.filter((item) => item.from >= place.from && item.from < place.to);
      const blocks = [...section.blocks.slice(0, at).map(withoutItems), { ...list, items }];
      return { kind: section.kind, top: { ...section, blocks, sections: [] } };
    }
    const inner = partOf(section.sections, list, place);
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
