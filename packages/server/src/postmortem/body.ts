import type { Heading } from '@debrief/api';
import { type Model, type Resolve, renderPage } from '@debrief/document';

/** A text as a part of a page. */
export interface Body {
  readonly html: string;
  readonly headings: Heading[];
}

/** What stands below the title, with headings from the second level on, whatever their levels in the text are. */
export function bodyOf(model: Model, resolve: Resolve): Body {
  const levels = model.blocks.flatMap((block) =>
    block.type === 'heading' && block.from !== model.titleHeading?.from ? [block.level] : [],
  );
  const headingOffset = levels.length === 0 ? 1 : 2 - Math.min(...levels);
  const { html, headings } = renderPage(model, {
    title: false,
    facts: false,
    headingOffset,
    resolve,
  });
  const kinds = new Map(model.outline.all.map((section) => [section.label.from, section.kind]));
  const starts = new Map(model.outline.all.map((section) => [section.from, section.kind]));
  return {
    html,
    headings: headings.map(({ anchor, title, level, from }) => ({
      anchor,
      title,
      level,
      kind: starts.get(from) ?? kinds.get(from) ?? null,
    })),
  };
}
