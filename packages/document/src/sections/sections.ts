import type { Block, Heading } from '../markdown/blocks.js';
import type { Range } from '../range.js';
import type { SectionKind } from './kinds.js';

/** A labelled part of the document. */
export interface Section extends Range {
  readonly kind: SectionKind;
  /** Further purposes that the same label names ("Lessons learned and action items"). */
  readonly also: readonly SectionKind[];
  readonly title: string;
  readonly label: Range;
  /** How it is set: by a heading, by a label that leads a paragraph, or by a label that leads a list item. */
  readonly via: 'heading' | 'label' | 'item';
  /** The level of its heading (1–6); a label has the level of the heading above it and a half. */
  readonly level: number;
  /** True when the heading is itself a time, and so an entry of the timeline. */
  readonly stamped: boolean;
  /** What stands in it directly, in front of its first sub-section. */
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

/** The parts of a document; `intro` is what stands under no label. */
export interface Outline {
  readonly title: Heading | null;
  readonly intro: readonly Block[];
  readonly sections: readonly Section[];
  /** Every section in document order, sub-sections after the section that holds them. */
  readonly all: readonly Section[];
}
