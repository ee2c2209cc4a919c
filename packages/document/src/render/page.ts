import type { Anchors } from './anchors.js';
import type { Resolve, Target } from './links.js';
import type { Parts } from './parts.js';

/** A heading as it stands on the page. */
export interface RenderedHeading {
  /** The `id` of its element. */
  readonly anchor: string;
  readonly title: string;
  /** On the page. */
  readonly level: number;
  /** Where it begins in the text. */
  readonly from: number;
}

/** What every part of the rendering needs to know of the page that it writes. */
export interface Page {
  readonly text: string;
  readonly definitions: ReadonlyMap<string, Target>;
  readonly parts: Parts;
  readonly anchors: Anchors;
  readonly resolve: Resolve;
  /** Added to the level of each heading. */
  readonly headingOffset: number;
  /** Where the heading begins that is left out; null where all are shown. */
  readonly without: number | null;
  /** The headings that were written so far. */
  readonly headings: RenderedHeading[];
}
