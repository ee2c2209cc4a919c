import type { Model } from '../model.js';
import type { Resolve } from './links.js';
import type { RenderedHeading } from './page.js';
import { renderPage } from './render.js';

/** A heading of a body, with the kind of the part that it begins. */
export interface BodyHeading extends Omit<RenderedHeading, 'from'> {
  readonly kind: string | null;
}

/** A text as a part of a page. */
export interface RenderedBody {
  readonly html: string;
  readonly headings: readonly BodyHeading[];
}

/** What stands below the title, with headings from the second level on, whatever their levels in the text are. */
export function renderBody(model: Model, resolve: Resolve): RenderedBody {
  const levels = model.blocks.flatMap((block) =>
    block.type === 'heading' && block.from !== model.titleHeading?.from ? [block.level] : [],
  );
  const headingOffset = levels.length === 0 ? 1 : 2 - Math.min(...levels);
  const { html, headings } = renderPage(model, { title: false, facts: false, headingOffset, resolve });
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
