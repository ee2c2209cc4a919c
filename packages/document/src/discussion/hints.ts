import type { Model } from '../model.js';
import type { Range } from '../range.js';
import type { Anchor } from './anchor.js';
import { fold } from './fold.js';

/** What helps to choose among several places that fit. */
export interface Hints {
  /** An offset near which the words are expected. */
  readonly near?: number;
  readonly sections?: readonly TitledSection[];
}

export interface TitledSection extends Range {
  readonly title: string;
}

/** Where words stand now: the same ones, or ones that have become of them. */
export interface FoundPlace extends Range {
  readonly how: 'exact' | 'close';
}

/** Where an anchor stands; `tied` when other places fit as well and this is only the first of them. */
export interface Located {
  readonly place: FoundPlace;
  readonly tied: boolean;
}

/** A place that may be the one, with how much it resembles what was quoted, from 0 to 1. */
export interface Candidate extends FoundPlace {
  readonly likeness: number;
}

/** The sections of a document as hints; a section holds its sub-sections. */
export function sectionsOf(model: Model): TitledSection[] {
  return model.outline.all.map(({ title, from, to }) => ({ title, from, to }));
}

/** The title of the innermost section around a place. `quote(text, range, titleAt(sections, range.from))` */
export function titleAt(sections: readonly TitledSection[], offset: number): string | undefined {
  return sections.findLast(({ from, to }) => from <= offset && offset < to)?.title;
}

/** The candidate most like the quote; among equals the one in its section, then the one nearest to where it is expected. */
export function pick(candidates: readonly Candidate[], anchor: Anchor, hints: Hints): Located | null {
  const best = candidates.reduce((most, { likeness }) => Math.max(most, likeness), 0);
  let left = candidates.filter(({ likeness }) => likeness > best - equal);
  const within = left.filter(({ from }) => isInSection(from, anchor, hints));
  if (within.length > 0) left = within;
  const { near } = hints;
  const tied = left.length > 1 && near === undefined;
  if (near !== undefined) left = left.toSorted((a, b) => Math.abs(a.from - near) - Math.abs(b.from - near));
  const [first] = left;
  return first ? { place: { from: first.from, to: first.to, how: first.how }, tied } : null;
}

/** Candidates that differ by less are equals. */
const equal = 0.02;

/** True for a place in a section with the title that the anchor remembers. */
export function isInSection(offset: number, { section }: Anchor, { sections }: Hints): boolean {
  if (section === undefined || !sections) return false;
  const title = simple(section);
  return sections.some(
    ({ from, to, title: other }) => from <= offset && offset < to && simple(other) === title,
  );
}

function simple(title: string): string {
  return fold(title).words.trim().toLowerCase();
}
