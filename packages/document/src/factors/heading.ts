import { wholeLines } from '../markdown/list.js';
import { oneLine } from '../markdown/write.js';
import type { Factor } from '../model.js';
import type { Draft } from '../operations/draft.js';
import type { Edit, Range } from '../range.js';
import type { Section } from '../sections/sections.js';
import { formOf, headingEnd, wholeSection } from './form.js';

/** Words as they can stand in a heading: nothing at their end closes it. */
export function headingWords(words: string): string {
  return oneLine(words).replace(/(^|\s)(#+)$/, '$1\\$2');
}

/** A factor that is a heading, as it stands in the text. */
export interface HeadingFactor {
  readonly factor: Factor;
  readonly section: Section;
  /** Without what only ends the part. */
  readonly whole: Range;
}

/** The factors of a part that are headings, in order. */
export function headingFactors(draft: Draft): HeadingFactor[] {
  return draft.model.factors.flatMap((factor) => {
    const form = formOf(draft, factor);
    if (form.type !== 'heading') return [];
    return [{ factor, section: form.section, whole: wholeSection(draft, form.section) }];
  });
}

/** The factors of the same part that are headings of the same level, in order. */
export function siblingsOf(draft: Draft, section: Section): HeadingFactor[] {
  const parent = draft.model.outline.all.find((each) => each.sections.includes(section));
  return headingFactors(draft).filter(
    (each) => each.section.level === section.level && parent?.sections.includes(each.section),
  );
}

/** What stands between two factors: a blank line, or as much as between those that are there. */
export function gapBetween({ text, lineEnd }: Draft, siblings: readonly HeadingFactor[]): string {
  for (const [index, { whole }] of siblings.entries()) {
    const next = siblings[index + 1];
    const gap = next ? text.slice(whole.to, next.whole.from) : '';
    if (gap.trim() === '' && gap.includes('\n')) return gap;
  }
  return lineEnd + lineEnd;
}

/** What stands between the heading of a factor and its fields. */
export function gapBelow(draft: Draft, siblings: readonly HeadingFactor[]): string {
  const { text, lineEnd } = draft;
  for (const { section } of siblings) {
    const first = section.blocks[0];
    const gap = first?.type === 'list' ? text.slice(headingEnd(draft, section), first.from) : '';
    if (gap.trim() === '' && gap.includes('\n')) return gap;
  }
  return lineEnd + lineEnd;
}

/** The edits that move a factor in front of another one, or behind the last; null for one of another part. */
export function movedSection(draft: Draft, moving: Section, before: Section | null): Edit[] | null {
  const { text } = draft;
  const all = siblingsOf(draft, moving);
  const from = all.findIndex(({ section }) => section === moving);
  const end = before ? all.findIndex(({ section }) => section === before) : all.length;
  const to = end > from ? end - 1 : end;
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const span = all.slice(low, high + 1).map(({ whole }) => whole);
  const [first, last] = [span[0], span.at(-1)];
  if (from < 0 || end < 0 || !first || !last) return null;
  if (from === to) return [];
  // What stands between two factors stays in its place, and the factors change theirs.
  const gaps = span.slice(1).map((each, index) => ({ from: span[index]?.to ?? 0, to: each.from }));
  const words = gaps.map((gap) => text.slice(gap.from, gap.to));
  const put = (index: number, insert: string): Edit[] => {
    const gap = gaps[index];
    return gap && words[index] !== insert ? [{ ...gap, insert }] : [];
  };
  const source = (whole: Range): string => text.slice(whole.from, whole.to);
  const [second, ahead] = [span[1], span.at(-2)];
  if (!second || !ahead) return null;
  if (draft.model.blocks.some((block) => block.type === 'heading' && gaps.some((gap) => holds(gap, block))))
    return aroundOthers(draft, all, first, last, to > from);
  return to > from
    ? [
        { from: first.from, to: second.from, insert: '' },
        ...gaps.slice(1).flatMap((_, index) => put(index + 1, words[index] ?? '')),
        { from: last.to, to: last.to, insert: (words.at(-1) ?? '') + source(first) },
      ]
    : [
        { from: first.from, to: first.from, insert: source(last) + (words[0] ?? '') },
        ...gaps.slice(0, -1).flatMap((_, index) => put(index, words[index + 1] ?? '')),
        { from: ahead.to, to: last.to, insert: '' },
      ];
}

function holds(one: Range, other: Range): boolean {
  return one.from <= other.from && other.to <= one.to;
}

/** Moves a factor past parts that are no factors, and stay where they are. */
function aroundOthers(
  draft: Draft,
  all: readonly HeadingFactor[],
  first: Range,
  last: Range,
  down: boolean,
): Edit[] {
  const { text } = draft;
  const gap = gapBetween(draft, all);
  const source = ({ from, to }: Range): string => text.slice(from, to);
  if (!down)
    return [
      { from: first.from, to: first.from, insert: source(last) + gap },
      { ...wholeLines(text, last), insert: '' },
    ];
  const behind = first.to + (/^\s*/.exec(text.slice(first.to, last.from))?.[0].length ?? 0);
  return [
    { from: first.from, to: behind, insert: '' },
    { from: last.to, to: last.to, insert: gap + source(first) },
  ];
}
