import type { Model } from '../model.js';
import { Anchors } from './anchors.js';
import { renderFacts } from './facts.js';
import { type Resolve, readDefinitions } from './links.js';
import { readNodes } from './nodes.js';
import type { Page, RenderedHeading } from './page.js';
import { Parts } from './parts.js';
import { planSections, renderRun } from './sections.js';

export interface RenderOptions {
  /** Whether the heading of the title stands in it. It does unless this is false. */
  readonly title?: boolean | undefined;
  /** Whether the known keys of the front matter stand at the top. They do unless this is false. */
  readonly facts?: boolean | undefined;
  /** Whether elements tell their ids and places. They do unless this is false, for words beside another text. */
  readonly places?: boolean | undefined;
  /** Added to the level of each heading, for a page that has headings of its own above. */
  readonly headingOffset?: number | undefined;
  /**
   * Turns a relative target, as written but without its fragment, into the address to use. Null says that there is no
   * such thing: its words are shown without a link. Without this, relative targets stay as they are.
   */
  readonly resolve?: Resolve | undefined;
}

/**
 * A postmortem as HTML that is safe to show whoever wrote it: the author's words in order, and attributes that tell
 * which part of the model an element shows (`data-entry`, `data-factor`, `data-why`, `data-lesson="well:0"`, `data-from`, …).
 *
 *     render(parse('# Payments down\n').model); // '<h1 id="payments-down" data-from="0" data-to="15">Payments down</h1>\n'
 */
export function render(model: Model, options: RenderOptions = {}): string {
  return renderPage(model, options).html;
}

/** A postmortem as HTML, and the headings that stand in it, for a table of contents. */
export interface RenderedPage {
  readonly html: string;
  readonly headings: readonly RenderedHeading[];
}

/** As `render`, with the headings that it wrote. */
export function renderPage(model: Model, options: RenderOptions = {}): RenderedPage {
  const { blocks, loose } = planSections(readNodes(model.body), model.outline.sections);
  const parts = new Parts(model, loose);
  const page: Page = {
    text: model.text,
    definitions: readDefinitions(model.text, model.blocks),
    parts,
    anchors: new Anchors(parts.ids),
    resolve: options.resolve ?? ((target) => target),
    headingOffset: Math.trunc(options.headingOffset ?? 0) || 0,
    without: options.title === false ? (model.titleHeading?.from ?? null) : null,
    headings: [],
  };
  const facts = options.facts === false ? '' : renderFacts(model);
  const body = renderRun(page, blocks);
  const html = facts !== '' && body !== '' ? `${facts}\n${body}` : facts + body;
  const shown = options.places === false ? html.replace(places, '') : html;
  return { html: shown === '' ? '' : `${shown}\n`, headings: page.headings };
}

/** Quotation marks are written as entities everywhere else, so that nothing but an attribute looks like this. */
const places = / (?:id|data-[a-z-]+)="[^"]*"/g;
