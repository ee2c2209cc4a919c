import type { Anchors } from './anchors.js';
import type { Resolve, Target } from './links.js';
import type { Parts } from './parts.js';

/** What every part of the rendering needs to know of the page that it writes. */
export interface Page {
  readonly text: string;
  readonly definitions: ReadonlyMap<string, Target>;
  readonly parts: Parts;
  readonly anchors: Anchors;
  readonly resolve: Resolve;
  /** Added to the level of each heading. */
  readonly headingOffset: number;
}
