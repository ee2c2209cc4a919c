import type { Block, Model, Range, Section } from '@debrief/document';

/** The titles of the parts that say nothing yet, in the order of the document. */
export function emptyParts(model: Model): readonly string[] {
  return emptyAmong(model.outline.sections, model).map(({ title }) => title);
}

/** Of a part that is empty as a whole, its own parts are not told. */
function emptyAmong(sections: readonly Section[], model: Model): Section[] {
  return sections.flatMap((section) =>
    isEmpty(section, model) ? [section] : emptyAmong(section.sections, model),
  );
}

function isEmpty(section: Section, model: Model): boolean {
  const within = (things: readonly Range[]): boolean =>
    things.some(({ from }) => section.from <= from && from < section.to);
  switch (section.kind) {
    case 'timeline':
      return !within(model.timeline);
    case 'factors':
      return !within(model.factors);
    case 'actions':
      return !within(model.actions);
    case 'wider':
      return !within(model.wider.filter(({ answer }) => answer !== null));
    default:
      return (
        !section.blocks.some((block) => says(block, model.text)) &&
        section.sections.every((each) => isEmpty(each, model))
      );
  }
}

/** True for what has words of its own: no comment, no head of a table without rows, no dots that wait for words. */
function says(block: Block, text: string): boolean {
  const from = block.type === 'table' ? block.rows[0]?.from : block.from;
  if (from === undefined) return false;
  return /[\p{L}\p{N}]/u.test(text.slice(from, block.to).replace(/<!--.*?(?:-->|$)/gs, ''));
}
